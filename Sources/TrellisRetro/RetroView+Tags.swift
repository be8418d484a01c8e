// A stored property without a tag fails a test.

extension RetroView: TemplateView {
    var tags: [String: any TemplateValue] {
        [
            "team": team, "title": title, "from": from, "to": to, "held": held,
            "language": language, "actionsHeading": actionsHeading, "period": period,
            "library": library, "inputs": inputs, "version": version,
            "mustNotInform": mustNotInform, "isPublicData": isPublicData, "form": form,
            "minutes": minutes, "hasDays": hasDays, "agenda": agenda, "advice": advice,
            "guide": guide, "choice": choice, "carried": carried,
            "carriedQuestions": carriedQuestions, "followUps": followUps, "matches": matches,
            "quiet": quiet, "staleness": staleness, "context": context, "hasContext": hasContext,
            "watch": watch, "unknown": unknown, "calm": calm, "sources": sources,
        ]
    }
}

extension RetroView.AgendaRow: TemplateView {
    var tags: [String: any TemplateValue] {
        ["minutes": minutes, "what": what, "who": who, "by": by]
    }
}

extension RetroView.Quiet: TemplateView {
    var tags: [String: any TemplateValue] { ["lead": lead, "prompts": prompts, "close": close] }
}

extension RetroView.Line: TemplateView {
    var tags: [String: any TemplateValue] { ["line": line] }
}

extension RetroView.Sentence: TemplateView {
    var tags: [String: any TemplateValue] { ["text": text] }
}

extension RetroView.FollowUp: TemplateView {
    var tags: [String: any TemplateValue] {
        ["id": id, "text": text, "sentence": sentence, "picture": picture]
    }
}

extension RetroView.Prompt: TemplateView {
    var tags: [String: any TemplateValue] { ["step": step, "text": text] }
}

extension RetroView.Evidence: TemplateView {
    var tags: [String: any TemplateValue] {
        ["what": what, "before": before, "now": now, "change": change, "behind": behind]
    }
}

extension RetroView.Picture: TemplateView {
    var tags: [String: any TemplateValue] {
        ["alt": alt, "path": path, "sparkline": sparkline, "words": words]
    }
}

extension RetroView.Context: TemplateView {
    var tags: [String: any TemplateValue] { ["heading": heading, "items": items] }
}

extension RetroView.Match: TemplateView {
    var tags: [String: any TemplateValue] {
        [
            "id": id, "title": title, "why": why, "contested": contested, "link": link,
            "revision": revision, "summary": summary, "beside": beside, "here": here,
            "hasEvidence": hasEvidence, "evidence": evidence, "says": says, "picture": picture,
            "leaveAlone": leaveAlone, "since": since, "prompts": prompts, "hasOffers": hasOffers,
            "offers": offers, "support": support,
        ]
    }
}

extension RetroView.Note: TemplateView {
    var tags: [String: any TemplateValue] {
        ["title": title, "text": text, "sparkline": sparkline, "first": first, "last": last]
    }
}

extension RetroView.Source: TemplateView {
    var tags: [String: any TemplateValue] {
        ["name": name, "coverage": coverage, "read": read, "kept": kept, "withheld": withheld]
    }
}
