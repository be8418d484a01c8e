import Mustache

/// What a template may name.
protocol TemplateView: TemplateValue {
    /// By tag: every stored property. Left to reflection they would be looked up anew for every tag
    /// of every line.
    var tags: [String: any TemplateValue] { get }
}

/// What a tag may stand for.
protocol TemplateValue {
    /// As Mustache reads it; `nil` for what is not there.
    var plain: Any? { get }
}

/// A view as Mustache reads it.
struct ViewFields: MustacheParent {
    private let values: [String: Any]

    init(_ view: some TemplateView) { values = view.tags.compactMapValues(\.plain) }

    func child(named name: String) -> Any? { values[name] }
}

extension TemplateView {
    var plain: Any? { ViewFields(self) }
}

extension String: TemplateValue {
    var plain: Any? { self }
}

extension Bool: TemplateValue {
    var plain: Any? { self }
}

extension Int: TemplateValue {
    var plain: Any? { self }
}

extension Optional: TemplateValue where Wrapped: TemplateValue {
    var plain: Any? { flatMap(\.plain) }
}

extension Array: TemplateValue where Element: TemplateValue {
    var plain: Any? { compactMap(\.plain) }
}
