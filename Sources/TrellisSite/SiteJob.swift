import Crypto

/// One file of the site that can be made, and whether it has to be.
package struct SiteJob: Sendable {
    /// Below the site's folder, such as `playbooks/pr-size-creep.html`.
    package let path: String
    /// A digest of everything that the file is made from: as long as it stays, so does the file.
    package let key: String
    package let render: @Sendable () throws -> String

    package init(path: String, key: String, render: @escaping @Sendable () throws -> String) {
        self.path = path
        self.key = key
        self.render = render
    }
}

/// A digest over several texts, each kept apart from the next.
package enum SiteKey {
    package static func of(_ parts: [String]) -> String {
        var bytes: [UInt8] = []
        for part in parts {
            bytes.append(contentsOf: "\(part.utf8.count):".utf8)
            bytes.append(contentsOf: part.utf8)
        }
        return of(bytes: bytes)
    }

    package static func of(bytes: [UInt8]) -> String { hex(SHA256.hash(data: bytes)) }

    /// Half of the digest's bytes are plenty to tell files apart.
    private static func hex(_ digest: SHA256.Digest) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let bytes = digest.prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
