extension RetroWords {
    /// The page itself: its sections, its meeting, its dates.
    static let pageTexts: [RetroWord: String] = [
        .documentTitle: "Retro: {title}, {period}",
        .documentPromise:
            "Team-level numbers only. Nothing here describes one person's work. The "
            + "numbers open a conversation; they decide nothing.",
        .documentPublic: "Public or synthetic data: no floor of people was applied.",

        .dateDay: "{day}\u{A0}{month} {year}",
        .dateMonth: "{from}–{day}\u{A0}{month} {year}",
        .dateYear: "{from}\u{A0}{begun} – {day}\u{A0}{month} {year}",
        .dateSpan: "{from} – {to}",
        .dateWeekday: "{weekday}, {day}",
        .month1: "January",
        .month2: "February",
        .month3: "March",
        .month4: "April",
        .month5: "May",
        .month6: "June",
        .month7: "July",
        .month8: "August",
        .month9: "September",
        .month10: "October",
        .month11: "November",
        .month12: "December",
        .weekdayMon: "Monday",
        .weekdayTue: "Tuesday",
        .weekdayWed: "Wednesday",
        .weekdayThu: "Thursday",
        .weekdayFri: "Friday",
        .weekdaySat: "Saturday",
        .weekdaySun: "Sunday",
        .shortMon: "Mon", .shortTue: "Tue", .shortWed: "Wed", .shortThu: "Thu", .shortFri: "Fri",
        .shortSat: "Sat", .shortSun: "Sun",

        .agendaTitle: "Agenda",
        .agendaBy: "By the end of",
        .agendaWho: "Who",
        .agendaWhat: "What",
        .agendaMinutes: "Minutes",
        .agendaDays: "five working days",
        .agendaEach: "in all, for each of us",
        .agendaAll: "in all",
        .agendaGuide: "For whoever leads it: {guide}",
        .agendaArrive: "Arrive; read the page in silence",
        .agendaArriveRemote: "Arrive: one word each, so that all voices are in the room",
        .agendaWrite: "Read the page and write in silence: one thought for each part",
        .agendaActions: "How last time's actions went",
        .agendaBreak: "A break",
        .agendaBreakRemote: "A break, away from the screen",
        .agendaChoose: "Choose one or two experiments, with an owner and a date",
        .agendaClose: "Trust check, and what to keep",
        .agendaOpen: "What no number shows: an open round",
        .agendaLines: "Three lines: what went well, what was hard, what to keep",
        .agendaAnswer: "One of the questions below, answered with an example",
        .agendaSilence: "Write in silence: what went well, what was hard",
        .agendaRead: "Read it out, then take the question below that most notes are about",
        .agendaKeep: "What to keep, and what made it so",
        .agendaAlone: "each of us, alone",
        .agendaEverybody: "each of us",
        .agendaTogether: "together",
        .agendaMark: "Read the page; mark what surprises you",
        .agendaActionsWritten: "How last time's actions went: a line on each",
        .agendaNotes: "Read all notes; answer two of them with a question",
        .agendaChooseWritten: "Mark the experiments that you would take part in, two at most",
        .agendaCloseWritten:
            "Closing call: choose, with an owner and a date; trust check; what to keep",
        .agendaAdviceRemote:
            "On a screen, we write before we speak, and then speak in turn: two minutes of "
            + "silence at the start of each topic.",
        .agendaAdviceAsync:
            "Whoever facilitates sends this page on the first day, with these dates, and "
            + "gathers the notes under each topic without names. Notes are opened on the "
            + "third day, so that the first one does not set the tone. What takes more than "
            + "an answer waits for the call.",

        .stepObserve: "Observe",
        .stepExplore: "Explore",
        .stepAlign: "Align",
        .stepSupport: "Support",

        .carriedTitle: "How last time's actions went",
        .carriedNone: "No actions are open from before.",
        .carriedTalked: "Talked about it:",
        .carriedRefused:
            "*{action}* was to make *{experiment}* possible, which was refused, {because}. "
            + "Is it worth having all the same?",
        .carriedDropped:
            "*{action}* was to make *{experiment}* possible, which was dropped. Is it "
            + "worth having all the same?",

        .numbersTitle: "What the numbers suggest",
        .staleNumbers:
            "The newest numbers are of the week of {week}, so {weeks} weeks are missing. "
            + "Import newer exports before the meeting.",
        .staleWithheld:
            "No number of this team's own work can be shown: too few people stand behind it, and a "
            + "number must never point at somebody. The questions below work without numbers.",
        .contextCalendar: "From the calendar:",
        .contextAnswers: "Answered since last time:",
        .contextNote: "{days}, {kind}: {note}",
        .contextExcluded: "Left out of every comparison.",
        .contextChange: "A change is looked for on that day first.",
        .contextAnswered:
            "**{title}** was contested on {day}: {because} The answer of {answered}: "
            + "{answer}",
        .contextContested: "**Contested since {day}:** {because}",
        .kindFreeze: "freeze",
        .kindMigration: "migration",
        .kindHoliday: "holiday",
        .kindOnboarding: "onboarding",
        .kindIncident: "incident response",
        .kindPolicy: "policy change",
        .kindTooling: "tooling rollout",

        .pageStarted: "started",
        .pageDropped: "dropped",
        .pageIncident: "from an incident",
        .pageDue: "by {day}",
        .pageDone: "done {day}",
        .pageOwner: "owner?",
        .pageFooter: "Team-level numbers only. Nothing here describes one person's work.",

        .provenanceTitle: "Where this comes from",
        .provenanceSource: "Source",
        .provenanceDays: "Days covered",
        .provenanceRead: "Records read",
        .provenanceKept: "Kept",
        .provenanceWithheld: "Numbers withheld",
        .provenanceSpan: "{from} to {to}",
        .provenanceRows: "as its rows say",
        .provenanceUses:
            "compensation, promotion, performance review, discipline, hiring, ranking of "
            + "people, ranking of teams",
        .provenanceNote:
            "Numbers that come from people's work are shown only where at least five "
            + "people stand behind them, and for no single person. They may not inform "
            + "{mustNotInform}. Made with Trellis {version} from what was known on {held}; "
            + "the same inputs give the same page.",
        .provenancePublic:
            "Public or synthetic data: no floor of people was applied to these numbers. They may "
            + "not inform {mustNotInform}. Made with Trellis {version} from what was known on "
            + "{held}; the same inputs give the same page.",

        .actionsTitle: "Actions",
        .actionsLead:
            "*What we agreed, one line each: an owner or a role, and a date. Fewer finish "
            + "better.*",
        .keepTitle: "Keep, change, try",
        .keepKeep: "Keep:",
        .keepChange: "Change:",
        .keepTry: "Try:",
        .trustTitle: "Trust check",
        .trustLead:
            "Two questions, answered on paper or by a show of hands. Write down counts and "
            + "no names. They are read from five answers up.",
        .trustSupported: "Did this retro support our work?",
        .trustSafe: "Was it safe to say what we think?",
        .trustLine: "Trust check: supported _ of _; safe to say _ of _",
    ]
}
