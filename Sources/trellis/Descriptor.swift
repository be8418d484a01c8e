import Foundation

/// Writing to an open file, where it may fail.
enum Descriptor {
    /// Writes all of it, however many calls that takes.
    ///
    /// - Returns: What went wrong, in the system's words; `nil` when nothing did.
    static func write(_ bytes: [UInt8], to file: Int32) -> String? {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Foundation.write(
                    file, buffer.baseAddress.map { unsafe $0 + sent }, bytes.count - sent)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return reason() }
            sent += count
        }
        return nil
    }

    static func reason() -> String { unsafe String(cString: strerror(errno)) }
}
