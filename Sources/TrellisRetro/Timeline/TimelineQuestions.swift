import TrellisModel

/// What to ask about an incident, by the four steps of a conversation: about signals, choices and
/// the system, and never about who.
struct TimelineQuestions {
    private let timeline: IncidentTimeline

    init(_ timeline: IncidentTimeline) { self.timeline = timeline }

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
        var questions = ["What did people who use the service notice, and when?"]
        if let start = seconds(.symptoms), let seen = seconds(.detected), seen > start {
            questions.append(
                "\(Numerals.span(seconds: seen - start)) passed from symptoms to detection. Which "
                    + "signals were there in that time?")
        } else if seconds(.symptoms) == nil {
            questions.append(
                "The export does not hold when it began for them. What else tells us, such as logs, "
                    + "tickets or graphs?")
        }
        questions.append("What do we remember that no export holds?")
        return questions
    }

    private var explore: [String] {
        var questions: [String] = []
        if let nearest = timeline.nearest, let sign = timeline.incident.firstSign {
            questions.append(
                "The nearest deployment came \(Numerals.span(seconds: sign - nearest.seconds)) before "
                    + "the first sign. What speaks for a link between the two, and what against it?"
            )
        } else if case .of = timeline.knowledge {
            questions.append(
                "No deployment came in the day before. What else changed: load, data, settings, a "
                    + "supplier, a certificate?")
        } else {
            questions.append("What had changed before it: a release, load, data, settings?")
        }
        questions += [
            "At each step, what made the choice we took look right, given what could be seen?",
            "What went well that we want to be able to count on again?",
        ]
        return questions
    }

    private var align: [String] {
        var questions: [String] = []
        if let (from, to, span) = longest {
            questions.append(
                "The longest stretch was from \(from) to \(to), \(Numerals.span(seconds: span)). What "
                    + "filled it, and what makes it shorter next time?")
        }
        questions += [
            "Which one change to the system, or to how we work on it, makes the next one smaller?",
            "How will we know that it worked?",
        ]
        return questions
    }

    private var support: [String] {
        [
            "What do we need from elsewhere: time, access, a tool, a decision?",
            "Which other teams would be glad to learn from this, and how do we tell them?",
        ]
    }

    /// Between two known steps of the incident itself.
    private var longest: (from: String, to: String, seconds: Int)? {
        let known = IncidentTrace.Step.allCases.compactMap { step in
            seconds(step).map { (name: step.title.lowercased(), seconds: $0) }
        }
        let stretches = zip(known, known.dropFirst()).map {
            (from: $0.name, to: $1.name, seconds: $1.seconds - $0.seconds)
        }
        guard stretches.count > 1 else { return nil }
        return stretches.filter { $0.seconds > 0 }.max { $0.seconds < $1.seconds }
    }
}
