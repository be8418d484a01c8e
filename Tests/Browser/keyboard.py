"""Everything can be reached and seen with the keyboard alone."""

import unittest

import built

FOCUSED = """() => {
  const one = document.activeElement;
  const style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  return {
    what: `${one.tagName.toLowerCase()} '${(one.textContent ?? "").trim().slice(0, 40)}'`,
    isBody: one === document.body,
    hasOutline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    isVisible: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
  };
}"""

# Focuses whatever a key could reach, as the keyboard would.
WITHOUT_OUTLINE = """() => [...document.querySelectorAll("a, button, input, summary, [tabindex]")]
  .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility())
  .filter((one) => {
    one.focus({ focusVisible: true });
    const style = getComputedStyle(one);
    return document.activeElement !== one || style.outlineStyle === "none"
      || parseFloat(style.outlineWidth) < 2;
  }).map((one) => `${one.tagName.toLowerCase()} '${one.textContent.trim().slice(0, 40)}'`)"""


def one_of_each(kinds=("", "playbooks", "metrics", "lint", "retros")):
    """The first two pages of every kind: lists, and what they list."""
    for kind in kinds:
        yield from [path for path in built.PAGES if path.parent == built.SITE / kind][:2]


class Keyboard(built.BrowserTest):
    def test_the_first_key_skips_and_every_focus_is_outlined(self):
        def check(page):
            page.keyboard.press("Tab")
            focused = page.evaluate(FOCUSED)
            if "Skip to content" not in focused["what"]:
                return [f"the first Tab reaches {focused['what']}"]
            wrong = [] if focused["isVisible"] else ["the skip link is not shown"]
            page.keyboard.press("Enter")
            if page.evaluate("() => document.activeElement.id") != "content":
                wrong.append("the skip link does not move the focus to the content")
            return wrong + [f"{what} has no outline" for what in page.evaluate(WITHOUT_OUTLINE)]

        self.on_every_page(check)

    def test_tab_walks_through_the_page(self):
        def check(page):
            wrong = []
            for _ in range(200):
                page.keyboard.press("Tab")
                focused = page.evaluate(FOCUSED)
                if focused["isBody"]:
                    return wrong
                if not (focused["hasOutline"] and focused["isVisible"]):
                    wrong.append(f"{focused['what']} has the focus and cannot be seen")
            return wrong + ["Tab does not come to an end"]

        self.on_every_page(check, list(one_of_each()))


if __name__ == "__main__":
    unittest.main()
