"""Every link inside the site leads to a file of it, and to an anchor that is there, without a server."""

import unittest
from urllib.parse import unquote, urldefrag, urlparse

import built

# Addresses as the browser resolves them.
ADDRESSES = "() => [...document.querySelectorAll('[href], [src]')].map((one) => one.href ?? one.src)"
ANCHORS = "() => [...document.querySelectorAll('[id]')].map((one) => one.id)"


class Links(built.BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.links, cls.ids = {}, {}
        for path in built.PAGES:
            cls.page.goto(path.as_uri())
            cls.links[path] = [str(address) for address in cls.page.evaluate(ADDRESSES)]
            cls.ids[path] = cls.page.evaluate(ANCHORS)

    def inside(self):
        """Every link to the site's own files: from where, to which file, and to which anchor."""
        for path, addresses in self.links.items():
            for address in addresses:
                place, anchor = urldefrag(address)
                if place.startswith("file:"):
                    yield path, built.Path(unquote(urlparse(place).path)), unquote(anchor)

    def test_every_link_leads_somewhere(self):
        wrong = []
        for path, target, anchor in self.inside():
            if not target.is_file() or not target.is_relative_to(built.SITE):
                wrong.append(f"{built.name(path)}: {target} is not in the site")
            elif anchor and anchor not in self.ids.get(target, []):
                wrong.append(f"{built.name(path)}: {built.name(target)} has no '{anchor}'")
        self.assertFalse(wrong, "\n" + "\n".join(wrong))
        self.assertGreater(len(list(self.inside())), len(built.PAGES))

    def test_every_page_can_be_reached(self):
        ways = {}
        for path, target, _ in self.inside():
            ways.setdefault(path, set()).add(target)
        reached, waiting = set(), {built.INDEX}
        while waiting:
            reached |= waiting
            waiting = set().union(*(ways.get(path, set()) for path in waiting)) - reached
        missed = {built.name(path) for path in set(built.PAGES) - reached}
        self.assertEqual(missed, {"404.html"})

    def test_ids_are_given_once(self):
        for path, ids in self.ids.items():
            twice = {one for one in ids if ids.count(one) > 1}
            self.assertFalse(twice, f"{built.name(path)}: {twice}")

    def test_an_address_of_its_own_is_told(self):
        for path in built.SITE_WITH_BASE.rglob("*.html"):
            text = path.read_text(encoding="utf-8")
            self.assertIn(
                f'<link rel="canonical" href="{built.BASE}{built.name(path)}">', text)

    def test_the_page_for_nothing_leads_home_from_anywhere(self):
        self.open(built.SITE_WITH_BASE / "404.html")
        home = self.page.get_by_role("link", name="All playbooks")
        self.assertEqual(home.get_attribute("href"), f"{built.BASE}index.html")
        for link in self.page.locator("nav a").all():
            self.assertTrue(link.get_attribute("href").startswith(built.BASE))


if __name__ == "__main__":
    unittest.main()
