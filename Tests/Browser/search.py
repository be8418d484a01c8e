"""Search on the front page finds, without a server."""

import unittest

import built


class Search(built.BrowserTest):
    def setUp(self):
        self.open(built.INDEX)
        self.field = self.page.get_by_role("searchbox")
        self.every = self.page.locator(".card").count()

    def cards(self):
        return self.page.locator(".card:visible h3").all_inner_texts()

    def ids(self):
        return self.page.locator(".card:visible").evaluate_all(
            "cards => cards.map((card) => card.dataset.id)")

    def says(self):
        return self.page.get_by_role("status").inner_text()

    def test_nothing_typed_shows_every_card(self):
        self.assertGreater(self.every, 20)
        self.assertEqual(len(self.cards()), self.every)
        self.assertEqual(self.says(), "")

    def test_a_word_leaves_the_fitting_cards(self):
        self.field.press_sequentially("flaky")
        self.assertIn("flaky-tests", self.ids())
        self.assertLess(len(self.cards()), self.every / 2)
        self.assertIn(str(len(self.cards())) if len(self.cards()) > 1 else "One", self.says())

    def test_every_fitting_card_is_left(self):
        self.field.fill("pull requests")
        titled = [title for title in self.page.locator(".card h3").all_text_contents()
                  if "pull requests" in title.lower()]
        self.assertTrue(titled)
        self.assertEqual(set(titled) - set(self.cards()), set())

    def test_areas_without_a_fitting_card_go(self):
        self.field.fill("flaky")
        for area in self.page.locator("section.area:visible").all():
            self.assertGreater(area.locator(".card:visible").count(), 0)

    def test_several_words_have_to_fit_together(self):
        self.field.fill("review")
        one = set(self.cards())
        self.field.fill("review SIZE")
        both = set(self.cards())
        self.assertTrue(both)
        self.assertLess(len(both), len(one))
        self.assertLessEqual(both, one)
        self.field.fill("size review")
        self.assertEqual(set(self.cards()), both)

    def test_nothing_found_says_so(self):
        self.field.fill("xylophone")
        self.assertEqual(self.cards(), [])
        self.assertIn("Nothing", self.says())

    def test_escape_clears(self):
        self.field.fill("flaky")
        self.field.press("Escape")
        self.assertEqual(self.field.input_value(), "")
        self.assertEqual(len(self.cards()), self.every)

    def test_address_may_ask(self):
        self.field.fill("fridays")
        typed = self.cards()
        self.open(built.INDEX, "?q=fridays")
        self.assertEqual(self.field.input_value(), "fridays")
        self.assertEqual(self.cards(), typed)

    def test_enter_opens_the_first(self):
        self.field.fill("flaky")
        first = self.page.locator(".card:visible h3 a").first.evaluate("link => link.href")
        self.field.press("Enter")
        self.page.wait_for_url(first)
        self.assertEqual(self.page.url, first)

    def test_enter_without_a_word_stays(self):
        before = self.page.url
        self.field.press("Enter")
        self.assertEqual(self.page.url, before)

    def test_letters_and_accents_fold(self):
        self.field.fill("flaky")
        plain = self.ids()
        self.field.fill("FLÁKY")
        self.assertEqual(self.ids(), plain)


if __name__ == "__main__":
    unittest.main()
