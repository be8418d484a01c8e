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
}
