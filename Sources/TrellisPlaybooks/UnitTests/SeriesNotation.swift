import TrellisModel

/// The compact way to write a series in a test, such as `(0 1 0 0 2 0 0)*4 _*3 230..330/8`.
///
///     series = item { space item } ;
///     item   = range | ( point | group ) [ "*" count ] ;
///     group  = "(" series ")" ;                        one level: a group holds no group
///     range  = number ".." number "/" count ;          both ends included
///     point  = "_" | number [ "~" sample ] | part "/" whole ;
///
/// A count says exactly how many points there are: `205*12` is twelve of them.
package struct SeriesNotation {
    /// One written point. A share's value is its part of the whole.
    package struct Point: Equatable, Sendable {
        /// Where it is written: the character of the text, counted from 1.
        package let position: Int
        package let value: Double
        /// As written behind `~`.
        package let sample: Int?
        package let part: Double?
        package let whole: Double?
    }

    /// What is wrong with the text, and where.
    package struct Failure: Error, Equatable {
        /// The character of the text, counted from 1.
        package let position: Int
        package let summary: String
        package let help: String?

        init(_ position: Int, _ summary: String, help: String? = nil) {
            self.position = position
            self.summary = "character \(position): \(summary)"
            self.help = help
        }
    }

    /// The most points that one text may stand for: a hundred years of weeks.
    package static let most = 5_200

    /// - Returns: One entry a point, `nil` where it is missing. Never empty.
    package static func points(_ text: String) throws(Failure) -> [Point?] {
        var notation = SeriesNotation(characters: Array(text))
        return try notation.series(isInGroup: false)
    }

    private let characters: [Character]
    private var index = 0

    private init(characters: [Character]) { self.characters = characters }

    private mutating func series(isInGroup: Bool) throws(Failure) -> [Point?] {
        var points: [Point?] = []
        skipSpace()
        while let next, !(isInGroup && next == ")") {
            let start = index
            let item = try item(isInGroup: isInGroup)
            guard points.count + item.count <= Self.most else { throw tooMany(at: start) }
            points += item
            if let next = self.next, !next.isWhitespace, !(isInGroup && next == ")") {
                throw expected("a space between two points")
            }
            skipSpace()
        }
        guard !points.isEmpty else { throw expected("a number, '_' or '('") }
        return points
    }

    private mutating func item(isInGroup: Bool) throws(Failure) -> [Point?] {
        let start = index
        if take("(") {
            guard !isInGroup else {
                throw Failure(
                    start + 1, "a group inside a group", help: "write the inner one out")
            }
            let points = try series(isInGroup: true)
            guard take(")") else { throw expected("')'") }
            return try repeated(points)
        }
        if take("_") { return try repeated([nil]) }
        let first = try number("a number, '_' or '('")
        if take("..") { return try range(from: first, at: start) }
        return try repeated([point(first, at: start)])
    }

    private mutating func point(_ value: Double, at start: Int) throws(Failure) -> Point {
        if take("/") {
            let whole = try number("the whole of a share")
            guard whole > 0 else {
                throw Failure(
                    start + 1, "the whole of a share is 0", help: "write _ where there was nothing")
            }
            guard value <= whole else {
                throw Failure(
                    start + 1, "the part is more than the whole", help: "write it as part/whole")
            }
            return Point(
                position: start + 1, value: value / whole, sample: nil, part: value, whole: whole)
        }
        let sample = take("~") ? try count("a sample size", in: 1...1_000_000) : nil
        return Point(position: start + 1, value: value, sample: sample, part: nil, whole: nil)
    }

    private mutating func range(from first: Double, at start: Int) throws(Failure) -> [Point?] {
        let last = try number("the last number of the range")
        guard take("/") else { throw expected("'/' and a number of points") }
        let count = try count("a number of points", in: 2...Self.most)
        guard next != "*" else {
            throw Failure(
                index + 1, "a range cannot be repeated", help: "put it into a group: (1..4/4)*2")
        }
        let step = (last - first) / Double(count - 1)
        return (0..<count).map { place in
            // The last one as it is written, whatever rounding makes of the steps.
            let value = place == count - 1 ? last : first + step * Double(place)
            return Point(position: start + 1, value: value, sample: nil, part: nil, whole: nil)
        }
    }

    private mutating func repeated(_ points: [Point?]) throws(Failure) -> [Point?] {
        let start = index
        guard take("*") else { return points }
        let count = try count("how often to repeat", in: 1...Self.most)
        guard points.count * count <= Self.most else { throw tooMany(at: start) }
        return (0..<count).flatMap { _ in points }
    }
}

// The signs of a text.
extension SeriesNotation {
    private var next: Character? { characters.indices.contains(index) ? characters[index] : nil }

    private mutating func skipSpace() {
        while next?.isWhitespace == true { index += 1 }
    }

    private mutating func take(_ sign: String) -> Bool {
        guard characters[index...].starts(with: sign) else { return false }
        index += sign.count
        return true
    }

    private static func isDigit(_ sign: Character) -> Bool { sign.isASCII && sign.isNumber }

    private mutating func digits() -> String {
        let run = characters[index...].prefix(while: Self.isDigit)
        index += run.count
        return String(run)
    }

    private mutating func number(_ what: String) throws(Failure) -> Double {
        let start = index
        var text = digits()
        guard !text.isEmpty else {
            throw next == "-"
                ? Failure(index + 1, "expected \(what), found '-'", help: "no number is below zero")
                : expected(what)
        }
        // Two dots are a range, not a decimal point.
        let isDecimal = next == "." && characters[(index + 1)...].first.map(Self.isDigit) == true
        if isDecimal {
            index += 1
            text += "." + digits()
        }
        guard let value = Double(plain: text) else {
            throw Failure(
                start + 1, "expected \(what), found '\(text)'",
                help: "at most 15 digits, and 9 behind the point")
        }
        return value
    }

    private mutating func count(
        _ what: String, in bounds: ClosedRange<Int>
    ) throws(Failure) -> Int {
        let start = index
        let text = digits()
        guard !text.isEmpty else { throw expected(what) }
        guard let value = Int(digits: Array(text.utf8)), bounds.contains(value) else {
            throw Failure(
                start + 1,
                "expected \(what) from \(bounds.lowerBound) to \(bounds.upperBound), found '\(text)'"
            )
        }
        return value
    }

    private func expected(_ what: String) -> Failure {
        Failure(index + 1, "expected \(what), found \(next.map { "'\($0)'" } ?? "the end")")
    }

    private func tooMany(at start: Int) -> Failure {
        Failure(start + 1, "more than \(Self.most) points", help: "shorten the series")
    }
}
