import Testing
import TrellisModel
import TrellisPicture

@Suite("Every picture")
struct PictureTests {
    @Test("stays well-formed and plain whatever it is given", arguments: 0..<150)
    func awfulInput(seed: UInt64) {
        var wild = WildPictures(seed: seed)
        for (file, inline) in wild.all() {
            for text in [file, inline] {
                let tags = TagBalance(text)
                #expect(tags.problem == nil)
                #expect(Self.elements.isSuperset(of: tags.elements), "\(tags.elements)")
                #expect(Self.attributes.isSuperset(of: tags.attributes), "\(tags.attributes)")
                for broken in ["nan", "inf\"", "\"-0\"", "e+"] {
                    #expect(!text.contains("=\"\(broken)") && !text.contains(broken + " "))
                }
            }
            #expect(file.contains(PictureStyle.css))
            #expect(!inline.contains("<style>"))
        }
    }

    @Test("is the same bytes every time", arguments: 0..<20)
    func determinism(seed: UInt64) {
        var first = WildPictures(seed: seed), second = WildPictures(seed: seed)
        #expect(first.all().map(\.file) == second.all().map(\.file))
    }

    @Test("escapes what people wrote, wherever it stands")
    func escaping() {
        let text = weekly(
            [1, 2], title: "<b>&\"'</b>", unit: "<i>", label: "<u>", mark: "a & b"
        ).svg()
        #expect(!text.contains("<b>") && !text.contains("<i>") && !text.contains("<u>"))
        #expect(text.contains("&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt; (&lt;i&gt;)</text>"))
        #expect(text.contains(">a &amp; b</text>"))
    }

    @Test("has ids of its own, so that several can stand in one page")
    func ids() {
        let text = weekly([1, 2], id: "PR size/1").inlineSVG()
        #expect(text.contains("aria-labelledby=\"tp-PR-size-1-title\""))
        #expect(text.contains("<title id=\"tp-PR-size-1-title\">"))
        #expect(text.contains("<desc id=\"tp-PR-size-1-desc\">"))
    }

    @Test("has a style sheet that fits in a page and in a file")
    func style() {
        #expect(!PictureStyle.css.contains { "<>&".contains($0) })
        #expect(!PictureStyle.css.contains("url("))
        #expect(!PictureStyle.css.contains("@import"))
    }

    private static let elements: Set = [
        "svg", "title", "desc", "style", "g", "path", "rect", "line", "circle", "text", "polyline",
        "pattern", "defs",
    ]
    private static let attributes: Set = [
        "xmlns", "class", "role", "aria-labelledby", "aria-describedby", "viewBox", "width",
        "height", "id", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "d", "fill",
        "patternUnits",
    ]
}

/// Weeks from Monday 2025-09-01 on, with a baseline, a window and a mark.
func weekly(
    _ values: [Double?], id: String = "size", title: String = "Size", unit: String = "lines",
    isShare: Bool = false, partial: Set<Int> = [], label: String = "Now", mark: String = "Freeze",
    levels: (before: Double?, now: Double?) = (nil, nil)
) -> SeriesPicture {
    // 2025-09-01, by `date -d 2025-09-01 +%s` divided by 86400.
    let start = Day(number: 20_332)
    let middle = start.advanced(by: values.count / 2 * 7)
    let end = start.advanced(by: max(values.count * 7 - 1, 0))
    return SeriesPicture(
        id: id, title: title, unit: unit, isShare: isShare,
        points: values.enumerated().map { index, value in
            .init(
                start: start.advanced(by: index * 7), value: value,
                isPartial: partial.contains(index))
        },
        baseline: .init(
            days: start...middle.advanced(by: -1 + (values.count < 2 ? 1 : 0)), label: "Before"),
        window: .init(days: min(middle, end)...end, label: label),
        marks: [.init(days: start...start.advanced(by: 3), label: mark)], levels: levels)
}
