"""How English names are built: which words join, which head a body, what the glossary knows, how compounds part."""

from functools import cache

from drafter.facts.glossary import glossary, key
from drafter.facts.names.titles import HEADS, MODIFIERS, TOPICS
from drafter.text.span import Span

BODIES = frozenset(
    "Ministry Department Agency Committee Commission Council Partnership Board Office Institute"
    " Institution Bureau Act"
    " Bank University Association Organization Organisation Foundation Federation Union Party Army Navy"
    " Corps Force Forces"
    " Fleet Command Embassy Consulate Congress Court Center Centre Group Chamber Authority Administration"
    " Treaty Agreement"
    " Society League Academy School College Academy Alliance Cell Register".split()
)
_OF = BODIES | frozenset(
    "Gulf House Strait Straits Sea Bay Republic Kingdom States Cape Isle Port Declaration Constitution"
    " Commonwealth City"
    " Town Village District Province Prefecture Rim Law Convention Joint Chiefs Kingdom Group Daughters Sons Knights"
    " Museum Cathedral Church Temple Tower Battle Isles Statue Lake Field Hall Library Code Book Kimi"
    " Order Medal Bill Club Friends Brotherhood Sisters"
    " Status Memorandum Museum Archdiocese Diocese Governors Trade".split()
)
_FOR = BODIES | frozenset(
    "Campaign Doctors Physicians Students Teachers Alliance Mothers Fund Initiative Program".split()
)
_ON = frozenset(
    "Commission Committee Council Convention Treaty Summit Conference Agreement Policy Institute Forum".split()
)
_TO = frozenset("Ambassador Envoy Representative Ambassadors Mission".split())
_TAILS = frozenset("Partnership Committee Commission Council Agency Act Institute Administration Fund Group".split())
_PARTICLES = frozenset("de van von bin al da del la der den los".split())
_CALLINGS = ("ists", "ers", "logy", "ics", "graphy", "ians", "medicine", "nomy")
# With a body's word at its end an adjective of nationality is a part of the name; before a ministry it is not.
OF_A_NATION = frozenset(
    "Force Union Agency Memorial Institute Association Society University Museum Council Federation League Academy"
    " Commission Bank Party Open Cup Championship Championships Corporation Airlines Airways Steel Foundation Cross"
    " Broadcasting Exchange Authority Organization Center Centre Library Theatre Theater Orchestra Ballet Opera".split()
)
NUMBERED = frozenset(
    "Article Camp Section Chapter Route Highway Block Group Class Type Apollo Falcon Hwasong Boeing Airbus"
    " Resolution Sabre Saber Exercise Spear Spark Guardian Lightning Wolf Marlin Balikatan Malabar"
    " Phase Flight Sakura Sword Edge Dragon Shield YS Nikkei S&P Expo Interstate Tomodachi Windows".split()
)
_PAIRS = frozenset(
    {
        ("Commercial", "Industrial"),
        ("Food", "Drug"),
        ("CHIPS", "Science"),
        ("Strategic", "International"),
        ("Fire", "Disaster"),
        ("Children", "Families"),
        ("Health", "Human"),
        ("Oceanic", "Atmospheric"),
        ("Aeronautics", "Space"),
        ("Customs", "Border"),
        ("Security", "Exchange"),
        ("Securities", "Exchange"),
    }
)
# Regions that an adjective of nationality belongs to.
REGIONS = frozenset(
    "Coast Air Communist Parliament Embassy South North East West Midwest Riviera Alps Empire Peninsula".split()
)
DEMONYMS = frozenset(
    "Japanese American Chinese Korean Russian Ukrainian British French German Italian Canadian Australian"
    " Indian Filipino"
    " Philippine Vietnamese Indonesian Thai Taiwanese Israeli Iranian Turkish Polish Dutch Spanish"
    " Swedish European Asian"
    " African Okinawan Mexican Brazilian Malaysian Singaporean Saudi Iraqi Egyptian Hawaiian Californian"
    " Swiss Norwegian"
    " Danish Belgian Mongolian Pakistani Afghan Cambodian Bangladeshi Rwandan Kenyan Nigerian".split()
)


@cache
def _known() -> frozenset[str]:
    shipped = glossary()
    return frozenset(
        form
        for form, entries in shipped.by_english.items()
        if any(e.kind not in ("title", "currency") for e in entries)
    )


def known(words: str) -> bool:
    """True when the glossary names this, its case aside."""
    return words[:1].isupper() and key(words) in _known()


def names_no_person(words: str) -> bool:
    """True when the glossary names this and it is a place or a body."""
    entries = glossary().of_english(words)
    return bool(entries) and all(entry.kind != "person" for entry in entries)


def joins(words: list[str], link: str, word: str) -> bool:
    """Whether a joining word or a comma ties what stood before to the next capitalised word."""
    last = words[-1].rstrip(".")
    joined = any(each in ("of", "for", "on") for each in words)
    first_link = link.split(" ", maxsplit=1)[0]
    if link == "&":
        return not (known(last) and known(word))
    if first_link in _PARTICLES:
        return last not in HEADS and last not in BODIES
    if link in (",", ", and", "and"):
        return _lists(words, last, link, word, joined)
    if first_link == "of":
        return last in _OF or words[-1] in HEADS or (joined and last in TOPICS)
    if first_link == "for":
        return last in _FOR or words[-1] in HEADS or (joined and last in TOPICS)
    if first_link == "on":
        return last in _ON
    return link == "to" and last in _TO


def _lists(words: list[str], last: str, link: str, word: str, joined: bool) -> bool:
    if link == "and" and (last, word) in _PAIRS:
        return True
    if not joined or not any(each in BODIES or each in HEADS or each in MODIFIERS for each in words):
        return False
    # A trade or a science goes on with another: "of Machinists and Aerospace Workers", "of Volcanology and Seismology".
    if link == "and" and last.endswith(_CALLINGS) and not known(last) and not known(word) and word not in HEADS:
        return True
    return last in TOPICS and word in TOPICS


def split_compound(word: str, span: Span) -> list[tuple[str, Span]]:
    """US-Japan names two; Okinawa-based one; Indo-Pacific and Secretary-General-like words stay whole."""
    if "-" not in word or known(word):
        return [(word, span)]
    parts = word.split("-")
    if parts[-1][:1].islower():
        head = word[: len(word) - len(parts[-1]) - 1]
        if head in HEADS or head in MODIFIERS or len(head) < 2:
            return []
        return split_compound(head, Span(span.start, span.start + len(head)))
    if not any(known(part) for part in parts) or any(len(part) < 2 for part in parts):
        return [(word, span)]
    found: list[tuple[str, Span]] = []
    at = span.start
    for part in parts:
        if part[:1].isupper():
            found.append((part, Span(at, at + len(part))))
        at += len(part) + 1
    return found
