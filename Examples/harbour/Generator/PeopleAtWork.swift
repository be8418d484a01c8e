import TrellisModel

/// The pull requests of the nine people: when they are opened, reviewed, merged, and how large.
struct PeopleAtWork {
    private var random = Random(.people)
    private var deck: [Int] = []

    /// Weeks in which a pull request was opened that nobody finished.
    private static let leftOpen = [9, 22, 27, 28, 29, 29]
    private static let drafts = [24, 28, 29]

    static func pullRequests() -> [PullRequest] {
        var work = PeopleAtWork()
        return Story.weeks.flatMap { week in work.pullRequests(week: week) }
    }

    private mutating func pullRequests(week: Int) -> [PullRequest] {
        let isHoliday = Story.holidayWeeks.contains(week)
        let count = isHoliday ? random.within(2...3) : random.within(20...25)
        var pulls = (0..<count).map { _ in merged(week: week, by: nextPerson(week: week)) }
        if !isHoliday && random.chance(0.8) { pulls.append(rejected(week: week)) }
        pulls += Self.leftOpen.filter { $0 == week }.map { _ in
            opened(week: week, by: nextPerson(week: week))
        }
        pulls += Self.drafts.filter { $0 == week }.map { _ in
            var draft = opened(week: week, by: nextPerson(week: week))
            draft.isDraft = true
            draft.reviews = []
            return draft
        }
        return pulls
    }

    /// Reviewed and merged, unless the exports come first.
    ///
    /// Before and in the holiday weeks nobody leaves a pull request for the week after.
    private mutating func merged(week: Int, by person: Int) -> PullRequest {
        let endsInWeek =
            Story.holidayWeeks.contains(week) || Story.holidayWeeks.contains(week + 1)
        while true {
            var pull = opened(week: week, by: person)
            let first = pull.reviews.removeLast()
            var approved = first.time
            if random.chance(0.35) {
                pull.reviews.append(first)
                approved = workingTime(after: first.time, medianHours: 2.5)
            }
            pull.reviews.append(review(of: pull, at: approved, isApproval: true))
            let merged = workingTime(after: approved, medianHours: 2)
            if endsInWeek && Story.week(of: merged.day) != week { continue }
            if merged < Story.exportTime {
                pull.merged = merged
                pull.closed = merged
            }
            return pull
        }
    }

    private mutating func rejected(week: Int) -> PullRequest {
        var pull = opened(week: week, by: nextPerson(week: week))
        let reviewed = pull.reviews.last?.time ?? pull.created
        let closed = workingTime(after: reviewed, medianHours: 48)
        if closed < Story.exportTime { pull.closed = closed }
        return pull
    }

    /// A pull request with its first review.
    private mutating func opened(week: Int, by person: Int) -> PullRequest {
        let (created, reviewed) = firstReview(week: week)
        let size = random.logNormal(median: Story.typicalSize(week: week), spread: 1.1)
        var pull = PullRequest(
            author: .person(person), created: created, size: max(1, Int(size.rounded())))
        let bot = created.adding(seconds: random.within(100...400))
        if random.chance(0.15) && bot < reviewed {
            pull.reviews.append(
                PullRequest.Review(login: "github-actions", time: bot, isApproval: false))
        }
        pull.reviews.append(review(of: pull, at: reviewed, isApproval: false))
        return pull
    }

    /// The wait is drawn first, and then a time of the week at which it fits the working hours.
    private mutating func firstReview(week: Int) -> (created: Moment, reviewed: Moment) {
        while true {
            let hours = random.logNormal(
                median: Story.typicalReviewHours(week: week), spread: 0.9)
            for _ in 0..<300 {
                let day = Story.monday(of: week).advanced(by: random.below(5))
                let second = random.within(27_000...70_200)
                let created = Moment(day: day, second: second)
                let reviewed = created.adding(hours: hours)
                if created.isWorkingTime && reviewed.isWorkingTime { return (created, reviewed) }
            }
        }
    }

    private mutating func workingTime(after start: Moment, medianHours: Double) -> Moment {
        while true {
            let time = start.adding(
                hours: random.logNormal(median: medianHours, spread: 0.8)
                    + (random.chance(0.2) ? 14 : 0) + (random.chance(0.1) ? 62 : 0))
            if time.isWorkingTime { return time }
        }
    }

    /// Everybody has a turn before somebody has a second one.
    private mutating func nextPerson(week: Int) -> Int {
        let crew = Story.crew(week: week)
        deck = deck.filter(crew.contains)
        if deck.isEmpty { deck = random.shuffled(crew) }
        return deck.removeLast()
    }

    private mutating func review(
        of pull: PullRequest, at time: Moment, isApproval: Bool
    ) -> PullRequest.Review {
        let others = Story.crew(week: Story.week(of: time.day)).map(Author.person)
            .filter { $0 != pull.author }
        return PullRequest.Review(
            login: random.pick(others).login, time: time, isApproval: isApproval)
    }
}
