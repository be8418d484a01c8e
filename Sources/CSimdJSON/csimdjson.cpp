#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

#include <cstring>
#include <new>
#include <type_traits>

#include "csimdjson.h"

using simdjson::error_code;
namespace dom = simdjson::dom;

struct csimdjson_parser {
    dom::parser parser;
};

// Both are a pointer to a document and a place in it, which is why they can cross as two words.
static_assert(std::is_trivially_copyable<dom::element>::value, "an element is copied as bytes");
static_assert(std::is_trivially_copyable<dom::array::iterator>::value, "so is an iterator");
static_assert(sizeof(dom::element) == sizeof(csimdjson_element), "an element is two words");
static_assert(sizeof(dom::array::iterator) == sizeof(csimdjson_element), "so is an iterator");

template <typename To, typename From> static To copied(const From &from) noexcept {
    To to;
    std::memcpy(static_cast<void *>(&to), static_cast<const void *>(&from), sizeof(To));
    return to;
}

static csimdjson_refusal refusal(error_code error) noexcept {
    switch (error) {
    case simdjson::SUCCESS: return csimdjson_accepted;
    case simdjson::T_ATOM_ERROR:
    case simdjson::F_ATOM_ERROR:
    case simdjson::N_ATOM_ERROR: return csimdjson_word;
    case simdjson::NUMBER_ERROR: return csimdjson_bad_number;
    case simdjson::STRING_ERROR:
    case simdjson::UNESCAPED_CHARS:
    case simdjson::UNCLOSED_STRING: return csimdjson_string;
    case simdjson::UTF8_ERROR: return csimdjson_utf8;
    case simdjson::DEPTH_ERROR: return csimdjson_depth;
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC: return csimdjson_memory;
    default: return csimdjson_structure;
    }
}

csimdjson_parser *csimdjson_new(size_t depth) {
    auto *owner = new (std::nothrow) csimdjson_parser;
    if (owner == nullptr) { return nullptr; }
    // simdjson counts the document itself as a level. The capacity grows by itself later on.
    if (owner->parser.allocate(4096, depth + 1) != simdjson::SUCCESS) {
        delete owner;
        return nullptr;
    }
    return owner;
}

void csimdjson_free(csimdjson_parser *parser) { delete parser; }

csimdjson_refusal csimdjson_parse(
    csimdjson_parser *parser, const uint8_t *bytes, size_t count, csimdjson_element *root) {
    dom::element element;
    error_code error = parser->parser.parse(bytes, count, true).get(element);
    if (error == simdjson::SUCCESS) { *root = copied<csimdjson_element>(element); }
    return refusal(error);
}

csimdjson_kind csimdjson_kind_of(csimdjson_element element) {
    switch (copied<dom::element>(element).type()) {
    case dom::element_type::ARRAY: return csimdjson_array;
    case dom::element_type::OBJECT: return csimdjson_object;
    case dom::element_type::STRING: return csimdjson_text;
    case dom::element_type::BOOL: return csimdjson_flag;
    case dom::element_type::INT64:
    case dom::element_type::UINT64:
    case dom::element_type::DOUBLE: return csimdjson_number;
    default: return csimdjson_null;
    }
}

bool csimdjson_member(
    csimdjson_element object, const uint8_t *key, size_t count, csimdjson_element *value) {
    dom::object members;
    if (copied<dom::element>(object).get(members) != simdjson::SUCCESS) { return false; }
    dom::element found;
    std::string_view name(reinterpret_cast<const char *>(key), count);
    if (members.at_key(name).get(found) != simdjson::SUCCESS) { return false; }
    *value = copied<csimdjson_element>(found);
    return true;
}

bool csimdjson_items_of(csimdjson_element array, csimdjson_items *items) {
    dom::array elements;
    if (copied<dom::element>(array).get(elements) != simdjson::SUCCESS) { return false; }
    items->next = copied<csimdjson_element>(elements.begin());
    items->end = copied<csimdjson_element>(elements.end());
    return true;
}

bool csimdjson_next(csimdjson_items *items, csimdjson_element *value) {
    auto next = copied<dom::array::iterator>(items->next);
    if (!(next != copied<dom::array::iterator>(items->end))) { return false; }
    *value = copied<csimdjson_element>(*next);
    ++next;
    items->next = copied<csimdjson_element>(next);
    return true;
}

bool csimdjson_flag_of(csimdjson_element element, bool *flag) {
    return copied<dom::element>(element).get(*flag) == simdjson::SUCCESS;
}

bool csimdjson_number_of(csimdjson_element element, double *number) {
    return copied<dom::element>(element).get(*number) == simdjson::SUCCESS;
}

bool csimdjson_whole_of(csimdjson_element element, int64_t *number) {
    return copied<dom::element>(element).get(*number) == simdjson::SUCCESS;
}

bool csimdjson_text_of(csimdjson_element element, const uint8_t **bytes, size_t *count) {
    std::string_view text;
    if (copied<dom::element>(element).get(text) != simdjson::SUCCESS) { return false; }
    *bytes = reinterpret_cast<const uint8_t *>(text.data());
    *count = text.size();
    return true;
}
