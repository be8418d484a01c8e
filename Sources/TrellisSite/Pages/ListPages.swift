package import TrellisModel

/// Every metric, by its layer of the catalogue.
struct CharterIndex {
    let metrics: [Metric]

    var html: HTML {
        let rows: [HTML] = metrics.map {
            """
            <tr><th scope="row"><a href="\($0.id).html">\($0.title)</a></th><td><code>\($0.id)</code></td><td>\($0.charter.question)</td></tr>
            """
        }
        return """
            <h1 id="metrics">Metrics</h1>
            <p class="lead">What each number asks, what it does not see, how it is misread, and what it may never be used for.</p>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="metrics">
            <table>
            <thead><tr><th scope="col">Metric</th><th scope="col">Id</th><th scope="col">It asks</th></tr></thead>
            <tbody>
            \(rows)
            </tbody>
            </table>
            </div>
            """
    }
}

/// A lint rule, as its page shows it.
package struct RulePage: Sendable {
    package let code: String
    package let title: String
    /// Such as `warning`.
    package let level: String
    package let page: String
    package let avoid: [String]
    package let prefer: [String]

    package init(
        code: String, title: String, level: String, page: String, avoid: [String], prefer: [String]
    ) {
        self.code = code
        self.title = title
        self.level = level
        self.page = page
        self.avoid = avoid
        self.prefer = prefer
    }

    var html: HTML {
        """
        <article>
        <p class="eyebrow"><a href="index.html">Lint</a> · \(level)</p>
        <h1 id="\(code.lowercased())">\(code): \(title)</h1>
        <p class="lead">\(page)</p>
        \(examples("Avoid", "avoid", avoid))
        \(examples("Prefer", "prefer", prefer))
        <h2 id="suppress">When it is meant so</h2>
        <p>Say so where it stands, with a reason and an end date:</p>
        <pre tabindex="0"><code>&lt;!-- trellis-ignore \(code) until 2026-12-31: the reason --&gt;</code></pre>
        </article>
        """
    }

    private func examples(_ title: String, _ anchor: String, _ texts: [String]) -> HTML? {
        guard !texts.isEmpty else { return nil }
        let blocks: [HTML] = texts.map { "<pre tabindex=\"0\"><code>\($0)</code></pre>" }
        return "<h2 id=\"\(anchor)\">\(title)</h2>\n\(blocks)"
    }
}

/// Every lint rule, by code.
struct RuleIndex {
    let rules: [RulePage]

    var html: HTML {
        let rows: [HTML] = rules.map {
            """
            <tr><th scope="row"><a href="\($0.code.lowercased()).html">\($0.code)</a></th><td>\($0.title)</td><td>\($0.level)</td></tr>
            """
        }
        return """
            <h1 id="lint">Lint</h1>
            <p class="lead">What <code>trellis playbook lint</code> and <code>trellis retro lint</code> look for, and why it matters to a reader.</p>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="lint">
            <table>
            <thead><tr><th scope="col">Code</th><th scope="col">What it finds</th><th scope="col">Level</th></tr></thead>
            <tbody>
            \(rows)
            </tbody>
            </table>
            </div>
            """
    }
}

/// A retro, as the site shows it.
package struct RetroEntry: Sendable {
    /// Without `.md`, such as `2026-03-02-harbour`.
    package let name: String
    package let title: String
    package let held: Day
    /// A digest of the document and its pictures.
    package let key: String
    /// The HTML body.
    package let body: @Sendable () throws -> String

    package init(
        name: String, title: String, held: Day, key: String,
        body: @escaping @Sendable () throws -> String
    ) {
        self.name = name
        self.title = title
        self.held = held
        self.key = key
        self.body = body
    }
}

/// Every retro, the newest first.
struct RetroIndex {
    let retros: [RetroEntry]

    var html: HTML {
        let items: [HTML] = retros.sorted { ($0.held, $0.name) > ($1.held, $1.name) }.map {
            "<li><a href=\"\($0.name).html\">\($0.title)</a> <span class=\"meta\">\($0.held.words)</span></li>"
        }
        return """
            <h1 id="retros">Retros</h1>
            <p class="lead">What the numbers suggested, what people said, and what they agreed to try.</p>
            <ul class="plain">
            \(items)
            </ul>
            """
    }
}

/// Where a link that leads nowhere ends.
struct NotFoundPage {
    /// The address of the index.
    let home: String

    var html: HTML {
        """
        <h1 id="not-found">There is no page here</h1>
        <p class="lead">It may have been renamed: a playbook keeps its id, and an old one says what took its place.</p>
        <p><a href="\(home)">All playbooks</a></p>
        """
    }
}
