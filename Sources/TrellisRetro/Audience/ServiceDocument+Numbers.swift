import TrellisModel
import TrellisPicture

/// The numbers of a service, one row each.
extension ServiceDocument {
    func table(of service: Service) -> String {
        let byName = Alphabet.sorted(
            service.rows, by: { words.title(of: $0.move.slice.metric) },
            \.move.slice.description)
        let rows = byName.map { row in
            let unit = row.move.slice.metric.unit
            let last = row.weeks.compactMap(\.self).last.map { words.quantity($0, unit) }
            let line = row.weeks.isEmpty ? "–" : "`\(Sparkline.text(row.weeks))`"
            return "| \(words.title(of: row.move.slice.metric)) | \(line) | \(last ?? "–") "
                + "| \(says(row.move)) |\n"
        }
        guard !rows.isEmpty else { return "\(words[.serviceUnknown])\n" }
        let weeks = service.rows.map(\.weeks.count).max() ?? 0
        let header = [
            words[.serviceWhat], words(.serviceWeeks, ["count": "\(weeks)"]),
            words[.serviceLast], words[.serviceSays],
        ]
        return "| \(header.joined(separator: " | ")) |\n"
            + "| ---- | -------- | ---: | ------------ |\n" + rows.joined()
    }

    /// What the engine makes of a number, as one cell of a table.
    func says(_ move: MetricMove) -> String {
        if let reason = move.verdict.truth.reason {
            let shortfall = PlainText.markdown(move.verdict.shortfall ?? reason.rawValue)
            return words(.moveUnjudged, ["reason": shortfall])
        }
        guard let sentence = MoveWords.sentence(move, words: words) else {
            return MoveWords.nothing(move, words: words)
        }
        return move.tier == .match ? sentence : words(.moveChance, ["sentence": sentence])
    }
}
