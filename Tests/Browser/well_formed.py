"""Every file is what it says it is: HTML without a parse error, and XML."""

import unittest
import xml.etree.ElementTree as ElementTree

import html5lib

import built


class WellFormed(unittest.TestCase):
    def test_html_has_no_parse_error(self):
        wrong = []
        for path in built.PAGES + sorted(built.SITE_WITH_BASE.rglob("*.html")):
            parser = html5lib.HTMLParser(strict=True)
            try:
                parser.parse(path.read_text(encoding="utf-8"))
            except html5lib.html5parser.ParseError as error:
                line = parser.errors[0][0] if parser.errors else "?"
                wrong.append(f"{built.name(path)}, {line}: {error}")
        self.assertFalse(wrong, "\n" + "\n".join(wrong))

    def test_a_planted_mistake_is_found(self):
        text = built.INDEX.read_text(encoding="utf-8").replace("</main>", "</div>", 1)
        with self.assertRaises(html5lib.html5parser.ParseError):
            html5lib.HTMLParser(strict=True).parse(text)

    def test_feed_is_atom(self):
        atom = "{http://www.w3.org/2005/Atom}"
        for site in [built.SITE, built.SITE_WITH_BASE]:
            feed = ElementTree.parse(site / "feed.xml").getroot()
            self.assertEqual(feed.tag, f"{atom}feed")
            entries = feed.findall(f"{atom}entry")
            self.assertTrue(entries, "the feed has no entry")
            ids = [entry.findtext(f"{atom}id") for entry in entries]
            self.assertEqual(len(ids), len(set(ids)), "two entries of the feed have one id")

    def test_sitemap_lists_every_page_but_one(self):
        name = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
        places = ElementTree.parse(built.SITE_WITH_BASE / "sitemap.xml").iter(f"{name}loc")
        pages = {built.name(path) for path in built.SITE_WITH_BASE.rglob("*.html")}
        self.assertEqual(
            {place.text for place in places}, {built.BASE + page for page in pages - {"404.html"}})

    def test_without_an_address_there_is_no_sitemap(self):
        self.assertFalse((built.SITE / "sitemap.xml").exists())


if __name__ == "__main__":
    unittest.main()
