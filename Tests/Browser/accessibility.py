"""No page breaks a rule of WCAG 2.2 AA that axe-core can see, light or dark, wide or narrow."""

import unittest
from concurrent.futures import ThreadPoolExecutor

from axe_playwright_python.sync_playwright import Axe

import built

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ADVICE = "best-practice"
SCHEMES = ["light", "dark"]
WIDTHS = [built.WIDE, built.NARROW]

axe = Axe()


def violations(page):
    """What axe-core finds on the page as it stands: the rule, whether it is advice, and where."""
    options = {"runOnly": TAGS + [ADVICE], "resultTypes": ["violations"]}
    for found in axe.run(page, options=options).response["violations"]:
        nodes = "; ".join(str(node["target"][0]) for node in found["nodes"][:3])
        yield ADVICE in found["tags"], f"{found['id']}: {found['help']} ({nodes})"


def look_at(paths):
    """Every page in both schemes and both widths. Runs in a thread of its own, with a browser."""
    found = []
    page = built.browser().new_context().new_page()
    for path in paths:
        page.goto(path.as_uri())
        for width in WIDTHS:
            page.set_viewport_size(width)
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                for is_advice, words in violations(page):
                    where = f"{built.name(path)}, {scheme}, {width['width']} px"
                    found.append((is_advice, f"{where}: {words}"))
    built.stop()
    return found


class Accessibility(built.BrowserTest):
    def test_no_page_breaks_a_rule(self):
        halves = [built.PAGES[0::2], built.PAGES[1::2]]
        with ThreadPoolExecutor(len(halves)) as threads:
            found = [item for half in threads.map(look_at, halves) for item in half]
        advice = sorted(words for is_advice, words in found if is_advice)
        if advice:
            print("\nadvice, and no failure:\n" + "\n".join(advice))
        broken = sorted(words for is_advice, words in found if not is_advice)
        self.assertFalse(broken, "\n" + "\n".join(broken))

    def test_a_planted_mistake_is_found(self):
        self.open(built.INDEX)
        self.page.evaluate(
            """() => {
              const faint = document.createElement("p");
              faint.textContent = "faint";
              faint.style.cssText = "color: #aaa; background: #fff";
              document.querySelector("main").append(faint);
            }""")
        rules = [words.split(":")[0] for _, words in violations(self.page)]
        self.assertIn("color-contrast", rules)


if __name__ == "__main__":
    unittest.main()
