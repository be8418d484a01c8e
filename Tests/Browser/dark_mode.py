"""Dark is dark, and light is light, on every page and in its pictures."""

import unittest

import built

# The relative luminance of WCAG, of the page's paper and of a picture's.
LUMINANCES = """() => {
  const luminance = (color) => {
    const parts = color.match(/[\\d.]+/g).slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const found = [["the page", luminance(getComputedStyle(document.body).backgroundColor)]];
  for (const paper of document.querySelectorAll(".tp-paper")) {
    found.push(["a picture", luminance(getComputedStyle(paper).fill)]);
  }
  return found;
}"""


class DarkMode(built.BrowserTest):
    def test_dark_is_dark_and_light_is_light(self):
        def check(page):
            wrong = []
            for scheme, low, high in [("dark", 0, 0.05), ("light", 0.9, 1)]:
                page.emulate_media(color_scheme=scheme)
                wrong += [
                    f"{what} has a luminance of {value:.2f} in {scheme} mode"
                    for what, value in page.evaluate(LUMINANCES) if not low <= value <= high
                ]
            return wrong

        self.on_every_page(check)


if __name__ == "__main__":
    unittest.main()
