import TrellisModel

/// What one metric is, and what it may and may not be used for.
struct CharterPage {
    let metric: Metric
    /// Playbooks that look at it, by title.
    let users: [PlaybookCard]

    var html: HTML {
        let charter = metric.charter
        let never: [HTML] = Charter.mustNotInform.map { "<li>\($0)</li>" }
        let informs: [HTML] = charter.informs.map { "<li>\($0)</li>" }
        return """
            <article>
            <p class="eyebrow"><a href="index.html">Metrics</a> · <code>\(metric.id)</code></p>
            <h1 id="\(metric.id)">\(metric.title)</h1>
            <p class="lead">\(charter.question)</p>
            <dl class="facts">
            <div><dt>What it is</dt><dd>\(metric.formula)</dd></div>
            <div><dt>Unit</dt><dd>\(unit)</dd></div>
            <div><dt>What it does not see</dt><dd>\(charter.misses)</dd></div>
            <div><dt>How it is misread</dt><dd>\(charter.misread)</dd></div>
            <div><dt>Which way usually hurts</dt><dd>\(hurts)</dd></div>
            <div><dt>People behind it</dt><dd>\(people)</dd></div>
            <div><dt>Who looks after it</dt><dd>\(Charter.owner)</dd></div>
            <div><dt>Who sees it</dt><dd>\(metric.readers)</dd></div>
            <div><dt>How long it is kept</dt><dd>\(Charter.retentionWeeks) weeks</dd></div>
            </dl>
            <h2 id="may-inform">What it may inform</h2>
            <ul>
            \(informs)
            </ul>
            <h2 id="never">What it may never inform</h2>
            <ul>
            \(never)
            </ul>
            \(playbooks)
            </article>
            """
    }

    private var unit: String {
        metric.unit == .share
            ? "a share, in percent" : "\(metric.unit.suffix), by \(metric.grain.rawValue)"
    }

    private var hurts: String {
        switch metric.hurts {
        case .up: "up"
        case .down: "down"
        case nil: "neither"
        }
    }

    private var people: String {
        metric.needsPeople
            ? "it comes from people's work, so nothing is shown below \(PrivacyPolicy.floor) of them"
            : "it counts events of a system, and of no person"
    }

    private var playbooks: HTML? {
        guard !users.isEmpty else { return nil }
        let items: [HTML] = users.map { "<li><a href=\"../\($0.page)\">\($0.title)</a></li>" }
        return """
            <h2 id="playbooks">Playbooks that look at it</h2>
            <ul>
            \(items)
            </ul>
            """
    }
}
