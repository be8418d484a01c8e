"""Writes markdown-corpus.html: what the command-line program cmark-gfm makes of markdown-corpus.md.

    apt-get install cmark-gfm && python3 Tests/Fixtures/markdown-corpus.py

Needed only to make the file again; the tests read both. The version has to be 0.29.0.gfm.6, the one
that the tests were written with; later ones render a few cases otherwise. Each case of the source
begins with a line `%%%% NUMBER WHAT`, is given to the program alone, and stands in the output below
the same line.
"""

import re
import subprocess
from pathlib import Path

COMMAND = ["cmark-gfm", "--to", "html", "-e", "table", "-e", "tasklist", "-e", "strikethrough",
           "-e", "footnotes"]
SOURCE = Path(__file__).with_name("markdown-corpus.md")

version = subprocess.run(["cmark-gfm", "--version"], capture_output=True, text=True, check=True)
if "0.29.0.gfm.6" not in version.stdout:
    raise SystemExit(f"this is another version: {version.stdout.splitlines()[0]}")

pieces = re.split(r"(?m)^(%%%% .*\n)", SOURCE.read_text(encoding="utf-8"))[1:]
out = ""
for head, text in zip(pieces[0::2], pieces[1::2]):
    made = subprocess.run(COMMAND, input=text, capture_output=True, text=True, check=True)
    out += head + made.stdout
SOURCE.with_suffix(".html").write_text(out, encoding="utf-8")
print(f"{len(pieces) // 2} cases")
