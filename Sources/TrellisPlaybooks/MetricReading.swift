import TrellisModel

extension YAMLReader {
    /// A metric of the catalogue, perhaps with a segment: `rework.share{cohort=assisted}`.
    func metric(_ key: String, isRequired: Bool = true) -> MetricSlice? {
        guard let text = text(key, max: 120, isRequired: isRequired) else { return nil }
        return slice(text, key)
    }

    /// - Returns: `nil`, with a problem, when the text names no metric.
    func slice(_ text: String, _ key: String) -> MetricSlice? {
        let (id, segment) = MetricSlice.split(text)
        guard let metric = MetricCatalogue.metric(id) else {
            report(
                key, "no metric is named '\(id)'",
                help: MetricCatalogue.nearest(to: id).map { "did you mean '\($0)'?" }
                    ?? "'trellis metrics' lists them")
            return nil
        }
        guard let segment else { return MetricSlice(metric) }
        let parts = segment.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty,
            MetricSlice.segmentKeys.contains(String(parts[0]))
        else {
            report(
                key, "'\(segment)' is not a segment",
                help: "write {key=value} with a key of: "
                    + MetricSlice.segmentKeys.joined(separator: ", "))
            return nil
        }
        return MetricSlice(metric, segment: segment)
    }

    /// A number, or the value of a parameter: `$growth`.
    func number(_ key: String, params: [String: Double], isRequired: Bool = true) -> Double? {
        guard let written = node(key, isRequired: isRequired)?.text?.trimmed, written.hasPrefix("$")
        else {
            // Asked for once already: the second look reports what is wrong, never what is missing.
            return keys.contains(key) ? number(key) : nil
        }
        let name = String(written.dropFirst())
        guard let value = params[name] else {
            report(
                key, "no parameter is named '\(name)'",
                help: params.isEmpty
                    ? "add it to 'params'" : Suggestion.help(for: name, among: params.keys.sorted())
            )
            return nil
        }
        return value
    }

    /// The operators among this map's keys.
    func comparison(params: [String: Double]) -> Comparison {
        func bound(_ key: String) -> Double? { number(key, params: params, isRequired: false) }
        return Comparison(gt: bound("gt"), gte: bound("gte"), lt: bound("lt"), lte: bound("lte"))
    }

    /// A map of operators, at least one.
    func comparison(
        _ key: String, params: [String: Double], isRequired: Bool = true
    ) -> Comparison? {
        guard let map = map(key, isRequired: isRequired) else { return nil }
        let comparison = map.comparison(params: params)
        map.rejectUnknownKeys()
        if Set(map.keys).isDisjoint(with: Comparison.operators) {
            report(key, "no bound is set", help: "write, for example, {gte: 1.25}")
            return nil
        }
        return comparison
    }

    func stat(_ key: String, isRequired: Bool = true) -> Stat? {
        word(key, of: Stat.allCases.map(\.rawValue), isRequired: isRequired).flatMap(Stat.init)
    }
}
