import CCMark

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Owns one parsed tree, and is the only code in Trellis that touches a `cmark_node`.
///
/// A tree cannot be copied, so it is freed exactly once, by whoever holds it last. Node pointers
/// stay inside this file: what comes out is Swift values, which outlive the tree.
@safe struct CMarkTree: ~Copyable {
    private let root: OpaquePointer
    private static let options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES

    /// - Parameter text: Any text at all; every string is valid Markdown. Invalid UTF-8 cannot
    ///   reach here, because a Swift `String` does not hold any.
    /// - Returns: `nil` when memory runs out, or the library lacks an extension.
    init?(parsing text: String) {
        _ = Self.extensionsAreRegistered
        guard let parser = unsafe cmark_parser_new(Self.options) else { return nil }
        defer { unsafe cmark_parser_free(parser) }
        // Not autolink: it reads out of bounds and in quadratic time in some released versions.
        for name in ["table", "tasklist", "strikethrough"] {
            guard let found = unsafe cmark_find_syntax_extension(name) else { return nil }
            unsafe cmark_parser_attach_syntax_extension(parser, found)
        }
        unsafe cmark_parser_feed(parser, text, text.utf8.count)
        // The document outlives the parser; cmark hands it over to the caller of `finish`.
        guard let document = unsafe cmark_parser_finish(parser) else { return nil }
        unsafe root = document
    }

    deinit { unsafe cmark_node_free(root) }

    /// cmark keeps its extensions in a global list that it does not lock. Swift runs a static
    /// initialiser once, even when many threads ask at the same time.
    private static let extensionsAreRegistered: Void = cmark_gfm_core_extensions_ensure_registered()

    /// HTML with every raw tag and unsafe link of the source left out (`CMARK_OPT_UNSAFE` is off).
    borrowing func html() -> String {
        guard let text = unsafe cmark_render_html(root, Self.options, nil) else { return "" }
        defer { unsafe free(text) }
        return unsafe String(cString: text)
    }
}
