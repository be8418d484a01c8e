import FlyingSocks
import Foundation

/// As much of HTTP/1.1 as a browser on the same machine needs to look at pages: one request for a
/// connection, and GET alone.
struct PreviewServer: Sendable {
    struct Request: Sendable {
        /// As it was asked for, percent signs decoded, without the query.
        let path: String
        let query: String
        let host: String?
    }

    struct Answer: Sendable {
        let status: String
        let type: String
        let body: Data
    }

    private let socket: Socket
    private let pool: any AsyncSocketPool
    private let answer: @Sendable (Request) async -> Answer

    /// The port that is listened on.
    let port: UInt16

    private static let largestHead = 16 << 10

    /// - Parameter port: 0 takes any that is free.
    /// - Throws: The socket's error, such as for a port that is taken.
    init(port: UInt16, answer: @escaping @Sendable (Request) async -> Answer) throws {
        socket = try Socket(domain: AF_INET)
        try socket.setValue(true, for: .localAddressReuse)
        try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
        try socket.listen()
        let address = try socket.sockname()
        if case .ip4(_, let taken) = address { self.port = taken } else { self.port = port }
        pool = .make()
        self.answer = answer
    }

    /// Answers until the task is cancelled.
    func run() async throws {
        try await pool.prepare()
        let listener = try AsyncSocket(socket: socket, pool: pool)
        try await withThrowingTaskGroup { group in
            group.addTask { try await pool.run() }
            group.addTask {
                try await withThrowingDiscardingTaskGroup { connections in
                    for try await connection in listener.sockets {
                        connections.addTask { await serve(connection) }
                    }
                }
            }
            try await group.next()
            group.cancelAll()
        }
    }

    private func serve(_ connection: AsyncSocket) async {
        // A browser that goes away in the middle is no error of ours.
        defer { try? connection.close() }
        guard let request = try? await Self.request(from: connection) else { return }
        let answer = await answer(request)
        let head = """
            HTTP/1.1 \(answer.status)\r
            Content-Type: \(answer.type)\r
            Content-Length: \(answer.body.count)\r
            Cache-Control: no-store\r
            X-Content-Type-Options: nosniff\r
            Connection: close\r
            \r

            """
        try? await connection.write(Data(head.utf8) + answer.body)
    }

    /// - Returns: `nil` for what is no GET, or has no end.
    private static func request(from connection: AsyncSocket) async throws -> Request? {
        var head: [UInt8] = []
        while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            guard head.count < largestHead else { return nil }
            head.append(try await connection.read())
        }
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
        let words = (lines.first ?? "").split(separator: " ")
        guard words.count == 3, words[0] == "GET" else { return nil }
        let parts = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let host = lines.first { $0.lowercased().hasPrefix("host:") }
        return Request(
            path: String(parts[0]).removingPercentEncoding ?? "",
            query: parts.count > 1 ? String(parts[1]) : "",
            host: host.map { $0.dropFirst(5).trimmingCharacters(in: .whitespaces) })
    }
}
