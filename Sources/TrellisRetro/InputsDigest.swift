import Crypto
package import TrellisModel

/// Tells whether two documents were made from the same numbers.
package enum InputsDigest {
    /// The first 12 hexadecimal digits of SHA-256 over the series as text.
    package static func of(_ series: [Series], in days: ClosedRange<Day>) -> String {
        var hash = SHA256()
        for one in series {
            var text = "\(one.scope.team) \(one.slice) \(one.source)\n"
            for case (let start, let point?) in one.everything(in: days) {
                text += start.description + " " + point.value.description
                text += " " + String(point.n) + "\n"
            }
            hash.update(data: Array(text.utf8))
        }
        return hash.finalize().prefix(6).hexadecimal
    }
}
