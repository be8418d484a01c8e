import Foundation
import Synchronization

/// Work that is done on every core at once.
enum Parallel {
    /// - Returns: One result for each item, in order. Of several errors, the first by order is thrown.
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], _ work: @Sendable (Item) throws -> Result
    ) throws -> [Result] {
        let results = Mutex<[Swift.Result<Result, any Error>?]>(
            Array(repeating: nil, count: items.count))
        DispatchQueue.concurrentPerform(iterations: items.count) { index in
            let result = Swift.Result { try work(items[index]) }
            results.withLock { $0[index] = result }
        }
        return try results.withLock { $0 }.compactMap { try $0?.get() }
    }

    /// Two things at once. Of two errors, the first one's is thrown.
    static func both<One: Sendable, Other: Sendable>(
        _ one: @Sendable () throws -> One, _ other: @Sendable () throws -> Other
    ) throws -> (One, Other) {
        let first = Mutex<Swift.Result<One, any Error>?>(nil)
        let second = Mutex<Swift.Result<Other, any Error>?>(nil)
        DispatchQueue.concurrentPerform(iterations: 2) { index in
            if index == 0 {
                let result = Swift.Result { try one() }
                first.withLock { $0 = result }
            } else {
                let result = Swift.Result { try other() }
                second.withLock { $0 = result }
            }
        }
        guard let one = first.withLock({ $0 }), let other = second.withLock({ $0 }) else {
            throw CancellationError()
        }
        return (try one.get(), try other.get())
    }
}
