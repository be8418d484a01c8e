import Mustache

/// What a template may name, its properties read once: a template that looks every name up by
/// reflection takes four times as long.
struct ViewFields: MustacheParent {
    private let values: [String: Any]

    /// - Parameter view: Its stored properties are tags; those that are views themselves hold tags too.
    init(_ view: Any) {
        var values: [String: Any] = [:]
        for property in Mirror(reflecting: view).children {
            guard let name = property.label, let value = Self.plain(property.value) else {
                continue
            }
            values[name] = value
        }
        self.values = values
    }

    func child(named name: String) -> Any? { values[name] }

    /// - Returns: `nil` for what is not there.
    private static func plain(_ value: Any) -> Any? {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { plain($0.value) }
        case .collection: return mirror.children.compactMap { plain($0.value) }
        // What says itself in words is no view.
        case .struct where !(value is any CustomStringConvertible): return ViewFields(value)
        default: return value
        }
    }
}
