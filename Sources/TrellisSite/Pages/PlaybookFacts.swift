import TrellisModel

/// What stands below a playbook's text: parameters, examples, what is known about it, and the ways on.
struct PlaybookFacts {
    let entry: PlaybookEntry
    let neighbours: PlaybookNeighbours

    var html: HTML {
        let reference = [
            parameters, noise, ways, ExamplesSection(examples: entry.examples).html,
        ]
        // Paper shows the reading, and leaves the reference to the screen.
        let aside: HTML = """
            <div class="reference">
            \(reference.compactMap(\.self))
            </div>
            """
        return HTML.joined([outcome, reading, aside, source, pager].compactMap(\.self))
    }

    private var outcome: HTML? { OutcomeSection(outcome: entry.outcome).html }

    private var parameters: HTML? {
        guard let params = entry.playbook?.params, !params.isEmpty else { return nil }
        let rows: [HTML] = params.map { param in
            """
            <div><dt><code>\(param.name)</code> \(number(param.value))</dt>\
            <dd>\(param.help) <span class="meta">From \(number(param.bounds.lowerBound)) to \(number(param.bounds.upperBound)).</span></dd></div>
            """
        }
        return """
            <h2 id="parameters">Parameters</h2>
            <p>A team sets them in <code>trellis.yml</code>, below <code>tuning</code>.</p>
            <dl class="facts">
            \(rows)
            </dl>
            """
    }

    private var noise: HTML? {
        guard entry.playbook != nil else { return nil }
        guard let found = entry.falseMatches else {
            return """
                <h2 id="false-matches">How often chance opens it</h2>
                <p>Nobody has measured it for this revision.</p>
                """
        }
        return """
            <h2 id="false-matches">How often chance opens it</h2>
            <p>In \(Numerals.grouped(Double(found.years))) simulated years of calm teams it matched in \(found.matched): <strong>\(Numerals.percent(found.rate)) of years</strong> in which nothing happens. A match is an invitation to look, and no finding about anybody.</p>
            """
    }

    private var ways: HTML? {
        guard !neighbours.related.isEmpty || !neighbours.linking.isEmpty else { return nil }
        let related: [HTML] = neighbours.related.map {
            "<li><a href=\"\($0.card.id).html\">\($0.card.title)</a> <span class=\"meta\">\($0.type.replacing("-", with: " "))</span></li>"
        }
        let linking: [HTML] = neighbours.linking.map {
            "<li><a href=\"\($0.id).html\">\($0.title)</a></li>"
        }
        let here: HTML? =
            linking.isEmpty
            ? nil : "<h3 id=\"links-here\">What links here</h3>\n<ul>\n\(linking)\n</ul>"
        let out: HTML? = related.isEmpty ? nil : "<ul>\n\(related)\n</ul>\n"
        return """
            <h2 id="related">Related</h2>
            \(out)\(here)
            """
    }

    private var reading: HTML? {
        guard let references = entry.playbook?.references, !references.isEmpty else { return nil }
        let items: [HTML] = references.map {
            "<li><a href=\"\($0.url)\" rel=\"noopener\">\($0.title)</a></li>"
        }
        return """
            <h2 id="further-reading">Further reading</h2>
            <ul>
            \(items)
            </ul>
            """
    }

    private var source: HTML {
        let revision: HTML? = entry.playbook.map {
            "Revision \($0.revision), \($0.updated.words). "
        }
        let edit: HTML =
            entry.editAddress.map { "<a href=\"\($0)\" rel=\"noopener\">Edit this page</a>." }
            ?? "Source: <code>\(entry.path)</code>."
        return "<p class=\"meta source\">\(revision)\(edit)</p>"
    }

    private var pager: HTML? {
        let before: HTML? = neighbours.previous.map {
            "<a class=\"previous\" rel=\"prev\" href=\"\($0.id).html\"><span>Previous</span> \($0.title)</a>\n"
        }
        let after: HTML? = neighbours.next.map {
            "<a class=\"next\" rel=\"next\" href=\"\($0.id).html\"><span>Next</span> \($0.title)</a>\n"
        }
        guard before != nil || after != nil else { return nil }
        return
            "<nav class=\"pager\" aria-label=\"Neighbouring playbooks\">\n\(before)\(after)</nav>"
    }

    private func number(_ value: Double) -> String {
        Numerals.fixed(value, value == value.rounded() ? 0 : 2)
    }
}
