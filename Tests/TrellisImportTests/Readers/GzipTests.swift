import Testing
import TrellisModel

@testable import TrellisImport

@Suite("A gzip file")
struct GzipTests {
    /// `printf 'hello, retro\n' | gzip -9n`
    static let hello: [UInt8] = [
        0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0x02, 0x03, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 0xd7, 0x51, 0x28,
        0x4a, 0x2d, 0x29, 0xca, 0xe7, 0x02, 0x00, 0x2c, 0xf5, 0x7e, 0x3e, 0x0d, 0, 0, 0,
    ]
    /// `head -c 500000 /dev/zero | gzip -9n`: 518 bytes, 965 times smaller.
    static let halfMegabyte = zeros(483, [0xf0, 0x6c, 0xb1, 0x07, 0x9c, 0x38, 0x20, 0xa1, 0x07, 0])
    /// `head -c 2000000 /dev/zero | gzip -9n`: 1972 bytes, 1014 times smaller.
    static let twoMegabytes = zeros(
        1937, [0x6f, 0x06, 0x41, 0x1d, 0x5a, 0x42, 0x80, 0x84, 0x1e, 0])

    private static func zeros(_ count: Int, _ end: [UInt8]) -> [UInt8] {
        let start: [UInt8] = [
            0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0x02, 0x03, 0xed, 0xc1, 0x01, 0x01, 0, 0, 0, 0x82,
            0x20,
            0xff, 0xaf, 0x6e, 0x48, 0x40, 0x01,
        ]
        return start + [UInt8](repeating: 0, count: count) + end
    }

    private func error(_ bytes: [UInt8]) -> String? {
        do {
            _ = try Gzip.expand(bytes)
            return nil
        } catch {
            return error.summary
        }
    }

    @Test("gives its content, and so do several in a row")
    func content() throws {
        #expect(try Gzip.expand(Self.hello) == Array("hello, retro\n"))
        #expect(try Gzip.expand(Self.hello + Self.hello) == Array("hello, retro\nhello, retro\n"))
        #expect(try Gzip.expand(Self.hello + [0, 0, 0]) == Array("hello, retro\n"))
        #expect(try Gzip.expand(Self.halfMegabyte) == [UInt8](repeating: 0, count: 500_000))
    }

    @Test("is known by its first two bytes; what is not packed stays as it is")
    func recognised() throws {
        for text in ["", "{}", "\u{1f}", "PK\u{3}\u{4}"] {
            #expect(!Gzip.isPacked(Array(text)))
            #expect(try Gzip.expand(Array(text)) == Array(text))
        }
        #expect(Gzip.isPacked(Self.hello))
    }

    @Test("is never read as whole when its end is missing")
    func truncation() {
        for length in 2..<Self.hello.count {
            #expect(error(Array(Self.hello[..<length])) == "the gzip file ends early")
            #expect(error(Self.hello + Array(Self.hello[..<length])) == "the gzip file ends early")
        }
    }

    @Test("is refused when it is damaged or followed by something else")
    func damage() {
        var wrongCheck = Self.hello
        wrongCheck[26] ^= 1
        #expect(error(wrongCheck) == "the gzip file is damaged")
        #expect(error([0x1f, 0x8b, 0x07, 0, 0, 0, 0, 0, 0, 0]) == "the gzip file is damaged")
        #expect(error(Self.hello + Array("x")) == "something else follows the end of the gzip file")
        #expect(error(Self.hello + [0x1f]) == "something else follows the end of the gzip file")
        #expect(
            error(Self.hello + [0] + Self.hello)
                == "something else follows the end of the gzip file")
    }

    @Test("never gives what was not packed when its bytes are changed")
    func mutation() {
        forSeeds(2000) { random in
            let bytes = Self.hello.mutated(using: &random)
            guard Gzip.isPacked(bytes), let content = try? Gzip.expand(bytes) else { return }
            // Changes to the header's time and system, or padding, change nothing.
            #expect(content == Array("hello, retro\n"))
        }
    }

    @Test("gives at most 256 MB, and 1000 times its size")
    func bombs() {
        #expect(
            error(Self.twoMegabytes) == "the gzip file unpacks to more than 1000 times its size")
        let many = Array([[UInt8]](repeating: Self.halfMegabyte, count: 540).joined())
        #expect(error(many) == "more than 256 MB come out of the gzip file")
    }
}
