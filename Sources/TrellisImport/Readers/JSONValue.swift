import CSimdJSON
import TrellisModel

/// One value of a JSON record, asked by paths of member names; no path at all means the value
/// itself.
///
/// Only what is asked for becomes a Swift value, and nothing lists the names of members: the names
/// in an importer's source are all that it can have read. Where an object has a key twice, the
/// first one counts. A value lives as long as the closure it is lent to; it cannot be copied.
@safe struct JSONValue: ~Copyable {
    private let element: csimdjson_element

    /// - Parameter element: Of a parser that does not parse again while this value lives.
    @unsafe init(_ element: csimdjson_element) { unsafe self.element = element }

    /// Whether the path leads to anything, be it `null`.
    func has(_ path: String...) -> Bool { unsafe find(path) != nil }

    /// Whether the path leads to `null`. `false` also when it leads nowhere.
    func isNull(_ path: String...) -> Bool {
        unsafe find(path).map { unsafe csimdjson_kind_of($0) == csimdjson_null } ?? false
    }

    /// - Returns: `nil` when the path leads to no string.
    func text(_ path: String...) -> String? { unsafe find(path).flatMap { unsafe Self.text($0) } }

    /// - Returns: `nil` when the path leads to no number. Always finite: simdjson refuses a record
    ///   with a number that is not.
    func number(_ path: String...) -> Double? {
        var number = 0.0
        guard let found = unsafe find(path), unsafe csimdjson_number_of(found, &number) else {
            return nil
        }
        return number
    }

    /// - Returns: `nil` when the path leads to no whole number. `120.0` and `1e3` are whole up to
    ///   2⁵³, where a double stops being exact.
    func integer(_ path: String...) -> Int? { unsafe find(path).flatMap { unsafe Self.whole($0) } }

    /// A whole number, or a string of 1 to 15 digits of ASCII: some tools quote their numbers.
    ///
    /// - Returns: `nil` when the path leads to neither.
    func digits(_ path: String...) -> Int? {
        guard let found = unsafe find(path) else { return nil }
        return unsafe Self.whole(found) ?? Self.text(found).flatMap { Int(digits: $0.utf8) }
    }

    /// - Returns: `nil` when the path leads to neither `true` nor `false`.
    func flag(_ path: String...) -> Bool? {
        var flag = false
        guard let found = unsafe find(path), unsafe csimdjson_flag_of(found, &flag) else {
            return nil
        }
        return flag
    }

    /// Calls `body` with each element of an array, in order.
    ///
    /// - Returns: `false` when the path leads to no array. An empty one is an array.
    @discardableResult
    func each(
        _ path: String..., body: (_ element: borrowing JSONValue) throws -> Void
    ) rethrows -> Bool {
        var items = unsafe csimdjson_items(), element = unsafe csimdjson_element()
        guard let array = unsafe find(path), unsafe csimdjson_items_of(array, &items) else {
            return false
        }
        while unsafe csimdjson_next(&items, &element) { try unsafe body(JSONValue(element)) }
        return true
    }

    private func find(_ path: [String]) -> csimdjson_element? {
        var found = unsafe element
        for name in path {
            var name = name, value = unsafe csimdjson_element()
            let isThere = name.withUTF8 { key in
                unsafe csimdjson_member(found, key.baseAddress, key.count, &value)
            }
            guard isThere else { return nil }
            unsafe found = value
        }
        return unsafe found
    }

    private static func text(_ element: csimdjson_element) -> String? {
        var bytes: UnsafePointer<UInt8>?
        var count = 0
        guard unsafe csimdjson_text_of(element, &bytes, &count) else { return nil }
        let text = unsafe UnsafeBufferPointer(start: bytes, count: count)
        return unsafe String(decoding: text, as: UTF8.self)
    }

    private static func whole(_ element: csimdjson_element) -> Int? {
        var whole: Int64 = 0, number = 0.0
        if unsafe csimdjson_whole_of(element, &whole) { return Int(whole) }
        guard unsafe csimdjson_number_of(element, &number), abs(number) <= 0x1p53 else {
            return nil
        }
        return Int(exactly: number)
    }
}
