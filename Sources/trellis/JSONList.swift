import TrellisModel

/// A JSON object whose last member is a long list, written item by item: what ten thousand teams
/// say never stands in memory at once.
final class JSONList {
    private var count = 0
    private var pending: String

    /// Written out in pieces of about this size.
    private static let piece = 1 << 16

    init(opening members: [(String, JSON)], key: String) {
        pending = String(JSON.object(members).compact.dropLast())
        pending += (members.isEmpty ? "" : ",") + JSON.text(key).compact + ":["
    }

    func add(_ item: JSON) { add(compact: item.compact) }

    /// - Parameter text: An item that is JSON already.
    func add(compact text: String) {
        pending += (count == 0 ? "" : ",") + text
        count += 1
        if pending.utf8.count >= Self.piece { flush() }
    }

    func close() {
        pending += "]}\n"
        flush()
    }

    private func flush() {
        Output.raw(pending)
        pending = ""
    }
}
