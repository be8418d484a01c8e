import Testing
import TrellisModel
import TrellisPicture

@Suite("A picture of a follow-up")
struct FollowUpPictureTests {
    /// Twelve weeks about 200, two while it was done, six about 140.
    private let values: [Double?] =
        [180, 190, 170, 185, 200, 210, 195, 205, 190, 215, 200, 205, 198, 190]
        + [150, 140, nil, 135, 145, 138]

    @Test("shows before, the change and after, and says so in words")
    func story() {
        let text = picture(range: 120...165, byItself: 195).inlineSVG()
        #expect(
            text.contains(
                """
                >20 weeks; before from 2025-09-29 to 2025-11-23 at about 203 lines; agreed on \
                2025-11-24; done on 2025-12-05; since from 2025-12-08 to 2026-01-18 at about 140 \
                lines; the level since may lie between 120 lines and 165 lines; about 195 lines \
                was to be expected by itself; lowest 135 lines, highest 215 lines; no value in 1 of \
                them; Freeze from 2025-12-22 to 2025-12-28.</desc>
                """))
        let shown = labels(in: text)
        for label in ["before", "203 lines", "since", "140 lines"] {
            #expect(shown.contains(label))
        }
        #expect(shown.contains("agreed 2025-11-24") && shown.contains("done 2025-12-05"))
        #expect(count("tp-day", in: text) == 2)
        #expect(count("tp-range", in: text) == 1 && count("tp-itself", in: text) == 1)
        #expect(count("tp-level", in: text) == 2)
        #expect(text.contains("Gap: no value."))
    }

    @Test("draws no band and no dotted line where nothing is known of them")
    func bare() {
        let text = picture().inlineSVG()
        #expect(count("tp-range", in: text) == 0 && count("tp-itself", in: text) == 0)
        #expect(!text.contains("Band:") && !text.contains("Dotted:"))
        #expect(!text.contains("may lie"))
    }

    @Test("cuts a band that reaches far above everything that was seen")
    func tall() {
        let axis = labels(in: picture(range: 100...9000).inlineSVG()).filter {
            $0 != "2026" && Double($0) ?? 0 > 1000
        }
        #expect(axis.isEmpty)
        #expect(picture(range: 100...9000).inlineSVG().contains("120 lines") == false)
        #expect(picture(range: 100...9000).inlineSVG().contains("9000 lines"))
    }

    @Test("keeps its texts apart and in the picture, wherever the two days are", arguments: 0..<20)
    func apart(week: Int) throws {
        for days in [0, 1, 6, 21, 70] {
            let agreed = Day(number: 20_332 + 7 * week)
            let text = picture(agreed: agreed, done: agreed.advanced(by: days)).inlineSVG()
            let names = text.split(separator: "\n").filter {
                $0.contains(">agreed ") || $0.contains(">done ")
            }
            let boxes = try names.map { try box(of: $0) }
            #expect(boxes.allSatisfy { $0.x.lowerBound >= 0 && $0.x.upperBound <= 640 })
            if boxes.count == 2, boxes[0].y == boxes[1].y {
                #expect(!boxes[0].x.overlaps(boxes[1].x), "\(week) \(days)")
            }
        }
    }

    /// Where a text is largest: ten drawing units a letter.
    private func box(of line: Substring) throws -> (x: ClosedRange<Double>, y: Double) {
        func value(_ name: String) throws -> Double {
            try #require(
                line.split(separator: " \(name)=\"").dropFirst().first?.split(separator: "\"")
                    .first.flatMap { Double($0) })
        }
        let text = try #require(labels(in: "<svg>" + line).first)
        let width = 10 * Double(text.count), x = try value("x")
        return (line.contains("tp-end") ? x - width...x : x...x + width, try value("y"))
    }

    private func picture(
        range: ClosedRange<Double>? = nil, byItself: Double? = nil, agreed: Day? = nil,
        done: Day? = nil
    ) -> FollowUpPicture {
        // 2025-09-01, by `date -d 2025-09-01 +%s` divided by 86400.
        let start = Day(number: 20_332)
        func days(_ weeks: Range<Int>) -> ClosedRange<Day> {
            start.advanced(by: 7 * weeks.lowerBound)...start.advanced(by: 7 * weeks.upperBound - 1)
        }
        return FollowUpPicture(
            id: "a", title: "Size", unit: "lines", isShare: false,
            points: values.enumerated().map {
                .init(start: start.advanced(by: 7 * $0.offset), value: $0.element)
            },
            before: .init(days: days(4..<12), label: "before", level: 202.5),
            after: .init(days: days(14..<20), label: "since", level: 140),
            agreed: agreed ?? start.advanced(by: 84), done: done ?? start.advanced(by: 95),
            range: range, byItself: byItself,
            marks: [.init(days: days(16..<17), label: "Freeze")])
    }

    private func count(_ kind: String, in text: String) -> Int {
        text.split(separator: "class=\"\(kind)").count - 1
    }
}
