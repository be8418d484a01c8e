import CZlib

/// Owns one inflating stream of zlib, and is the only code that touches a `z_stream`.
@safe struct GzipStream: ~Copyable {
    /// How a step ended.
    enum State {
        /// There is more to come.
        case going
        /// A member is complete and its check sum and length are right.
        case memberEnded
        /// No byte is left to read, and the member is not complete.
        case starved
        case damaged
    }

    /// zlib keeps a pointer to its own stream, so the stream must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var piece = [UInt8](repeating: 0, count: 256 << 10)

    init() {
        unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        guard unsafe trellis_gunzip_init(stream) == Z_OK else {
            fatalError("inflateInit2 returned an error: out of memory, or zlib is not zlib")
        }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Unpacks from an offset on until a piece of 256 KB is full, or the member ends.
    ///
    /// - Returns: How many bytes of `input` it has read, and why it stopped.
    mutating func step(
        _ input: [UInt8], from offset: Int, into output: inout [UInt8]
    ) -> (read: Int, state: State) {
        var read = 0, written = 0, result = Z_OK
        unsafe input.withUnsafeBufferPointer { input in
            unsafe piece.withUnsafeMutableBufferPointer { piece in
                // zlib counts in 32 bits, and does not write to what it reads.
                let rest = UInt32(clamping: input.count - offset)
                unsafe stream.pointee.next_in = UnsafeMutablePointer(
                    mutating: input.baseAddress.map { unsafe $0 + offset })
                unsafe stream.pointee.avail_in = rest
                unsafe stream.pointee.next_out = piece.baseAddress
                unsafe stream.pointee.avail_out = UInt32(piece.count)
                unsafe result = inflate(stream, Z_NO_FLUSH)
                unsafe read = Int(rest - stream.pointee.avail_in)
                unsafe written = piece.count - Int(stream.pointee.avail_out)
            }
        }
        output.append(contentsOf: piece[..<written])
        switch result {
        case Z_STREAM_END: return (read, .memberEnded)
        // zlib's word for "nothing was possible": there was room to write, so nothing was left to read.
        case Z_BUF_ERROR: return (read, .starved)
        case Z_OK: return (read, .going)
        default: return (read, .damaged)
        }
    }

    /// Makes the stream ready for the header of another member.
    mutating func beginMember() { unsafe inflateReset(stream) }
}
