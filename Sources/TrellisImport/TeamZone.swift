import Foundation
import TrellisModel

/// Which day it is for the team.
struct TeamZone: Sendable {
    private let zone: TimeZone

    init(_ zone: TimeZone) { self.zone = zone }

    /// - Parameter seconds: Since 1970-01-01T00:00:00Z.
    func day(at seconds: Int) -> Day {
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        return Day(number: (seconds + offset).floorDivided(by: 86_400))
    }
}
