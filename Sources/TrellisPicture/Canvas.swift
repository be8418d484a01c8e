/// One picture on its way to text: elements in drawing order, then a file or a part of a page.
struct Canvas {
    /// Drawing units, not pixels: a picture is as wide as the place it stands in.
    static let width = 640.0

    let title: String
    /// The picture in words, for those who cannot see it.
    let description: String
    /// Every id in the picture starts with it, so that several pictures can stand in one page.
    let id: String
    private var lines: [String] = []

    /// With the heading across its top.
    init(id: String, title: String, heading: String, description: String) {
        self.init(id: id, title: title, description: description)
        write(TextWidth.fitted(heading, in: Self.width, bold: true), at: 0, 20, "tp-title")
    }

    init(id: String, title: String, description: String) {
        self.id = "tp-" + String(id.unicodeScalars.map(Self.slug))
        self.title = title
        self.description = description
    }

    mutating func add(
        _ element: String, _ attributes: KeyValuePairs<String, String>, text: String? = nil
    ) {
        let list = attributes.map { " \($0.key)=\"\(XML.escaped($0.value))\"" }.joined()
        lines.append(
            text.map { "<\(element)\(list)>\(XML.escaped($0))</\(element)>" }
                ?? "<\(element)\(list)/>")
    }

    /// Writes one line of text. Its `kind` is a class, such as `tp-title`.
    mutating func write(
        _ text: String, at x: Double, _ y: Double, _ kind: String, anchor: Anchor = .start
    ) {
        add(
            "text",
            ["class": "\(kind) \(anchor.rawValue)", "x": x.coordinate, "y": y.coordinate],
            text: text)
    }

    mutating func line(_ kind: String, from: (x: Double, y: Double), to: (x: Double, y: Double)) {
        add(
            "line",
            [
                "class": kind, "x1": from.x.coordinate, "y1": from.y.coordinate,
                "x2": to.x.coordinate, "y2": to.y.coordinate,
            ])
    }

    mutating func box(_ kind: String, x: ClosedRange<Double>, y: ClosedRange<Double>) {
        add(
            "rect",
            [
                "class": kind, "x": x.lowerBound.coordinate, "y": y.lowerBound.coordinate,
                "width": (x.upperBound - x.lowerBound).coordinate,
                "height": (y.upperBound - y.lowerBound).coordinate,
            ])
    }

    mutating func dot(_ kind: String, x: Double, y: Double, radius: Double) {
        add(
            "circle",
            [
                "class": kind, "cx": x.coordinate, "cy": y.coordinate, "r": radius.coordinate,
            ])
    }

    /// Diagonal lines, for a part of the calendar that explains a number.
    ///
    /// - Returns: The id to fill with.
    mutating func hatch() -> String {
        lines.append(
            """
            <defs><pattern id="\(id)-hatch" width="6" height="6" patternUnits="userSpaceOnUse">\
            <path class="tp-hatch" d="M-1 1L1 -1M0 6L6 0M5 7L7 5"/></pattern></defs>
            """)
        return "\(id)-hatch"
    }

    /// A file of its own: with its style, a size, a margin and paper to stand on.
    func file(height: Double) -> String {
        let (width, height) = (Self.width + 32, height + 24)
        let size = "width=\"\(width.coordinate)\" height=\"\(height.coordinate)\""
        let box = "-16 -12 \(width.coordinate) \(height.coordinate)"
        return opening(size + " viewBox=\"\(box)\"")
            + "<style>\(PictureStyle.css)</style>\n"
            + "<rect class=\"tp-paper\" x=\"-16\" y=\"-12\" \(size)/>\n"
            + lines.joined(separator: "\n") + "\n</svg>\n"
    }

    /// A part of a page that holds ``PictureStyle/css`` once.
    func inline(height: Double) -> String {
        opening("viewBox=\"0 0 \(Self.width.coordinate) \(height.coordinate)\"")
            + lines.joined(separator: "\n") + "\n</svg>\n"
    }

    private func opening(_ frame: String) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" class="tp-picture" role="img" \
        aria-labelledby="\(id)-title" aria-describedby="\(id)-desc" \(frame)>
        <title id="\(id)-title">\(XML.escaped(title))</title>
        <desc id="\(id)-desc">\(XML.escaped(description))</desc>

        """
    }

    private static func slug(_ scalar: Unicode.Scalar) -> Character {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
        default: "-"
        }
    }
}

/// Where a text hangs on its point. The raw value is its class.
enum Anchor: String {
    case start = "tp-start"
    case middle = "tp-middle"
    case end = "tp-end"
}

extension Double {
    /// Tenths of a drawing unit, without a sign on zero and without needless zeros.
    var coordinate: String { NumberText.decimal(isFinite ? self : 0, digits: 1) }
}
