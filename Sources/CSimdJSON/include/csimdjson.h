#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The part of simdjson that Trellis uses, as C. No exception leaves it; out of memory is an answer.

#ifdef __cplusplus
extern "C" {
#endif

/// Owns the memory of one parsed document, and uses it again for the next one.
typedef struct csimdjson_parser csimdjson_parser;

/// One value of a document: a copy of simdjson's `dom::element`. It is valid until its parser
/// parses again or is freed.
typedef struct csimdjson_element {
    const void *document;
    size_t index;
} csimdjson_element;

/// The elements of an array that are still to come: from `next` up to, not including, `end`.
typedef struct csimdjson_items {
    csimdjson_element next;
    csimdjson_element end;
} csimdjson_items;

typedef enum csimdjson_kind {
    csimdjson_null,
    csimdjson_flag,
    csimdjson_number,
    csimdjson_text,
    csimdjson_array,
    csimdjson_object,
} csimdjson_kind;

/// What a document is refused for.
typedef enum csimdjson_refusal {
    csimdjson_accepted,
    csimdjson_structure,
    csimdjson_word,
    csimdjson_bad_number,
    csimdjson_string,
    csimdjson_utf8,
    csimdjson_depth,
    csimdjson_memory,
} csimdjson_refusal;

/// A parser for documents of at most `depth` nested arrays and objects. `NULL` when out of memory.
csimdjson_parser *csimdjson_new(size_t depth);
void csimdjson_free(csimdjson_parser *parser);

/// Parses a copy of the bytes, which need no padding. `root` is set only when they are accepted.
csimdjson_refusal csimdjson_parse(
    csimdjson_parser *parser, const uint8_t *bytes, size_t count, csimdjson_element *root);

csimdjson_kind csimdjson_kind_of(csimdjson_element element);

/// The value of an object's first member with that key, escapes resolved. `false` when there is
/// none, or no object.
bool csimdjson_member(
    csimdjson_element object, const uint8_t *key, size_t count, csimdjson_element *value);

/// `false` when the element is no array.
bool csimdjson_items_of(csimdjson_element array, csimdjson_items *items);
/// `false` when nothing is left.
bool csimdjson_next(csimdjson_items *items, csimdjson_element *value);

/// Each is `false` when the element is of another kind. A whole number is one that JSON wrote
/// without a fraction and an exponent, and that fits.
bool csimdjson_flag_of(csimdjson_element element, bool *flag);
bool csimdjson_number_of(csimdjson_element element, double *number);
bool csimdjson_whole_of(csimdjson_element element, int64_t *number);
/// UTF-8 without a terminator; it may hold a zero byte.
bool csimdjson_text_of(csimdjson_element element, const uint8_t **bytes, size_t *count);

#ifdef __cplusplus
}
#endif
