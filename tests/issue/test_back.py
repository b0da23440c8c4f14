"""Earlier issues are read from text, Markdown and pages, with what they hold and without what stands around it."""

from datetime import date

import pytest

from drafter.errors import UsageError
from drafter.issue.back import BackBullet, read_back

LONG = (
    "Two ports signed a pact on tides on March 2 in the hall of the harbour board, and the boards of both towns will"
    " meet again in June to settle who pays for the gates."
)
LONGER = "The yard in Oyama laid off 40 of its 300 people on March 3, a week after its last order was taken away. " * 2
HEADS = ("Two ports sign a pact", "Yard lays off 40")
TEXT = f"""Harbour Digest Vol 2. 7

Download this publication (PDF)
• Home
Image Source: Port Photo
  • {HEADS[0]}
  • {HEADS[1]}

  • {LONG}
  • {LONGER.strip()}

"Harbour Digest" is a bi-weekly summary of what ports do.
Download Harbour Digest Vol 2. 7
2026 Harbour House | Privacy Policy
"""
PAGE = f"""<!doctype html><html><head><title>x</title><style>p{{}}</style></head><body>
<nav><ul><li>Home</li><li>About us and <a href="/x">more</a></li></ul></nav>
<h1>Harbour Digest</h1><p>Vol: 2.7</p><p>Date: March 4, 2026</p>
<p>Image Source: <a href="#">Port Photo</a></p>
<h2>Headlines:</h2><ul><li>{HEADS[0]}</li><li><p>{HEADS[1]}</p></li></ul>
<h2>Details:</h2><ul><li>Two [old] ports <a href="https://a.example/1?b=2&amp;c">signed</a> a <b>pact</b> *.</li>
<li><p>A yard laid off <a href="#">40</a></p> <p>on the 3<sup>rd</sup>.</p></li></ul>
<footer><p>Privacy &amp; terms</p></footer></body></html>"""


@pytest.mark.parametrize(
    "line", ["Harbour Digest Vol 2. 7", "# Harbour Digest Vol 2.7", "Harbour Digest Volume 2, No. 7", "Vol: 2.7"]
)
def test_the_volume_is_read_in_each_of_its_spellings(line: str) -> None:
    found = read_back(TEXT.replace("Harbour Digest Vol 2. 7", line, 1))
    assert (found.volume, found.number) == ("2", 7)
    assert found.title in ("Harbour Digest", "")


def test_a_text_gives_its_bullets_and_none_of_what_stands_around_them() -> None:
    found = read_back(TEXT)
    assert [(b.headline, b.body) for b in found.bullets] == [(HEADS[0], LONG), (HEADS[1], LONGER.strip())]
    assert (found.title, found.day, found.image_source, found.image_url) == ("Harbour Digest", None, "Port Photo", "")
    assert found.about == '"Harbour Digest" is a bi-weekly summary of what ports do.'


def test_a_page_gives_its_links_and_bold_phrases() -> None:
    found = read_back(PAGE)
    assert (found.title, found.volume, found.number, found.day) == ("Harbour Digest", "2", 7, date(2026, 3, 4))
    assert (found.image_source, found.image_url) == ("Port Photo", "#")
    assert found.bullets == (
        BackBullet(
            HEADS[0], "Two [old] ports [signed](1) a **pact** *.", ("https://a.example/1?b=2&c",)
        ),
        BackBullet(HEADS[1], "A yard laid off [40](1) on the 3rd.", ("#",)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("body", "kept", "addresses"),
    [
        ("a [b](https://x.example/1) c [d](#) e [f](https://x.example/1)", "a [b](1) c [d](2) e [f](1)",
         ("https://x.example/1", "#")),
        (r"5 \* 3 \[no\] and [b](u) _x\_", "5 * 3 [no] and [b](1) _x_", ("#",)),
        ("on the 24<sup>th</sup>", "on the 24th", ()),
        ("a javascript [x](javascript:alert) here", "a javascript [x](1) here", ("#",)),
        ("a line\n  that goes on", "a line that goes on", ()),
    ],
)  # fmt: skip
def test_the_markup_of_a_bullet(body: str, kept: str, addresses: tuple[str, ...]) -> None:
    found = read_back(f"# D\n\nVol: 1.2\n\n## Headlines:\n\n- One\n\n## Details:\n\n- {body}\n")
    assert found.bullets == (BackBullet("One", kept, addresses),)


@pytest.mark.parametrize(
    "text", ["", "- one\n- two\n", "Vol 1.2\n- one\n- two\n- three\n", "<p>Vol: 1.2</p><li>a</li>"]
)
def test_what_is_no_issue_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_back(text)
    assert caught.value.code == "no_back_issue"
