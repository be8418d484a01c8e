import Dispatch
import Synchronization

/// Work that is done on every core at once.
package enum Parallel {
    /// - Returns: One result for each item, in order. Of several errors, the first by order is thrown.
    package static func map<Item: Sendable, Result: Sendable, Failure: Error>(
        _ items: [Item], _ work: @Sendable (Item) throws(Failure) -> Result
    ) throws(Failure) -> [Result] {
        let results = Mutex<[Swift.Result<Result, Failure>?]>(
            Array(repeating: nil, count: items.count))
        DispatchQueue.concurrentPerform(iterations: items.count) { index in
            let result = Swift.Result { () throws(Failure) in try work(items[index]) }
            results.withLock { $0[index] = result }
        }
        var done: [Result] = []
        for case let result? in results.withLock(\.self) { done.append(try result.get()) }
        return done
    }

    /// Two things at once. Of two errors, the first one's is thrown.
    package static func both<One: Sendable, Other: Sendable>(
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
