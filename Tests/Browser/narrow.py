"""At 320 CSS pixels no page scrolls sideways (WCAG 1.4.10); what is wider does so in its own box."""

import unittest

import built

PROBLEMS = """() => {
  const wrong = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) {
    const wide = [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1).slice(0, 3)
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}`);
    wrong.push(`it is ${root.scrollWidth} pixels wide: ${wide.join(", ")}`);
  }
  for (const one of document.querySelectorAll("main *")) {
    const scrolls = ["auto", "scroll"].includes(getComputedStyle(one).overflowX);
    // SVG elements and closed details have no width of their own.
    if (scrolls && one.clientWidth > 0 && one.scrollWidth > one.clientWidth && one.tabIndex < 0) {
      wrong.push(`${one.tagName.toLowerCase()}.${one.className} scrolls, and no key reaches it`);
    }
  }
  return wrong;
}"""


class Narrow(built.BrowserTest):
    settings = {"viewport": built.NARROW}

    def test_no_page_scrolls_sideways_folded_or_not(self):
        def check(page):
            folded = page.evaluate(PROBLEMS)
            page.evaluate(
                "() => document.querySelectorAll('details').forEach((one) => one.open = true)")
            return folded or page.evaluate(PROBLEMS)

        self.on_every_page(check)


if __name__ == "__main__":
    unittest.main()
