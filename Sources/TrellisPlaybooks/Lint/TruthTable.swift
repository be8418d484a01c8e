import TrellisModel

/// Every way in which the checks of a condition can come out, each true or false.
///
/// The checks are taken as independent of one another.
struct TruthTable {
    /// The most names that are looked at: 4,096 rows.
    static let widest = 12

    private let condition: Condition
    private let names: [String]

    /// - Returns: `nil` for a condition with more names than ``widest``.
    init?(_ condition: Condition) {
        self.condition = condition
        names = condition.names
        guard names.count <= Self.widest else { return nil }
    }

    private var rows: Range<Int> { 0..<(1 << names.count) }

    /// - Parameter row: One bit a name, in order.
    private func holds(_ row: Int) -> Bool {
        condition.value { name in
            Truth(bit(of: name).map { row & $0 != 0 } ?? false)
        } == .yes
    }

    private func bit(of name: String) -> Int? { names.firstIndex(of: name).map { 1 << $0 } }

    /// Whether some row makes the condition true, with all of `without` false.
    func canHold(without: [String] = []) -> Bool {
        let off = without.compactMap(bit).reduce(0, |)
        return rows.contains { $0 & off == 0 && holds($0) }
    }

    var canFail: Bool { rows.contains { !holds($0) } }

    /// Whether there is a row in which this check, by being true, makes the condition true.
    func supports(_ name: String) -> Bool {
        guard let bit = bit(of: name) else { return false }
        return rows.contains { $0 & bit != 0 && holds($0) && !holds($0 & ~bit) }
    }
}
