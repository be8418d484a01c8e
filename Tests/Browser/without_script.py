"""With JavaScript off everything but search works, and nothing shows that search would be there."""

import unittest

import built


class WithoutScript(built.BrowserTest):
    settings = {"viewport": built.WIDE, "java_script_enabled": False}

    def test_no_dead_search_field(self):
        self.open(built.INDEX)
        self.assertFalse(self.page.locator("input[type=search]").is_visible())
        self.assertFalse(self.page.locator("#search-box").is_visible())

    def test_every_card_is_there_and_opens(self):
        self.open(built.INDEX)
        cards = self.page.locator(".card")
        self.assertEqual(cards.count(), len(built.PLAYBOOKS))
        self.assertTrue(all(card.is_visible() for card in cards.all()))
        title = cards.first.locator("h3").inner_text()
        # Anywhere on the card.
        cards.first.click(position={"x": 20, "y": 90})
        self.page.wait_for_url("**/playbooks/*.html")
        self.assertEqual(self.page.locator("h1").inner_text(), title)

    def test_areas_are_jumped_to(self):
        self.open(built.INDEX)
        link = self.page.locator("nav.areas a").last
        link.click()
        self.assertTrue(self.page.url.endswith(link.get_attribute("href")))

    def test_sections_and_neighbours_lead_on(self):
        self.open(built.INDEX)
        for section in ["Metrics", "Lint", "Retros", "Playbooks"]:
            self.page.get_by_label("Site").get_by_role("link", name=section).click()
            self.assertEqual(self.page.locator("h1").inner_text(), section)
        self.open(built.PLAYBOOKS[0])
        self.page.locator(".pager a").last.click()
        self.assertNotEqual(self.page.url, built.PLAYBOOKS[0].as_uri())

    def test_folded_numbers_unfold(self):
        self.open(built.PLAYBOOKS[0])
        fold = self.page.locator("details").first
        self.assertFalse(fold.locator("dl").is_visible())
        fold.locator("summary").click()
        self.assertTrue(fold.locator("dl").is_visible())


if __name__ == "__main__":
    unittest.main()
