"""A printed page is a handout: no navigation, no search, and a playbook on three sheets at most."""

import io
import unittest

import built
from pypdf import PdfReader

MOST_SHEETS = 3

# What only a screen needs.
SCREEN_ONLY = "nav, .skip, [role=search], input, .source, .pager, .reference"
SCREEN_WORDS = [
    "Skip to content", "On this page", "Previous", "Edit this page", "Worked examples",
    "What links here",
]


class Printing(built.BrowserTest):
    def sheets(self):
        document = PdfReader(io.BytesIO(self.page.pdf(prefer_css_page_size=True)))
        return [sheet.extract_text() for sheet in document.pages]

    def test_nothing_of_the_screen_is_shown(self):
        self.page.emulate_media(media="print")
        self.on_every_page(
            lambda page: [
                f"'{words}' is printed"
                for words in page.locator(SCREEN_ONLY).evaluate_all(
                    """found => found.filter((one) => one.checkVisibility()
                      && one.type !== "checkbox").map((one) => one.className || one.tagName)""")
            ])
        self.page.emulate_media(media="null")

    def test_a_playbook_is_one_clean_handout(self):
        def check(page):
            title = page.locator("h1").inner_text()
            sheets = self.sheets()
            text = " ".join(" ".join(sheets).split())
            wrong = [f"'{words}' is printed" for words in SCREEN_WORDS if words in text]
            wrong += [
                f"'{words}' is missing" for words in [title, "Coaching prompts"]
                if words not in text
            ]
            if len(sheets) > MOST_SHEETS:
                wrong.append(f"{len(sheets)} sheets, and at most {MOST_SHEETS} are a handout")
            return wrong

        self.on_every_page(check, built.PLAYBOOKS)

    def test_paper_is_a4(self):
        self.open(built.PLAYBOOKS[0])
        document = PdfReader(io.BytesIO(self.page.pdf(prefer_css_page_size=True)))
        box = document.pages[0].mediabox
        # 210 mm by 297 mm in points.
        self.assertAlmostEqual(float(box.width), 595.3, delta=1)
        self.assertAlmostEqual(float(box.height), 841.9, delta=1)

    def test_dark_mode_prints_light(self):
        self.page.emulate_media(media="print", color_scheme="dark")
        self.open(built.PLAYBOOKS[0])
        paper = self.page.evaluate("() => getComputedStyle(document.body).backgroundColor")
        self.assertEqual(paper, "rgb(255, 255, 255)")
        self.page.emulate_media(media="null", color_scheme="null")


if __name__ == "__main__":
    unittest.main()
