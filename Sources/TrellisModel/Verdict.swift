/// True, false, or not to be said, and then why.
package enum Truth: Hashable, Sendable {
    case yes
    case no
    case unknown(Reason)

    package init(_ value: Bool) { self = value ? .yes : .no }

    /// As programs spell it.
    package var name: String {
        switch self {
        case .yes: "true"
        case .no: "false"
        case .unknown: "unknown"
        }
    }

    package var reason: Reason? {
        guard case .unknown(let reason) = self else { return nil }
        return reason
    }
}

/// Why something cannot be judged, in the order in which the reasons are looked for.
package enum Reason: String, Sendable, CaseIterable, Comparable {
    case people, missing, coverage, events
    case zeroBaseline = "zero-baseline"
    case contested, annotated

    package static func < (left: Reason, right: Reason) -> Bool { left.rank < right.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What a test found.
package struct Verdict: Sendable, Equatable {
    package let truth: Truth
    /// The numbers it offers to `say`, in a stable order.
    package let values: [(name: String, value: Double)]
    /// The words it offers to `say`, such as the week in which a change began.
    package let words: [(name: String, text: String)]
    /// What is missing, in words, such as "4 of 8 weeks"; `nil` when nothing is.
    package let shortfall: String?
    /// How strong the evidence is; `nil` for a test that only explains.
    package let bearing: Bearing?

    package init(
        _ truth: Truth, _ values: [(name: String, value: Double)] = [],
        words: [(name: String, text: String)] = [], bearing: Bearing? = nil
    ) {
        self.truth = truth
        // A number that is not finite cannot be said, so it is not offered.
        self.values = values.filter { $0.value.isFinite }
        self.words = words
        shortfall = nil
        self.bearing = bearing
    }

    /// Of a test that bears evidence: true from where it is worth watching, until a family has
    /// judged it.
    package init(
        _ bearing: Bearing, _ values: [(name: String, value: Double)],
        words: [(name: String, text: String)] = []
    ) {
        self.init(Truth(bearing.isWorthWatching), values, words: words, bearing: bearing)
    }

    package init(unknown reason: Reason, _ shortfall: String) {
        truth = .unknown(reason)
        values = []
        words = []
        self.shortfall = shortfall
        bearing = nil
    }

    package subscript(name: String) -> Double? { values.first { $0.name == name }?.value }

    /// The same finding, with another answer: what a family makes of it.
    package func answering(_ truth: Truth) -> Verdict {
        Verdict(truth, values, words: words, bearing: bearing)
    }

    package static func == (left: Verdict, right: Verdict) -> Bool {
        left.truth == right.truth && left.shortfall == right.shortfall
            && left.bearing == right.bearing
            && left.values.map(\.name) == right.values.map(\.name)
            && left.values.map(\.value) == right.values.map(\.value)
            && left.words.map(\.name) == right.words.map(\.name)
            && left.words.map(\.text) == right.words.map(\.text)
    }
}
