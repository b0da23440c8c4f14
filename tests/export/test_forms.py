"""Every form: the same words, the links and the bold phrase where they belong, and nothing alive from outside."""

import json
import re
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from drafter.draft.markup import derive
from drafter.errors import UsageError
from drafter.export import BINARY, FORMS, read_json, write
from drafter.export.sheet import safe_address
from drafter.issue.model import Issue, IssueBullet, IssueSource, Numbered
from drafter.sources.model import Source
from drafter.text.display import display_line

PLANT = (
    "Kitami Cell will **open a new plant** in Clarkdale, the state [announced](1) on March 10. "
    "It [will create](2) 980 jobs."
)


def issue(
    *bodies: str, headline: str = "Battery plant to open", url: str | None = "https://a.example/x", **details: object
) -> Issue:
    """An issue whose bullets rest on two sources each."""
    sources = tuple(
        IssueSource(id=f"s{n}", source=Source(sha256=str(n), text="t", url=url if n == 1 else "https://b.example/y(1)"))
        for n in (1, 2)
    )
    numbered = (Numbered(number=1, source_id="s1"), Numbered(number=2, source_id="s2"))
    bullets = tuple(
        IssueBullet(id=f"b{n}", version=1, headline=headline, body=body, sources=numbered)
        for n, body in enumerate(bodies)
    )
    fixed: dict[str, object] = {"id": "i", "version": 1, "title": "Alliance Digest", "volume": "1", "number": 4}
    fixed |= {"date": date(2022, 2, 25), "sources": sources, "bullets": bullets, "about": "A digest."}
    return Issue.model_validate(fixed | details)


class Words(HTMLParser):
    """The words, links and bold phrases of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.skip = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Writes the tag down."""
        self.tags.append(tag)
        self.skip = tag in ("style", "title")
        self.attributes |= {name for name, _ in attrs}
        self.links += [str(value) for name, value in attrs if name == "href"]

    def handle_endtag(self, tag: str) -> None:
        """Ends what is no text."""
        self.skip = False

    def handle_data(self, data: str) -> None:
        """Writes the words down."""
        if not self.skip:
            self.text.append(data)

    @property
    def words(self) -> list[str]:
        """The words in order."""
        return "".join(self.text).split()


def written(form: str, given: Issue) -> str:
    """The issue in that form."""
    return write(given, form).decode("utf-8")


def test_markdown_has_the_form_of_the_digest() -> None:
    assert written("md", issue(PLANT, image_source="Harbor Herald", image_url="https://img.example/1")) == (
        "# Alliance Digest\n\nVol: 1.4\n\nDate: February 25, 2022\n\n"
        "Image Source: [Harbor Herald](https://img.example/1)\n\n"
        "## Headlines:\n\n- Battery plant to open\n\n## Details:\n\n"
        "- Kitami Cell will **open a new plant** in Clarkdale, the state [announced](https://a.example/x) on March 10."
        " It [will create](https://b.example/y%281%29) 980 jobs.\n\nA digest.\n"
    )


def test_plain_text_gives_the_addresses_in_brackets() -> None:
    text = " ".join(written("txt", issue(PLANT)).split())
    assert "the state announced [https://a.example/x] on March 10" in text
    assert "**" not in text


def test_a_page_stands_alone() -> None:
    page = Words(written("html", issue(PLANT)))
    assert page.links == ["https://a.example/x", "https://b.example/y%281%29"]
    assert "strong" in page.tags
    assert not {"script", "link", "img", "iframe"} & set(page.tags)


def test_a_bullet_on_hold_stays_back() -> None:
    held = issue(PLANT, "Another **matter that waits** was [held](1).")
    held = held.model_copy(update={"bullets": (held.bullets[0], held.bullets[1].model_copy(update={"held": True}))})
    assert all("matter that waits" not in written(form, held) for form in ("md", "html", "txt"))
    assert "matter that waits" in written("json", held)


