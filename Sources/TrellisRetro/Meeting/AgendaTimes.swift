/// What the fixed parts of a meeting take, in minutes. What is left belongs to the topics.
struct AgendaTimes {
    var arrive: Int
    /// Reading and writing before anybody speaks, where that has a place of its own.
    var write = 0
    var actions: Int
    var choose: Int
    var close: Int
    /// Each of them; a long meeting on a screen has two.
    var rest = 0
    var rests = 0
    /// The least and the most that one topic is given.
    let topic: ClosedRange<Int>

    /// - Parameter hasActions: Whether something comes back from last time.
    init(_ form: AgendaForm, hasActions: Bool) {
        let length = form.minutes
        switch form {
        case .room:
            // From an hour and a quarter on, people have a break, and the parts grow with the length.
            switch length {
            case ..<45: (arrive, actions, choose, close) = (3, 5, 5, 3)
            case ..<75: (arrive, actions, choose, close) = (5, 10, 10, 5)
            default: (arrive, actions, choose, close) = (5, length / 6, length / 6, length / 18)
            }
            if length >= 75 { (rest, rests, close) = (length < 150 ? 5 : 10, 1, max(5, close)) }
            topic = 8...25
        case .remote:
            switch length {
            case ..<45: (arrive, write, actions, choose, close) = (3, 4, 4, 5, 3)
            case ..<75: (arrive, write, actions, choose, close) = (4, 6, 8, 8, 4)
            default:
                (arrive, write, actions) = (5, 7, length / 8)
                (choose, close) = (length / 8, max(5, length / 18))
            }
            if length >= 45 { (rest, rests) = (5, length < 75 ? 1 : 2) }
            topic = 8...15
        case .async: (arrive, actions, choose, close, topic) = (8, 5, 5, 20, 4...8)
        }
        if !hasActions { actions = 0 }
    }

    /// Minutes of answering what others wrote; only in writing.
    static let answers = 8

    func left(of form: AgendaForm) -> Int {
        form.minutes - arrive - write - actions - choose - close - rest * rests
            - (form == .async ? Self.answers : 0)
    }
}
