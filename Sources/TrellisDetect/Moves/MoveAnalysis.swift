package import TrellisModel

/// Whether a weekly number moved in its weeks, how surely, by how much, since when and how.
package struct MoveAnalysis: Sendable {
    /// What a move is looked for in.
    package struct Question: Sendable {
        let kind: Metric.Kind
        /// How neighbouring weeks usually resemble each other, 0 to 1.
        let correlation: Double
        /// The direction that is asked about; `nil` for either.
        let direction: Metric.Direction?
        /// The smallest ratio that counts, above 1; its inverse for a fall.
        let least: Double
        /// Days on which something is known to have changed.
        let declared: DeclaredChanges

        package init(
            kind: Metric.Kind, correlation: Double, direction: Metric.Direction?, least: Double,
            declared: DeclaredChanges = .none
        ) {
            self.kind = kind
            self.correlation = correlation
            self.direction = direction
            self.least = least
            self.declared = declared
        }
    }

    package enum Shape: String, Sendable {
        case gradual, sudden, unclear

        /// The chance of a drift from which it is called one, and below one less which it is a step.
        static let sure = 0.8

        init(chanceOfDrift: Double) {
            self =
                chanceOfDrift >= Self.sure
                ? .gradual : chanceOfDrift <= 1 - Self.sure ? .sudden : .unclear
        }
    }

    /// One-sided where a direction is asked about, else two-sided.
    package let p: Double
    /// Where it went.
    package let direction: Metric.Direction
    package let from: Double
    package let to: Double
    package let ratio: Double
    /// The 90 % interval of the ratio; `near` is its end nearest 1.
    package let near: Double
    package let far: Double
    package let shape: Shape
    /// The Monday of the week in which it began, give or take one; of a drift, of the first week.
    package let since: Day
    package let weeks: Int
    /// Records behind all weeks; of a share, the wholes.
    package let n: Double
    /// The smallest ratio in the asked direction that would have shown.
    package let visible: Double
    /// Its start was given, and not searched for.
    package let isDeclared: Bool
    /// The ratio is large enough and in the asked direction.
    package let reachesFloor: Bool
    /// It shows without any single week.
    package let outlastsEachWeek: Bool

    /// What a 90 % interval leaves out on either side; of a two-sided chance, both.
    static let intervalLine = 0.05

    /// - Parameter weeks: At least ``Contrasts/fewestWeeks``.
    package init(_ weeks: Weeks, _ question: Question) {
        let usable = weeks.usable
        let view = View(usable, question)
        let asked = question.direction.map { $0 == .up ? 1.0 : -1.0 }
        let known = KnownStart(question, weeks, view)
        let looked = asked ?? view.sign(preferring: nil)
        let answer = known.answer(looked)
        let test = answer.test
        let sign = test?.sign(view) ?? view.sign(preferring: asked)
        direction = sign > 0 ? .up : .down
        let side = asked ?? sign
        let chance = side == looked ? answer.chance : known.answer(side).chance
        p = asked == nil ? min(1, 2 * chance) : chance
        isDeclared = test != nil

        let drift = test == nil ? view.contrasts.chanceOfDrift(sign) : 0
        shape = test == nil ? Shape(chanceOfDrift: drift) : .unclear
        let split = test?.split(view, sign) ?? view.contrasts.bestStep(sign)
        // What is found is found the sooner the less its neighbours seem to resemble each other, so
        // that the interval does not rest on that.
        let correlation = max(view.correlation, question.correlation)
        let step = Effect(
            usable, kind: question.kind, shape: .step(after: split), correlation: correlation)
        // A drift may yet have been a step, which changes less from end to end.
        let effect =
            shape == .gradual
            ? Effect(usable, kind: question.kind, shape: .drift, correlation: correlation)
                .reaching(step.interval) : step
        from = effect.from
        to = effect.to
        ratio = effect.ratio
        // The chance comes from all starts together and the interval from the likeliest one. The
        // chance decides whether no change is one of the possibilities.
        let end = sign > 0 ? effect.interval.lowerBound : effect.interval.upperBound
        let mayBeNone = (sign == side ? chance : known.answer(sign).chance) >= Self.intervalLine
        near = (sign > 0) == mayBeNone ? min(end, 1) : max(end, 1)
        far = sign > 0 ? effect.interval.upperBound : effect.interval.lowerBound
        let first = shape == .gradual || !usable.indices.contains(split) ? 0 : split
        since = weeks.monday(usable.indices.contains(first) ? usable[first].place : 0)
        self.weeks = usable.count
        n = usable.reduce(0) { $0 + (question.kind == .share ? $1.whole : $1.n) }
        let smallest = max(effect.visible, question.least)
        visible = side > 0 ? smallest : 1 / smallest
        reachesFloor =
            asked.map { $0 == sign } ?? true
            ? (sign > 0 ? ratio >= question.least : ratio * question.least <= 1) : false
        guard reachesFloor, chance < LeaveOneOut.line else {
            outlastsEachWeek = false
            return
        }
        outlastsEachWeek =
            test == nil
            ? LeaveOneOut.outlasts(
                view.scores.values, places: view.places, sign: side,
                correlation: view.correlation)
            : usable.indices.allSatisfy { index in
                let rest = weeks.without(index)
                let chance = DeclaredDates(question.declared.days, in: rest)?
                    .chance(View(rest.usable, question), side)
                return (chance ?? 1) < LeaveOneOut.line
            }
    }

    /// The scores of some weeks, and what they say.
    struct View {
        let scores: Scores
        let places: [Int]
        let contrasts: Contrasts
        let correlation: Double

        init(_ weeks: [Weeks.Week], _ question: Question) {
            scores = Scores(weeks, kind: question.kind)
            places = weeks.map(\.place)
            contrasts = Contrasts(scores.values, places: places)
            correlation = SerialDependence.estimate(
                scores.values, places: places, contrasts: contrasts, usual: question.correlation)
        }

        /// The direction that explains more; the asked one where neither does.
        func sign(preferring asked: Double?) -> Double {
            guard let asked else { return contrasts.sign }
            return contrasts.evidence(-asked) > contrasts.evidence(asked) ? -asked : asked
        }

        func simulatedChance(_ sign: Double) -> Double {
            CriticalValues.chance(
                of: contrasts.evidence(sign), weeks: places.count, correlation: correlation)
        }

        func chance(_ sign: Double) -> Double {
            let simulated = simulatedChance(sign)
            guard let events = scores.events, events < Permutations.fewEvents,
                simulated < Permutations.worthwhile
            else { return simulated }
            return max(
                simulated,
                Permutations.chance(
                    of: contrasts.evidence(sign), sign: sign, scores: scores.values,
                    places: places))
        }
    }
}
