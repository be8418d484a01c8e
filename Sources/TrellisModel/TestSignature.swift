/// What a playbook has to know about a test to use it.
package struct TestSignature: Sendable {
    package let name: String
    package let keys: [Key]
    /// The values that it offers to `say`.
    package let values: [String]
    /// Whether operators may stand beside the keys.
    package let takesOperators: Bool

    package init(name: String, keys: [Key], values: [String], takesOperators: Bool) {
        self.name = name
        self.keys = keys
        self.values = values
        self.takesOperators = takesOperators
    }

    package struct Key: Sendable {
        package let name: String
        package let kind: Kind
        package let isRequired: Bool

        package init(_ name: String, _ kind: Kind, isRequired: Bool = false) {
            self.name = name
            self.kind = kind
            self.isRequired = isRequired
        }
    }

    package enum Kind: Sendable, Equatable {
        case number, metric, comparison, list
        /// One of these words.
        case word([String])
        case text
    }
}
