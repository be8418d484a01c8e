import Foundation
import TrellisModel

/// The only place that looks at a clock.
enum Clock {
    static func today(in zone: TimeZone) -> Day {
        let now = Date()
        let seconds = Int(now.timeIntervalSince1970) + zone.secondsFromGMT(for: now)
        return Day(number: seconds.floorDivided(by: 86_400))
    }
}
