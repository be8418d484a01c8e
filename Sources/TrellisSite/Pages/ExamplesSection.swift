/// A playbook's tests as worked examples.
struct ExamplesSection {
    let examples: [WorkedExample]

    var html: HTML? {
        guard !examples.isEmpty else { return nil }
        return """
            <h2 id="worked-examples">Worked examples</h2>
            <p>The playbook's own tests: small worlds, and what it says about each.</p>
            <ul class="examples">
            \(examples.map(item))
            </ul>
            """
    }

    private func item(_ example: WorkedExample) -> HTML {
        let sketch: HTML? = example.sketch.map { "<div class=\"sketch\">\(HTML(raw: $0))</div>\n" }
        let says: [HTML] = example.says.map { "<p class=\"says\">\($0)</p>\n" }
        let rows: [HTML] = example.series.map {
            "<tr><th scope=\"row\"><code>\($0.name)</code></th><td>\($0.values)</td></tr>"
        }
        let numbers: HTML = """
            <details><summary>The numbers</summary>
            <table class="numbers"><tbody>
            \(rows)
            </tbody></table>
            </details>
            """
        return """
            <li>
            <p><span class="outcome\(example.isMatch ? " is-match" : "")">\(example.outcome)</span> \(example.name)</p>
            \(sketch)\(HTML.joined(says, separator: ""))\(numbers)
            </li>
            """
    }
}
