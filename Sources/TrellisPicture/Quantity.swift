/// What a picture's numbers count, and how to write them.
struct Quantity {
    let unit: String
    /// Values are parts of one and are written as percent.
    let isShare: Bool

    /// - Returns: `nil` for a value that cannot be drawn.
    func drawn(_ value: Double?) -> Double? {
        guard let value else { return nil }
        let drawn = isShare ? value * 100 : value
        return drawn.isFinite ? drawn : nil
    }

    /// A number with its unit. Takes a value as ``drawn(_:)`` gives it.
    func text(_ drawn: Double) -> String {
        let number = NumberText.readable(isShare && abs(drawn) >= 10 ? drawn.rounded() : drawn)
        return isPercent ? number + "%" : unit.isEmpty ? number : "\(number) \(unit)"
    }

    /// "from about 105 to about 230 lines".
    func change(from: Double, to: Double) -> String {
        let start = isPercent ? text(from) : NumberText.readable(from)
        return "from about \(start) to about \(text(to))"
    }

    /// A number on the axis: the title says the unit, except for percent, which is short.
    func tick(_ drawn: Double) -> String {
        NumberText.readable(drawn) + (isPercent ? "%" : "")
    }

    /// The title of the picture with the unit in brackets.
    func heading(_ title: String) -> String {
        isPercent || unit.isEmpty ? title : "\(title) (\(unit))"
    }

    private var isPercent: Bool { isShare || unit == "%" }
}
