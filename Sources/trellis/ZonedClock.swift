import Foundation
import TrellisModel

/// Points in time as people of one time zone read them.
struct ZonedClock {
    private let zone: TimeZone

    init(_ zone: TimeZone) { self.zone = zone }

    private var isUTC: Bool { ["GMT", "UTC", "Etc/UTC", "Etc/GMT"].contains(zone.identifier) }

    var name: String { isUTC ? "UTC" : zone.identifier }

    /// `2026-03-05 08:10:00`, and where it is not UTC the distance to it, because an hour of the
    /// night in which clocks go back comes twice.
    ///
    /// - Parameter seconds: Since 1970-01-01T00:00:00Z.
    func text(at seconds: Int) -> String {
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        let local = seconds + offset
        let day = Day(number: local.floorDivided(by: 86_400)), second = local.modulo(86_400)
        let time = [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }
            .joined(separator: ":")
        guard !isUTC else { return "\(day) \(time)" }
        let minutes = abs(offset) / 60
        let distance = "\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))"
        return "\(day) \(time) \(offset < 0 ? "−" : "+")\(distance)"
    }
}
