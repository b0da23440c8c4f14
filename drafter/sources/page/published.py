"""The day a page was published, with where that is said. A year alone is no day; nothing is ever filled up.

Structured claims come first, dates seen near the headline next. A claim that the page itself contradicts (a date with
a weekday, a day and month swapped) is given up for what the page shows, and said.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from lxml import html

from drafter.sources.page.blocks import key, squash
from drafter.sources.page.lines import is_prose
from drafter.sources.page.linked import article_nodes, meta, page_nodes

_MONTHS = {name: place for place, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_WEEKDAY = r"(?:(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_MONTH_FIRST = re.compile(rf"\b{_WEEKDAY}{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"\b{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_JAPANESE = re.compile(
    r"(?:(令和|平成)\s*(\d{1,2}|元)|((?:19|20)\d\d))\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日(?:\s*[（(]\s*([月火水木金土日]))?"
)
_NUMBERS = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)(?:\s*[（(]\s*([月火水木金土日]))?"
)
_NO_YEAR = re.compile(
    rf"\b(mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?:\(?{_MONTH}\s+(\d{{1,2}})\b(?!,?\s+(?:19|20)\d\d))",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"(?:updated|modified|last\s+edit\w*|更新|最終更新)[^\d]{0,12}$", re.IGNORECASE)
_ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_JAPANESE_DAYS = "月火水木金土日"
_ERAS = {"令和": 2018, "平成": 1988}
_META = (
    "article:published_time og:article:published_time datepublished date_published publishdate publish-date pubdate"
    " publication_date parsely-pub-date sailthru.date cxenseparse:recs:publishtime dc.date.issued"
    " dcterms.issued dc.date"
    " dcterms.date date article.published citation_publication_date"
).split()
# An article's own weekdays lie within so many days of its publication.
_NEAR_DAYS = 10
# So long a text is a paragraph; below so many a page speaks of other things. A short aside is the article's own.
_PARAGRAPH, _PARAGRAPHS, _SHORT_ASIDE = 120, 4, 300
_TAKES_PLACE = re.compile(
    r"(?:開催)?日\s?時|開催(?:日|期間)|期\s?[日間]|日\s?程|と\s?き|実施日|締\s?切"
    r"|(?:date and time|when|deadline|event date)\b",
    re.IGNORECASE,
)
_JAPAN = timezone(timedelta(hours=9))


@dataclass(frozen=True, slots=True)
class Found:
    """A day, where it is said (`json-ld`, `meta`, `time`, `visible`, `address`, `data`), whether a weekday agrees, and
    whether it is the morning in UTC, still the day before in America."""

    day: date
    source: str
    sure: bool = False
    early: bool = False


@dataclass(frozen=True, slots=True)
class Published:
    """The day, where it comes from, and a word of warning or nothing."""

    day: date | None
    source: str | None
    warning: str = ""


def published_of(tree: html.HtmlElement, title: str, text: str, url: str, japanese: bool, data: str = "") -> Published:
    """The day of the page. `text` is the body, whose own weekdays are held against the claim; `data` is what the
    page's scripts hold for its day."""
    claims = list(_claims(tree, japanese))
    if day := day_in(data, japanese):
        claims.append(Found(day, "data"))
    seen = list(visible_days(_near_headline(tree, title)))
    if not claims:
        chosen = next(iter(seen), None) or _in_address(url)
        return Published(chosen.day, chosen.source) if chosen else _updated(tree, title)
    claim = claims[0]
    if claim.early and seen and seen[0].day == claim.day - timedelta(days=1):
        return Published(seen[0].day, "visible")
    sure = [found for found in seen if found.sure]
    shown = next((found for found in sure or seen if _swapped(claim.day) == found.day), None)
    if shown is None and sure and abs((sure[0].day - claim.day).days) > 1 and not any(f.day == claim.day for f in seen):
        shown = sure[0]
    if shown is not None and shown.day != claim.day:
        told = f"The page's metadata says {claim.day}, the page itself shows {shown.day}; the latter is taken."
        return Published(shown.day, "visible", told)
    other = _swapped(claim.day)
    near = [day for day in _dated_weekdays(text, claim.day, other) if day]
    fits = any(abs((day - other).days) <= _NEAR_DAYS for day in near) if other else False
    if other and fits and all(abs((day - claim.day).days) > _NEAR_DAYS for day in near):
        told = f"The page's metadata says {claim.day}, but its own weekdays fit {other}; the latter is taken."
        return Published(other, claim.source, told)
    return Published(claim.day, claim.source)


