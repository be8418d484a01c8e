/// A text of a retro, by the name that the files of `templates/words` give it.
///
/// A text that counts something has two: `….one` and `….other`.
package enum RetroWord: String, Sendable, CaseIterable {
    case documentTitle, documentPromise, documentPublic

    case dateDay, dateMonth, dateYear, dateSpan, dateWeekday, month1, month2, month3, month4,
        month5, month6, month7, month8, month9, month10, month11, month12, weekdayMon, weekdayTue,
        weekdayWed, weekdayThu, weekdayFri, weekdaySat, weekdaySun, shortMon, shortTue, shortWed,
        shortThu, shortFri, shortSat, shortSun

    case agendaTitle, agendaBy, agendaWho, agendaWhat, agendaMinutes, agendaDays, agendaEach,
        agendaAll, agendaGuide, agendaArrive, agendaArriveRemote, agendaWrite, agendaActions,
        agendaBreak, agendaBreakRemote, agendaChoose, agendaClose, agendaOpen, agendaLines,
        agendaAnswer, agendaSilence, agendaRead, agendaKeep, agendaAlone, agendaEverybody,
        agendaTogether, agendaMark, agendaActionsWritten, agendaNotes, agendaChooseWritten,
        agendaCloseWritten, agendaAdviceRemote, agendaAdviceAsync

    case stepObserve, stepExplore, stepAlign, stepSupport

    case carriedTitle, carriedNone, carriedTalked, carriedRefused, carriedDropped

    case numbersTitle, staleNumbers, staleWithheld, contextCalendar, contextAnswers, contextNote,
        contextExcluded,
        contextChange, contextAnswered, contextContested, kindFreeze, kindMigration, kindHoliday,
        kindOnboarding, kindIncident, kindPolicy, kindTooling

    case choiceOne, choiceOther, choiceMemory, number2, number3, number4, number5, number6, number7,
        number8, number9, leftTwin, leftRoom1, leftRoom2, leftRoom3, leftGood, leftGoodPlace,
        restStarted, restAgreed, restFinished, restFinishedDay, restDiscussed, whyHeld, whyCost,
        whyLast, whyGrown, whyWoken, whyAlways, whyWeeks, whyEnough, whyGood, attentionNotice,
        attentionDiscuss, attentionAct

    case matchWhy, matchSince, matchFinished, matchFinishedDay, matchCaution, matchQuestions,
        matchOffers, matchSupport, matchRefuse, matchGone, linkPlaybook, linkGuide

    case evidenceTitle, evidenceChange, evidenceBehind, evidenceBefore, evidenceNow,
        evidenceExpected, evidenceSeen, evidenceBeside, evidenceHere, evidenceCount, evidenceFlow,
        evidenceModule, evidenceModuleUnknown, evidenceModules, evidenceGuess, evidenceWeekday,
        evidenceWeekdayUnknown, evidenceWorking, evidenceAgainst, evidenceCohorts, evidencePart,
        pictureWeeks, pictureWeekdays, pictureDay, pictureFollowup, pictureAlt, pictureAltFollowup,
        pictureByWeekday, pictureByModule, pictureByClass, pictureByPart, pictureEven,
        pictureAsDeployments, pictureAsChanges

    case roundRests, roundRefused, roundUnknown, roundCalm, roundLookedOne, roundLookedOther,
        roundJudged, roundCertain, roundKeep, roundAsk, roundFlow, roundFlowQuestion, roundQuality,
        roundQualityQuestion, roundReliability, roundReliabilityQuestion, roundLoad,
        roundLoadQuestion, roundTogether, roundTogetherQuestion

    case notesTitle, watchTitle, watchLead, watchLeft, watchAlone, watchRead, watchChance,
        watchRefused, unknownTitle, unknownPlain, unknownMany, unknownTitles, calmTitle, calmAbsent,
        calmTitles, calmAround, moveRose, moveFell, moveAbout, moveNone, moveLeast, moveMost,
        moveWeek, moveWeekUnknown, moveGiven, moveGradual, moveSudden, moveUnclear, moveYoung,
        moveStill, moveNorise, moveNofall, movePerhaps, movePassing, moveVisibleMore,
        moveVisibleLess, moveVisibleNone, moveChance, moveUnjudged

    case actionsTitle, actionsLead, keepTitle, keepKeep, keepChange, keepTry, trustTitle, trustLead,
        trustSupported, trustSafe, trustLine

    case provenanceTitle, provenanceSource, provenanceDays, provenanceRead, provenanceKept,
        provenanceWithheld, provenanceSpan, provenanceRows, provenanceUses, provenanceNote,
        provenancePublic

    case followupKept, followupKeptQuestion, followupMoved, followupMovedQuestion, followupCost,
        followupCostSentence, followupCostQuestion, followupLeft, followupLeftQuestion,
        followupHeld, followupHeldQuestion, followupUnknown, followupUnknownSentence,
        followupUnknownQuestion, followupEarly, followupEarlySentence, followupEarlyQuestion,
        followupOther, followupNumbers, followupAfter, followupSince, followupWeeksOne,
        followupWeeksOther, followupWeeksUsual, followupWeeksSome, followupRoom, followupRangeTimes,
        followupRangeLower, followupRangeHigher, followupRangeBoth, followupPointsOne,
        followupPointsOther, followupReturn, followupReturnPart, followupReturnDoubt,
        followupReturnFew, followupChance, followupFalling, followupRising, followupBesides,
        followupFallNone, followupRiseNone, followupFallPossible, followupRisePossible,
        followupFallUnlikely, followupRiseUnlikely, followupRedefined

    case pageStarted, pageDropped, pageIncident, pageDue, pageDone, pageOwner, pageFooter

    case assistedTitle, assistedPromise, assistedBeside, assistedCarried, assistedBefore,
        assistedNow, assistedYear,
        assistedChance, assistedRead, assistedNone, assistedChanged, assistedPattern, assistedOpen,
        assistedThen, assistedCause, assistedReading, assistedImprove, assistedQuiet,
        assistedQuietPattern, assistedQuietCause, assistedQuietImprove, assistedFirst,
        assistedFirstNone, assistedRests, assistedUnjudged, assistedUnrecorded, assistedLooked,
        assistedJudged, assistedFollowOne, assistedFollowOther, assistedMost, assistedLeast,
        assistedGuards, assistedAnd, assistedOutcome, assistedAssistance, assistedOutcomes,
        assistedWeek, assistedSaidTogether, assistedSaidLittle, assistedSaidRose, assistedSaidFell,
        assistedSaidRosePerhaps, assistedSaidFellPerhaps, assistedSaidNorise, assistedSaidNofall,
        assistedSaidNomove

    case calendarName, calendarAll, calendarDue, calendarCheck, calendarFor, calendarDone,
        calendarUndated, calendarDropped, calendarOpen, calendarMakes, calendarAgreed,
        calendarPlaybook, calendarWeeksOne, calendarWeeksOther, calendarDaysOne, calendarDaysOther

    case slackTitle, slackAbout, slackPublic, slackPromise, slackFallback, slackPatternsNone,
        slackPatternsOne, slackPatternsOther, slackActionsOne, slackActionsOther, slackOpen,
        slackLast, slackMore, slackDocument, slackStateOpen, slackStateWaiting, slackStateStarted,
        slackStateDone, slackStateDropped, slackMoved, slackHeld, slackCost, slackUnknown,
        slackEarly

    case timelineTitle, timelinePromise, timelineService, timelineZone, timelineExercise,
        timelineWhen, timelineAround, timelineQuestions, timelineLead, timelineBackMoved,
        timelineBackHere, timelineStep, timelineAt, timelineSince, timelineSource, timelineDeployed,
        timelineStepSymptoms, timelineStepDetected, timelineStepAcknowledged, timelineStepMitigated,
        timelineStepRestored, timelinePointSymptoms, timelinePointDetected,
        timelinePointAcknowledged, timelinePointMitigated, timelinePointRestored, timelineMissing,
        timelineNone, timelineDeployments, timelineEarlier, timelineSpanDetected,
        timelineSpanAcknowledged, timelineSpanMitigated, timelineSpanRestored, timelineSpanWhole,
        timelineDisorder, timelineUnknown, timelineUnnamed, timelineElsewhere, timelineKnown,
        timelineBefore, timelineDuring, timelineAfter, timelineBeforeNone, timelineSign,
        timelineOutcome,
        timelineCommit, timelineAgo, timelineNearest, timelineLater, timelineFailed,
        timelineReverted, timelineSucceeded, timelineAskNoticed, timelineAskSignals,
        timelineAskBegan, timelineAskRemember, timelineAskNearest, timelineAskElse,
        timelineAskChanged, timelineAskChoice, timelineAskWell, timelineAskLongest,
        timelineAskSmaller, timelineAskWorked, timelineAskNeed, timelineAskOthers

    case serviceTitle, servicePromise, serviceCalendar, serviceList, serviceNone, serviceCalm,
        serviceUnknown, serviceWhat, serviceWeeks, serviceLast, serviceSays, serviceMoreOne,
        serviceMoreOther, servicePeople, serviceGap, servicePurpose

    case leadershipTitle, leadershipPromise, leadershipSupport, leadershipAsked, leadershipSilent,
        leadershipHidden, leadershipKept, leadershipTeams, leadershipOthers, leadershipEverybody,
        leadershipSeen,
        leadershipAsk, leadershipNone, leadershipTrends, leadershipFew, leadershipSteady,
        leadershipNumber, leadershipMiddle, leadershipRose, leadershipFell, leadershipUp,
        leadershipDown, leadershipMixed, leadershipCount, leadershipCountLeast, leadershipCountMost,
        leadershipSmall, leadershipOutside, leadershipWhich, leadershipFewer, leadershipPurpose

    case audiencePatterns, audienceHidden, audiencePurpose, audienceFloor, audiencePublic,
        audienceMay, audienceNever, audienceMade, audienceFooter

    case unitHours, unitMinutes, unitLinesOne, unitLinesOther, unitDaysOne, unitDaysOther,
        unitChangesOne, unitChangesOther, unitPullsOne, unitPullsOther, unitWeeksOne,
        unitWeeksOther, unitDeploymentsOne, unitDeploymentsOther, unitIncidentsOne,
        unitIncidentsOther, unitUpdatesOne, unitUpdatesOther, unitFindingsOne,
        unitFindingsOther, unitAlertsOne, unitAlertsOther, unitPagesOne, unitPagesOther,
        unitDefectsOne, unitDefectsOther, unitItemsOne, unitItemsOther
}

extension RetroWord {
    private static let keys = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, dotted($0.rawValue)) })
    private static let words = Dictionary(
        keys.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })

    /// As the files write it: `carried.title` of `carriedTitle`, `month.12` of `month12`.
    package var key: String { Self.keys[self] ?? "" }

    package init?(key: String) {
        guard let word = Self.words[key] else { return nil }
        self = word
    }

    /// With a point before every capital and every number.
    private static func dotted(_ name: String) -> String {
        var key: [UInt8] = [], wasDigit = false
        for byte in name.utf8 {
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            if isCapital || (isDigit && !wasDigit) { key.append(UInt8(ascii: ".")) }
            key.append(isCapital ? byte | 0x20 : byte)
            wasDigit = isDigit
        }
        return String(decoding: key, as: UTF8.self)
    }
}
