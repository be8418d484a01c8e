import Dispatch
import Synchronization

/// Something that is worked out on another core while this one goes on.
package final class Background<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)
    private let done = DispatchGroup()

    package init(_ work: @escaping @Sendable () throws -> Value) {
        DispatchQueue.global(qos: .userInitiated).async(group: done) { [self] in
            let found = Result { try work() }
            result.withLock { $0 = found }
        }
    }

    /// Waits for it.
    package func value() throws -> Value {
        done.wait()
        guard let found = result.withLock(\.self) else { throw CancellationError() }
        return try found.get()
    }
}
