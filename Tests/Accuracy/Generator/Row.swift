import TrellisModel

/// One row of the interchange format, without the team.
struct Row {
    let period: Day
    let metric: String
    var segment = ""
    /// In ten-thousandths of the unit.
    var value: Int?
    var n: Int?
    var part: Int?
    var whole: Int?

    init(_ period: Day, _ metric: String, tenThousandths: Int, n: Int) {
        self.period = period
        self.metric = metric
        value = tenThousandths
        self.n = n
    }

    init(_ period: Day, _ metric: String, segment: String = "", count: Int) {
        self.period = period
        self.metric = metric
        self.segment = segment
        value = count * 10_000
    }

    init(_ period: Day, _ metric: String, segment: String = "", part: Int, whole: Int) {
        self.period = period
        self.metric = metric
        self.segment = segment
        self.part = part
        self.whole = whole
    }

    static let header = "period,team,service,metric,segment,value,n,part,whole,people\n"

    /// Eight people stand behind every number, more than the floor of five.
    func line(team: String) -> String {
        "\(period),\(team),,\(metric),\(segment),\(value.map(Self.decimal) ?? ""),"
            + "\(Self.text(n)),\(Self.text(part)),\(Self.text(whole)),8\n"
    }

    private static func text(_ number: Int?) -> String { number.map(String.init) ?? "" }

    private static func decimal(_ scaled: Int) -> String {
        let (whole, rest) = scaled.quotientAndRemainder(dividingBy: 10_000)
        guard rest != 0 else { return String(whole) }
        let digits = String(rest)
        return "\(whole).\(String(repeating: "0", count: 4 - digits.count))\(digits)"
    }
}
