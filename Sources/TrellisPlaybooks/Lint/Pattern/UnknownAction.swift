import TrellisModel

/// TP016: an action that leads nowhere.
struct UnknownAction: LintRule {
    let code = "TP016"
    let level = LintLevel.error
    let title = "an action's intervention does not exist"
    let page = """
        Each action's 'ref' is the anchor of a third-level heading under 'Recommended \
        interventions': '### Cache it' is '#cache-it'. That is where a team finds what the action \
        means.
        """
    let avoid = [LintExample.frontMatter(Self.action("#cahce-it"))]
    let prefer = [LintExample.frontMatter(Self.action("#cache-it"))]

    private static func action(_ ref: String) -> String {
        "actions: [{ref: \"\(ref)\", effort: small, due-in: 2w}]"
    }

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        let body = BodyReader(playbook.body, firstLine: playbook.bodyLine).body
        let anchors = body.interventions.map { "#\($0.anchor)" }
        return (playbook.map()?.maps("actions") ?? []).compactMap { action in
            guard let ref = action.text("ref", max: .max), !anchors.contains(ref) else {
                return nil
            }
            return finding(
                action, "ref", "no recommended intervention has the anchor '\(ref)'",
                help: anchors.isEmpty
                    ? "add '### …' under 'Recommended interventions'"
                    : Suggestion.help(for: ref, among: anchors))
        }
    }
}
