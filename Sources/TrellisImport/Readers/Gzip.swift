/// Unpacks `.gz` files, within limits that no honest export meets.
enum Gzip {
    /// The most bytes that come out.
    static let largest = 256 << 20
    /// The most bytes that come out for each byte that went in, once more than ``freely`` came out.
    ///
    /// Deflate cannot exceed 1032, and comes near only for megabytes of one repeated byte. Exports
    /// stay well under it: rows with the same JSON keys pack 10 to 50 times, and even a file whose
    /// rows are all equal packs some 300 times. So the limit tells bombs from data, early.
    static let steepest = 1000
    /// Bytes that may come out at any ratio, so that small files are never suspect.
    static let freely = 1 << 20

    /// Whether the bytes begin as a gzip file does.
    static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1f, 0x8b]) }

    /// The content of a gzip file. Several members one after another, as `cat a.gz b.gz` makes,
    /// are one content; zero bytes behind the last one are padding. Bytes that are not packed come
    /// back as they are. What comes out may be packed again: it is not unpacked twice.
    ///
    /// - Throws: When the file ends early, when a check sum is wrong, when something else follows
    ///   the last member, or when it passes ``largest`` or ``steepest``.
    static func expand(_ bytes: [UInt8]) throws(ReadError) -> [UInt8] {
        guard isPacked(bytes) else { return bytes }
        var stream = GzipStream(), output: [UInt8] = [], offset = 0
        while true {
            let step = stream.step(bytes, from: offset, into: &output)
            offset += step.read
            guard output.count <= largest else {
                throw ReadError(
                    line: nil, "more than \(largest >> 20) MB come out of the gzip file",
                    help: "split the export by date, and name all parts in one call")
            }
            guard output.count <= freely || output.count / steepest <= offset else {
                throw ReadError(
                    line: nil, "the gzip file unpacks to more than \(steepest) times its size",
                    help: "look at what the file is before unpacking it by hand")
            }
            switch step.state {
            case .going: continue
            case .starved:
                throw ReadError(
                    line: nil, "the gzip file ends early",
                    help: "fetch the file again: it was cut off")
            case .damaged:
                throw ReadError(
                    line: nil, "the gzip file is damaged", help: "fetch the file again")
            case .memberEnded:
                let rest = bytes[offset...]
                if rest.allSatisfy({ $0 == 0 }) { return output }
                guard isPacked(Array(rest.prefix(2))) else {
                    throw ReadError(
                        line: nil, "something else follows the end of the gzip file",
                        help: "fetch the file again")
                }
                stream.beginMember()
            }
        }
    }
}
