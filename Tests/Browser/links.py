"""Every link inside the site leads to a file of it, and to an anchor that is there, without a server."""

import unittest
from urllib.parse import unquote, urldefrag, urlparse

import built

# Addresses as the browser resolves them.
ADDRESSES = "() => [...document.querySelectorAll('[href], [src]')].map((one) => one.href ?? one.src)"
ANCHORS = "() => [...document.querySelectorAll('[id]')].map((one) => one.id)"


class Links(built.BrowserTest):
    def test_every_link_leads_somewhere(self):
        links, anchors = [], {}
        for path in built.PAGES:
            self.open(path)
            addresses = self.page.evaluate(ADDRESSES)
            links += [(path, str(address)) for address in addresses]
            anchors[path] = self.page.evaluate(ANCHORS)
        wrong = []
        for path, address in links:
            if not address.startswith("file:"):
                continue
            place, anchor = urldefrag(address)
            target = built.Path(unquote(urlparse(place).path))
            if not target.is_file() or not target.is_relative_to(built.SITE):
                wrong.append(f"{built.name(path)}: {address} leads nowhere")
            elif anchor and unquote(anchor) not in anchors.get(target, []):
                wrong.append(f"{built.name(path)}: {address} has no such anchor")
        self.assertFalse(wrong, "\n" + "\n".join(wrong))
        self.assertGreater(len(links), len(built.PAGES))

    def test_every_page_can_be_reached(self):
        reached, waiting = set(), [built.INDEX]
        while waiting:
            path = waiting.pop()
            if path in reached:
                continue
            reached.add(path)
            if not path.is_file():
                continue
            self.open(path)
            places = {urldefrag(str(address))[0] for address in self.page.evaluate(ADDRESSES)}
            waiting += [
                built.Path(unquote(urlparse(place).path)) for place in places
                if place.startswith("file:") and place.endswith(".html")
            ]
        missed = {built.name(path) for path in set(built.PAGES) - reached}
        self.assertEqual(missed, {"404.html"})

    def test_ids_are_given_once(self):
        def check(page):
            ids = page.evaluate(ANCHORS)
            return [f"two elements have the id '{one}'" for one in set(ids) if ids.count(one) > 1]

        self.on_every_page(check)

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
