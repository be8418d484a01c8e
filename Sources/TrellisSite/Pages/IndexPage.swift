/// The front page: every playbook as a card, by area, with search over all of them.
struct IndexPage {
    let title: String
    let cards: [PlaybookCard]

    static let intro =
        "Each page describes a pattern in a team's numbers, what may be behind it, what a team could "
        + "try, and how it will know. They describe systems, never people."

    struct View {
        let title: String
        let intro: String
        let count: Int
        let areas: [Area]
        /// A JSON list of pairs: a playbook's id, and the words that search looks through.
        let index: String
    }

    struct Area {
        let id: String
        let name: String
        let count: Int
        /// HTML.
        let cards: String
    }

    var view: View {
        var areas: [String] = []
        for card in cards where areas.last != card.area { areas.append(card.area) }
        let byArea = Dictionary(grouping: cards, by: \.area)
        return View(
            title: title, intro: Self.intro, count: cards.count,
            areas: areas.map { area in
                let cards = byArea[area] ?? []
                return Area(
                    id: area, name: AreaName.words(area), count: cards.count,
                    cards: cards.map(\.html).joined(separator: "\n"))
            },
            index: "["
                + cards.map { "[\(Self.json($0.id)),\(Self.json($0.words))]" }
                .joined(separator: ",\n") + "]")
    }

    /// A JSON string that can stand inside a `script` element: `<` is written as a number.
    private static func json(_ text: String) -> String {
        var out: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "<"): out += "\\u003c".utf8
            case 0..<0x20: out.append(UInt8(ascii: " "))
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
        return String(decoding: out, as: UTF8.self)
    }
}