HOSTILE = [
    "<script>alert(1)</script> ends here",
    "[click](javascript:alert(1)) and ![x](http://evil.example/i.png)",
    "# not a heading",
    "1. no list",
    "- no point",
    "A *star*, `code`, ~~gone~~, an_under_score and &lt;b&gt;",
    "\x1b]52;c;AAAA\x07 red \x1b[31m and \u202eright to left",
    "<!-- hidden --> <a href='x' onclick='y'>z</a>",
    "a | b\n---|---\nc | d",
    "See http://evil.example/x or www.evil.example.",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words: str) -> None:
    given = issue(words, headline=words, title=words, about=words, image_source=words)
    pages = [written("html", given), MarkdownIt().enable("table").enable("strikethrough").render(written("md", given))]
    for page in map(Words, pages):
        allowed = "html head meta title style body h1 h2 p ul li a strong"
        assert set(page.tags) <= set(allowed.split())
        assert page.links == []
        assert page.words.count("here") == words.count("here") * 5
    assert not re.search(r"[^\\]://|[^\\]www\.", written("md", given))
    for form in sorted({*FORMS} - BINARY):
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]", written(form, given))


def shown(body: str) -> list[str]:
    """The words of a body as every form must show them."""
    return display_line(derive(" ".join(body.split())).text).split()


@pytest.mark.parametrize("body", [PLANT, *HOSTILE])
def test_the_words_are_the_same_in_each_form(body: str) -> None:
    given = issue(body)
    wanted = [*"Alliance Digest Vol: 1.4 Date: February 25, 2022 Headlines: Battery plant to open Details:".split()]
    wanted += [*shown(body), "A", "digest."]
    assert Words(written("html", given)).words == wanted
    assert Words(MarkdownIt().render(written("md", given))).words == wanted
    plain = re.sub(r" \[https?://\S+?\](?=[\s.])", "", " ".join(written("txt", given).split())).split()
    points = {9, 15}
    assert [word for at, word in enumerate(plain) if at not in points] == wanted


@given(st.text(max_size=120))
def test_any_words_come_through_markdown_and_html(body: str) -> None:
    given = issue(body, url=None)
    given = given.model_copy(update={"sources": given.sources[:1]})
    page = Words(written("html", given)).words
    assert Words(MarkdownIt().render(written("md", given))).words == page


@given(st.text(max_size=80), st.text(max_size=40))
def test_json_gives_the_same_issue_back(body: str, title: str) -> None:
    given = issue(body.replace("\ud800", ""), title=title)
    assert read_json(write(given, "json")) == given


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        (b"no json", "no JSON"),
        (b"[]", "no exported issue"),
        (b'{"format": "drafter issue", "version": 9}', "another version"),
        (b'{"format": "drafter issue", "version": 1, "issue": {"id": 1}}', "broken at"),
    ],
)
def test_a_broken_export_is_refused_in_words(raw: bytes, word: str) -> None:
    with pytest.raises(UsageError, match=word):
        read_json(raw)


def test_json_holds_the_sources() -> None:
    held = json.loads(written("json", issue(PLANT)))
    assert held["issue"]["sources"][0]["source"]["url"] == "https://a.example/x"


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://a.example/b?c=d&e=%20", "https://a.example/b?c=d&e=%20"),
        ("https://a.example/(b) c", "https://a.example/%28b%29%20c"),
        ('http://a.example/"><script>', "http://a.example/%22%3E%3Cscript%3E"),
        ("https://a.example/日本", "https://a.example/%E6%97%A5%E6%9C%AC"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//a.example/x", None),
        ("https://user:pass@a.example/", None),
        ("https://[::1", None),
        ("", None),
    ],
)
def test_an_address_is_safe_or_left_out(address: str, safe: str | None) -> None:
    assert safe_address(address) == safe


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(UsageError, match="no form"):
        write(issue(PLANT), "doc")
