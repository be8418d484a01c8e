"""The sites under test, and one browser for all tests of a thread.

`scripts/test-browser` builds the sites and says where they are.
"""

import atexit
import os
import threading
import unittest
from pathlib import Path

from playwright.sync_api import sync_playwright

# The demo's site with its retros, and the same with an absolute address.
SITE = Path(os.environ["TRELLIS_SITE"]).resolve()
SITE_WITH_BASE = Path(os.environ["TRELLIS_SITE_WITH_BASE"]).resolve()
BASE = os.environ["TRELLIS_SITE_BASE"]
CHROMIUM = os.environ["TRELLIS_CHROMIUM"]

PAGES = sorted(SITE.rglob("*.html"))
PLAYBOOKS = sorted((SITE / "playbooks").glob("*.html"))
INDEX = SITE / "index.html"

WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 800}

_own = threading.local()


def browser():
    """Chromium, started once in a thread and stopped with the program."""
    if not hasattr(_own, "browser"):
        _own.playwright = sync_playwright().start()
        _own.browser = _own.playwright.chromium.launch(executable_path=CHROMIUM)
        if threading.current_thread() is threading.main_thread():
            atexit.register(stop)
    return _own.browser


def stop():
    """Every thread has to stop its own browser."""
    if hasattr(_own, "browser"):
        _own.browser.close()
        _own.playwright.stop()
        del _own.browser, _own.playwright


def name(path):
    """A page as messages call it."""
    root = SITE if path.is_relative_to(SITE) else SITE_WITH_BASE
    return path.relative_to(root).as_posix()


class BrowserTest(unittest.TestCase):
    """One page, opened anew for each class."""

    settings = {"viewport": WIDE}

    @classmethod
    def setUpClass(cls):
        cls.context = browser().new_context(**cls.settings)
        cls.page = cls.context.new_page()

    @classmethod
    def tearDownClass(cls):
        cls.context.close()

    def open(self, path, query=""):
        self.page.goto(path.as_uri() + query)

    def on_every_page(self, check, pages=None):
        """`check` gets the opened page and returns what is wrong with it, as a list."""
        pages = PAGES if pages is None else pages
        self.assertTrue(pages, "the site has no such pages")
        wrong = []
        for path in pages:
            self.open(path)
            wrong += [f"{name(path)}: {problem}" for problem in check(self.page)]
        self.assertFalse(wrong, "\n" + "\n".join(wrong))
