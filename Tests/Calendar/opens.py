"""The calendar file of `trellis actions calendar`, as `icalendar` reads it.

`scripts/test-calendar` says where the binary is.
"""

import os
import random
import subprocess
import tempfile
import unittest
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from icalendar import Calendar

BINARY = os.environ["TRELLIS_BINARY"]
SETTINGS = "schema: trellis/workspace@1\nteams:\n  - {name: harbour, title: 'Harbour; North, \\ 1'}\n"
TITLE = "Harbour; North, \\ 1"

# No sign that would be a token of its own, such as an owner, or a break of the line.
SIGNS = ["a", "Z", "7", " ", ";", ",", ":", "\\", "\\n", '"', "'", "=", "ä", "ß", "漢", "👩🏽‍💻", "e\u0301", "END:VEVENT"]


def retro(held, lines):
    return "\n".join(
        ["---", "schema: trellis/retro@1", "team: harbour", f"held: {held}", "---", "", "## Actions", "", *lines, ""])


class Workspace:
    def __init__(self, retros):
        self.folder = tempfile.TemporaryDirectory()
        root = Path(self.folder.name)
        (root / "retros").mkdir()
        (root / "trellis.yml").write_text(SETTINGS, encoding="utf-8")
        for held, lines in retros.items():
            (root / "retros" / f"{held}-harbour.md").write_text(retro(held, lines), encoding="utf-8")

    def __enter__(self):
        run = subprocess.run(
            [BINARY, "actions", "calendar", "-C", self.folder.name, "-o", "-"],
            capture_output=True, check=True)
        return run.stdout

    def __exit__(self, *_):
        self.folder.cleanup()


def read(retros):
    """The file's bytes, the calendar, and its entries by UID."""
    with Workspace(retros) as data:
        calendar = Calendar.from_ical(data)
        return data, calendar, {str(one["UID"]): one for one in calendar.walk("VEVENT")}


STATES = {
    "2026-03-02": [
        "- [ ] Cut the move @backend due:2026-03-16 from:pr-size-creep#a id:a7k2q",
        "- [/] Name the worst @quality due:2026-03-09 id:n3x8d",
        "- [x] List what flips @platform due:2026-03-09 done:2026-03-05 from:flaky-tests#a id:q4m7t",
        "- [-] Limit size in CI due:2026-03-20 id:z5h1v",
    ]
}


class Opens(unittest.TestCase):
    def test_it_is_a_published_calendar_without_errors(self):
        data, calendar, entries = read(STATES)
        self.assertEqual(calendar["METHOD"], "PUBLISH")
        self.assertEqual(calendar["VERSION"], "2.0")
        self.assertTrue(calendar["PRODID"])
        # This reader knows no type for the names, so they come as they stand.
        for key in ("NAME", "X-WR-CALNAME"):
            self.assertEqual(calendar[key], r"Actions of Harbour\; North\, \\ 1")
        self.assertEqual(len(Calendar.from_ical(data, multiple=True)), 1)
        for one in calendar.walk():
            self.assertEqual(one.errors, [])
        self.assertEqual(len(entries), len(calendar.walk("VEVENT")))
        self.assertEqual(len(entries), 6)

    def test_every_entry_has_what_the_standard_asks_for(self):
        for uid, one in read(STATES)[2].items():
            start, end = one.decoded("DTSTART"), one.decoded("DTEND")
            self.assertIs(type(start), date, uid)
            self.assertEqual(end - start, timedelta(days=1), uid)
            for key in ("DTSTAMP", "LAST-MODIFIED"):
                self.assertIsInstance(one.decoded(key), datetime)
                self.assertEqual(one.decoded(key).utcoffset(), timezone.utc.utcoffset(None), uid)
            self.assertGreaterEqual(one.decoded("SEQUENCE"), 0)
            self.assertIn(one["STATUS"], ("TENTATIVE", "CONFIRMED", "CANCELLED"))
            self.assertNotIn("ATTENDEE", one)
            self.assertNotIn("ORGANIZER", one)

    def test_days_and_states(self):
        entries = read(STATES)[2]
        found = {
            uid.partition("@")[0]: (str(one.decoded("DTSTART")), str(one["STATUS"]))
            for uid, one in entries.items()
        }
        self.assertEqual(found, {
            "a7k2q-due": ("2026-03-16", "CONFIRMED"), "a7k2q-check": ("2026-04-13", "TENTATIVE"),
            "n3x8d-due": ("2026-03-09", "CONFIRMED"),
            "q4m7t-due": ("2026-03-09", "CANCELLED"), "q4m7t-check": ("2026-03-19", "CONFIRMED"),
            "z5h1v-due": ("2026-03-20", "CANCELLED"),
        })

    def test_an_action_put_off_is_the_same_entry_with_a_larger_number(self):
        uid = "a7k2q-due@harbour.trellis"
        before = read(STATES)[2][uid]
        held, lines = next(iter(STATES.items()))
        for retros in (
            {held: [line.replace("due:2026-03-16", "due:2026-03-30") for line in lines]},
            {**STATES, "2026-03-16": ["- [ ] Cut the move due:2026-03-30 id:a7k2q"]},
        ):
            after = read(retros)[2][uid]
            self.assertEqual(after.decoded("DTSTART"), date(2026, 3, 30))
            self.assertGreater(after.decoded("SEQUENCE"), before.decoded("SEQUENCE"))

    def test_any_text_comes_back_in_lines_of_at_most_75_octets(self):
        draw = random.Random(5)
        texts = {}
        for number in range(300):
            words = "".join(draw.choices(SIGNS, k=draw.randint(1, 80)))
            texts[f"a{number:04d}"] = "x " + " ".join(words.split())
        lines = [f"- [ ] {text} due:2026-03-16 id:{id}" for id, text in texts.items()]
        data, _, entries = read({"2026-03-02": lines})
        self.assertTrue(data.endswith(b"END:VCALENDAR\r\n"))
        self.assertEqual(data.count(b"\n"), data.count(b"\r\n"))
        for line in data.split(b"\r\n"):
            self.assertLessEqual(len(line), 75)
            line.decode("utf-8")
        self.assertEqual(len(entries), len(texts))
        for id, text in texts.items():
            one = entries[f"{id}-due@harbour.trellis"]
            self.assertEqual(str(one["SUMMARY"]), f"Due: {text.strip()} ({TITLE})")


if __name__ == "__main__":
    unittest.main()
