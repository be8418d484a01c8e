/// How pictures look, light and dark, on a screen and on paper.
package enum PictureStyle {
    /// One style sheet for every picture. A page that holds pictures inline holds it once; every
    /// name in it starts with `tp-`.
    package static let css = """
        .tp-picture{--tp-paper:#fffefc;--tp-ink:#25222e;--tp-quiet:#625d70;--tp-grid:#e6e2ec;\
        --tp-zero:#8d879c;--tp-past:#7d778c;--tp-band:#f1eff4;--tp-accent:#6941a8;\
        --tp-tint:#efe7fa;max-width:100%;height:auto;\
        font:13px/1 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;\
        font-variant-numeric:tabular-nums}
        .tp-paper{fill:var(--tp-paper)}
        .tp-title{font-size:15px;font-weight:600;fill:var(--tp-ink)}
        .tp-strong{font-weight:600;fill:var(--tp-ink)}
        .tp-quiet{fill:var(--tp-quiet)}
        .tp-start{text-anchor:start}
        .tp-middle{text-anchor:middle}
        .tp-end{text-anchor:end}
        .tp-grid{stroke:var(--tp-grid)}
        .tp-zero{stroke:var(--tp-zero)}
        .tp-hatch{stroke:var(--tp-zero);stroke-width:1;opacity:.55}
        .tp-baseline{fill:var(--tp-band)}
        .tp-window{fill:var(--tp-tint)}
        .tp-bracket{stroke:var(--tp-past);stroke-width:2}
        .tp-level{fill:none;stroke:var(--tp-past);stroke-width:1.5;stroke-dasharray:5 4}
        .tp-line{fill:none;stroke:var(--tp-past);stroke-width:2;stroke-linejoin:round;\
        stroke-linecap:round}
        .tp-partial{stroke-width:1.5;stroke-dasharray:1 4}
        .tp-dot{fill:var(--tp-past)}
        .tp-hollow{fill:var(--tp-paper);stroke:var(--tp-past);stroke-width:1.5}
        .tp-bar{fill:var(--tp-zero)}
        .tp-centre{fill:none;stroke:var(--tp-past);stroke-width:1.25}
        .tp-ring{fill:none;stroke:var(--tp-ink);stroke-width:1.5}
        .tp-faint{opacity:.4}
        .tp-range{fill:var(--tp-accent);opacity:.2}
        .tp-day{stroke:var(--tp-ink);stroke-width:1}
        .tp-itself{stroke:var(--tp-past);stroke-width:2.5;stroke-dasharray:.1 6;stroke-linecap:round}
        .tp-halo{stroke:var(--tp-paper);stroke-width:5}
        .tp-expected{stroke:var(--tp-ink);stroke-width:2}
        line.tp-accent,path.tp-accent,.tp-hollow.tp-accent{stroke:var(--tp-accent)}
        text.tp-accent,.tp-dot.tp-accent{fill:var(--tp-accent)}
        .tp-bar.tp-accent{fill:var(--tp-accent)}
        @media (max-width:40rem){.tp-picture{font-size:16px}.tp-title{font-size:17px}}
        @media (max-width:28rem){.tp-picture{font-size:20px}.tp-title{font-size:21px}}
        @media screen and (prefers-color-scheme:dark){.tp-picture{--tp-paper:#17151d;\
        --tp-ink:#eae6f2;--tp-quiet:#aaa4b8;--tp-grid:#322e3c;--tp-zero:#6f687f;\
        --tp-past:#9a93aa;--tp-band:#221f2a;--tp-accent:#c3a6f5;--tp-tint:#2e2440}}
        @media print{.tp-picture{--tp-paper:#fff;font-size:13px;\
        -webkit-print-color-adjust:exact;print-color-adjust:exact}.tp-title{font-size:15px}}

        """

    /// Pixels, as the style sheet says for the narrowest screen.
    static let largestText = 20.0
}