def day_in(value: str, japanese: bool = False) -> date | None:
    """The day of a machine's date: ISO 8601 first, then any full date. None for a year or a month alone."""
    iso = re.match(r"\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d)?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?", value)
    if iso:
        day = _day(int(iso[1]), int(iso[2]), int(iso[3]))
        if day and japanese and iso[4] and (iso[6] or "") in ("Z", "+00:00", "+0000", "-00:00"):
            moment = datetime(day.year, day.month, day.day, min(int(iso[4]), 23), min(int(iso[5]), 59), tzinfo=UTC)
            return moment.astimezone(_JAPAN).date()
        return day
    compact = re.match(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?\s*$", value)
    if compact:
        return _day(int(compact[1]), int(compact[2]), int(compact[3]))
    return next((found.day for found in visible_days(value)), None)


def _updated(tree: html.HtmlElement, title: str) -> Published:
    """The day of the last change where the page shows no other, as the pages of Japanese offices do."""
    stamp = next(visible_days(_near_headline(tree, title), updates=True), None)
    if stamp is None:
        return Published(None, None)
    return Published(stamp.day, "updated", f"The page only says that it was changed on {stamp.day}.")


def visible_days(text: str, *, updates: bool = False) -> Iterator[Found]:
    """The full dates in words, in reading order; stamps of an update left out unless asked for; one whose weekday is
    wrong too."""
    found: list[tuple[int, date | None, str | None, bool]] = []
    for match in _MONTH_FIRST.finditer(text):
        found.append((match.start(), _day(int(match[4]), _month(match[2]), int(match[3])), match[1], False))
    for match in _DAY_FIRST.finditer(text):
        found.append((match.start(), _day(int(match[4]), _month(match[3]), int(match[2])), match[1], False))
    for match in _JAPANESE.finditer(text):
        year = int(match[3]) if match[3] else _ERAS[match[1]] + (1 if match[2] == "元" else int(match[2]))
        found.append((match.start(), _day(year, int(match[4]), int(match[5])), match[6], True))
    for match in _NUMBERS.finditer(text):
        found.append((match.start(), _day(int(match[1]), int(match[3]), int(match[4])), match[5], True))
    for start, day, weekday, japanese in sorted(found, key=lambda one: one[0]):
        if day is None or (not updates and _UPDATED.search(text[max(0, start - 24) : start])):
            continue
        if weekday and _weekday(weekday, japanese) != day.weekday():
            continue
        yield Found(day, "visible", bool(weekday))


def _claims(tree: html.HtmlElement, japanese: bool) -> Iterator[Found]:
    yield from _linked(article_nodes(tree), japanese)
    if (value := meta(tree, *_META)) and (day := day_in(value, japanese)):
        yield Found(day, "meta", early=_is_early(value))
    for element in tree.xpath("//*[@itemprop='datePublished' or @pubdate]"):
        value = element.get("datetime") or element.get("content") or element.text_content()
        if day := day_in(value, japanese):
            yield Found(day, "time", early=_is_early(value))
    yield from _linked(page_nodes(tree), japanese)
    for element in _leading_times(tree):
        if day := day_in(element.get("datetime") or element.text_content(), japanese):
            yield Found(day, "time")


def _linked(nodes: Iterable[Mapping[str, object]], japanese: bool) -> Iterator[Found]:
    for node in nodes:
        for name in ("datePublished", "dateCreated"):
            value = node.get(name)
            if isinstance(value, str) and (day := day_in(value, japanese)):
                yield Found(day, "json-ld", early=_is_early(value))


def _leading_times(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """The time elements of the article's head: not those in asides, lists of links or stamps of an update."""
    kept = []
    for element in tree.iter("time"):
        around = [parent for parent in element.iterancestors() if isinstance(parent.tag, str)]
        named = " ".join(parent.get("class") or "" for parent in [element, *around[:3]]).lower()
        if any(parent.tag in ("aside", "nav", "footer", "li", "a") for parent in around) or "related" in named:
            continue
        before = squash((element.getparent().text_content() or "").split(element.text_content() or "\0")[0])[-24:]
        if re.search(r"updat|modif", named) or _UPDATED.search(before + " "):
            continue
        kept.append(element)
    return kept[:1]


def _is_early(value: str) -> bool:
    return bool(re.match(r"\s*\d{4}-\d\d-\d\d[T ](?:0\d|1[01]):\d\d[:\d.]*\s*(?:Z|[+-]00:?00)\s*$", value))


def _near_headline(tree: html.HtmlElement, title: str) -> str:
    """The 500 characters after the headline, then the 120 before it, of short blocks alone, a line apart.

    What stands below the first paragraphs is of other articles.
    """
    headline = _shown_headline(tree, title)
    if headline is None:
        return ""
    after: list[str] = []
    before: list[str] = []
    passed, paragraphs = False, 0
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "title", "head", "meta"):
            continue
        passed = passed or element is headline
        own = squash(" ".join([element.text or "", *(child.tail or "" for child in element)]))
        paragraphs += passed and element.tag == "p" and len(own) >= _PARAGRAPH
        own = own or squash(element.get("aria-label") or "")
        if own and len(own) < _PARAGRAPH and not is_prose(own) and not _is_aside(element):
            (after if passed else before).append(own)
        if sum(map(len, after)) > 400 or paragraphs > _PARAGRAPHS:
            break
    return " \n ".join(after)[:500] + " \n " + " \n ".join(before)[-120:]


def _is_aside(element: html.HtmlElement) -> bool:
    """Whether a short text stands in a menu or beside the article, or tells when something takes place."""
    for up in element.iterancestors():
        if up.tag in ("nav", "footer"):
            return True
        if up.tag == "aside" and (len(up.text_content()) > _SHORT_ASIDE or up.find(".//h3") is not None):
            return True
        if up.tag == "tr" and _TAKES_PLACE.match(squash(up.text_content())):
            return True
    return False


def _shown_headline(tree: html.HtmlElement, title: str) -> html.HtmlElement | None:
    """The element that shows the title; the first heading where none does."""
    for element in tree.iter("h1", "h2", "h3", "p", "b", "strong", "font", "span", "td", "div"):
        if title and len(element) < 4 and key(squash(element.text_content())) == key(title):
            return element
    return next((element for element in tree.iter("h1") if squash(element.text_content())), None)


def _in_address(url: str) -> Found | None:
    found = re.search(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-2]\d|3[01])(?=[/_.-]|\d{0,6}\b)", url)
    day = _day(int(found[1]), int(found[2]), int(found[3])) if found else None
    return Found(day, "address") if day else None


def _dated_weekdays(text: str, claim: date, other: date | None) -> Iterator[date | None]:
    for match in list(_NO_YEAR.finditer(text[:2500]))[:3]:
        for year in {claim.year, (other or claim).year}:
            day = _day(year, _month(match[2]), int(match[3]))
            if day and day.weekday() == _weekday(match[1], False):
                yield day


def _swapped(day: date) -> date | None:
    return _day(day.year, day.day, day.month) if day.day != day.month else None


def _month(name: str) -> int:
    return _MONTHS[name[:3].lower()]


def _weekday(name: str, japanese: bool) -> int:
    return _JAPANESE_DAYS.index(name) if japanese else _ENGLISH_DAYS.index(name[:3].lower())


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
