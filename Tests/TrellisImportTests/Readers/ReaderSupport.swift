import Testing
import TrellisModel

@testable import TrellisImport

extension Array<UInt8> {
    init(_ text: String) { self.init(text.utf8) }

    /// A few bytes changed, removed or inserted, mostly to ones that the readers look at.
    func mutated(using random: inout SplitMix64) -> Self {
        var bytes = self
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            let byte =
                Bool.random(using: &random)
                ? Array("[]{}\",:\\<>&;#/=-\r\n\t 0ntf").randomElement(using: &random) ?? 0
                : UInt8.random(in: 0...255, using: &random)
            switch Int.random(in: 0...2, using: &random) {
            case 0 where place < bytes.count: bytes[place] = byte
            case 1 where place < bytes.count: bytes.remove(at: place)
            default: bytes.insert(byte, at: place)
            }
        }
        return bytes
    }
}

/// Calls a property with a generator for each of the seeds from 1 on, so that a failure anywhere
/// is a failure everywhere.
func forSeeds(_ count: UInt64, _ property: (inout SplitMix64) throws -> Void) rethrows {
    for seed in 1...count {
        var random = SplitMix64(seed: seed)
        try property(&random)
    }
}

/// What ``JSONRecords`` makes of a text: the member `id` of each record, as far as it came.
struct JSONReading: Equatable {
    var ids: [String] = []
    var lines: [Int] = []
    var malformed: [ReadError] = []
    var error: ReadError?

    init(_ bytes: [UInt8], at paths: [[String]] = [[]]) {
        do {
            try JSONRecords(bytes, at: paths).forEach(
                malformed: { malformed.append($0) },
                { record, line in
                    ids.append(record.text("id") ?? record.integer("id").map { "\($0)" } ?? "-")
                    lines.append(line)
                })
        } catch let error as ReadError {
            self.error = error
        } catch {
            Issue.record("an error that is no ReadError: \(error)")
        }
    }

    init(_ text: String, at paths: [[String]] = [[]]) { self.init(Array(text), at: paths) }
}
