import TrellisDetect
import TrellisModel
import TrellisPlaybooks

/// What a report asks at a weekly position: each metric's own move, and each check of a playbook.
struct LookQuestion: Sendable {
    let asker: Asker
    let check: Check
    /// What makes two checks of the same weeks one question.
    private let hypothesis: String
    /// Questions about what got better: hopes and worries are counted apart, so that asking about one
    /// does not hide the other.
    let isHope: Bool
    /// Whether it is one of those that are judged together. What only informs decides nothing, and what
    /// only explains has no chance.
    let isCounted: Bool

    enum Asker: Sendable {
        case metric(TeamBook.Subject)
        case playbook(Playbook)
    }

    /// Two checks that ask the same of the same weeks are one question.
    struct Key: Hashable {
        fileprivate let slice: MetricSlice
        fileprivate let hypothesis: String
        fileprivate let window: ClosedRange<Day>
        fileprivate let service: String?
    }

    private init(_ asker: Asker, _ check: Check, isHope: Bool, isCounted: Bool = true) {
        self.asker = asker
        self.check = check
        self.isHope = isHope
        self.isCounted = isCounted
        hypothesis = Detection.hypothesis(of: check)
    }

    /// - Parameter subjects: What has a verdict of its own.
    static func all(of subjects: [TeamBook.Subject], playbooks: [Playbook]) -> [LookQuestion] {
        subjects.map { LookQuestion(.metric($0), ownMove(of: $0.metric), isHope: false) }
            + playbooks.flatMap { playbook in
                playbook.pattern.checks.map {
                    LookQuestion(
                        .playbook(playbook), $0, isHope: isHope($0),
                        isCounted: !$0.inform && Detection.bearsEvidence($0))
                }
            }
    }

    /// The days that it is about; `nil` where those of the report are.
    func spans(at date: Day) -> Spans? {
        switch asker {
        case .metric: nil
        case .playbook(let playbook): playbook.pattern.spans(at: date)
        }
    }

    func key(in spans: Spans) -> Key {
        let service: String? =
            switch asker {
            case .metric(let subject): subject.service
            case .playbook: nil
            }
        return Key(
            slice: check.slice, hypothesis: hypothesis, window: spans.window, service: service)
    }

    /// Whether a check asks for a move in the direction that usually helps.
    static func isHope(_ check: Check) -> Bool {
        guard check.test == "move", let hurts = check.slice.metric.hurts,
            let direction = check.settings.text("direction")
        else { return false }
        return direction != hurts.rawValue
    }

    /// A metric's move in the direction that hurts, or in either where none does.
    private static func ownMove(of metric: Metric) -> Check {
        let settings =
            metric.hurts.map { ["direction": TrellisModel.Settings.Value.text($0.rawValue)] } ?? [:]
        return Check(
            name: metric.id, slice: MetricSlice(metric), test: "move",
            settings: TrellisModel.Settings(settings), say: nil, ifMissing: nil, inform: false)
    }
}
