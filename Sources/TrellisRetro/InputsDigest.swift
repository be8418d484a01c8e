import Crypto
package import TrellisModel

/// Tells whether two documents were made from the same numbers.
package enum InputsDigest {
    /// The first 12 hexadecimal digits of SHA-256 over the series as text.
    package static func of(_ series: [Series], in days: ClosedRange<Day>) -> String {
        var hash = SHA256()
        for one in series {
            hash.update(data: Array("\(one.scope.team) \(one.slice) \(one.source)\n".utf8))
            for (start, point) in one.everything(in: days) {
                guard let point else { continue }
                hash.update(data: Array("\(start) \(point.value) \(point.n)\n".utf8))
            }
        }
        return hash.finalize().prefix(6).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0\(digits)" : digits
        }.joined()
    }
}
