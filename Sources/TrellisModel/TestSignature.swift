/// What a playbook has to know about a test to use it.
package struct TestSignature: Sendable {
    package let name: String
    package let keys: [Key]
    /// The values that it offers to `say`.
    package let values: [String]
    /// Whether operators may stand beside the keys.
    package let takesOperators: Bool
    /// The words that it offers to `say`.
    package let words: [String]
    /// Whether it decides a pattern; the others explain and excuse.
    package let bearsEvidence: Bool

    package init(
        name: String, keys: [Key], values: [String], takesOperators: Bool, words: [String] = [],
        bearsEvidence: Bool = false
    ) {
        self.name = name
        self.keys = keys
        self.values = values
        self.takesOperators = takesOperators
        self.words = words
        self.bearsEvidence = bearsEvidence
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
