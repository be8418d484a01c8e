import TrellisModel

/// Entries as an iCalendar file: the same bytes for the same entries.
///
/// There is no `ORGANIZER` and no `ATTENDEE`, because their address would be a person's.
///
/// Source: RFC 5545; for `NAME`, RFC 7986, 5.1.
package enum CalendarFile {
    private static let product = "-//Trellis//Actions//EN"

    /// - Parameter name: As calendars list it.
    package static func text(of entries: [CalendarEntry], name: String) -> String {
        let head = [
            ContentLine.plain("BEGIN", "VCALENDAR"), ContentLine.plain("VERSION", "2.0"),
            ContentLine.plain("PRODID", product), ContentLine.plain("CALSCALE", "GREGORIAN"),
            ContentLine.plain("METHOD", "PUBLISH"), ContentLine.text("NAME", name),
            // What calendars read that do not know NAME yet.
            ContentLine.text("X-WR-CALNAME", name),
        ]
        return (head + entries.flatMap(lines) + [ContentLine.plain("END", "VCALENDAR")]).joined()
    }

    /// Whether a file was written here, so that it may be written anew.
    package static func isOwn(_ text: String) -> Bool {
        text.lines.prefix(7).contains("PRODID:\(product)")
    }

    private static func lines(of entry: CalendarEntry) -> [String] {
        [
            ContentLine.plain("BEGIN", "VEVENT"),
            ContentLine.plain("UID", entry.uid),
            ContentLine.plain("DTSTAMP", midnight(entry.told)),
            ContentLine.plain("LAST-MODIFIED", midnight(entry.told)),
            ContentLine.plain("SEQUENCE", String(entry.sequence)),
            ContentLine.plain("DTSTART;VALUE=DATE", digits(entry.day)),
            // The day after the last one.
            ContentLine.plain("DTEND;VALUE=DATE", digits(entry.day.advanced(by: 1))),
            ContentLine.text("SUMMARY", entry.summary),
            ContentLine.text("DESCRIPTION", entry.details),
            ContentLine.plain("STATUS", entry.status.rawValue),
            // Nobody is busy because of it.
            ContentLine.plain("TRANSP", "TRANSPARENT"),
            ContentLine.plain("END", "VEVENT"),
        ]
    }

    private static func digits(_ day: Day) -> String { day.description.filter { $0 != "-" } }

    private static func midnight(_ day: Day) -> String { "\(digits(day))T000000Z" }
}
