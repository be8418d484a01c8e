import TrellisModel

/// What to ask about an incident, by the four steps of a conversation: about signals, choices and
/// the system, and never about who.
struct TimelineQuestions {
    private let timeline: IncidentTimeline
    private let words: RetroWords

    init(_ timeline: IncidentTimeline, _ words: RetroWords) {
        self.timeline = timeline
        self.words = words
    }

    var steps: [(step: CoachingStep, questions: [String])] {
        CoachingStep.allCases.map { step in
            switch step {
            case .observe: (step, observe)
            case .explore: (step, explore)
            case .align: (step, align)
            case .support: (step, support)
            }
        }
    }

    private func seconds(_ step: IncidentTrace.Step) -> Int? {
        timeline.incident.times[step]?.seconds
    }

    private var observe: [String] {
        var questions = [words[.timelineAskNoticed]]
        if let start = seconds(.symptoms), let seen = seconds(.detected), seen > start {
            questions.append(
                words(.timelineAskSignals, ["span": Numerals.span(seconds: seen - start)]))
        } else if seconds(.symptoms) == nil {
            questions.append(words[.timelineAskBegan])
        }
        return questions + [words[.timelineAskRemember]]
    }

    private var explore: [String] {
        [before, words[.timelineAskChoice], words[.timelineAskWell]]
    }

    /// About what came before it.
    private var before: String {
        if let nearest = timeline.nearest, let sign = timeline.incident.firstSign {
            return words(
                .timelineAskNearest, ["span": Numerals.span(seconds: sign - nearest.seconds)])
        }
        if case .of = timeline.knowledge { return words[.timelineAskElse] }
        return words[.timelineAskChanged]
    }

    private var align: [String] {
        let stretch = longest.map { from, to, span in
            words(
                .timelineAskLongest,
                [
                    "from": words.point(from), "to": words.point(to),
                    "span": Numerals.span(seconds: span),
                ])
        }
        return [stretch, words[.timelineAskSmaller], words[.timelineAskWorked]]
            .compactMap(\.self)
    }

    private var support: [String] {
        [words[.timelineAskNeed], words[.timelineAskOthers]]
    }

    /// Between two known steps of the incident itself.
    private var longest: (from: IncidentTrace.Step, to: IncidentTrace.Step, seconds: Int)? {
        let known = IncidentTrace.Step.allCases.compactMap { step in
            seconds(step).map { (step: step, seconds: $0) }
        }
        let stretches = zip(known, known.dropFirst()).map {
            (from: $0.step, to: $1.step, seconds: $1.seconds - $0.seconds)
        }
        guard stretches.count > 1 else { return nil }
        return stretches.filter { $0.seconds > 0 }.max { $0.seconds < $1.seconds }
    }
}
