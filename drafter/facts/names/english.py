"""English names: runs of capitalised words with their joining words, cut at titles, demonyms and possessives."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from drafter.facts.candidate import Candidate
from drafter.facts.model import Wording
from drafter.facts.names.english_roles import role_before
from drafter.facts.names.lines import CAPITALS, TITLE_CASE, manner_of_lines
from drafter.facts.names.shapes import joins, known, names_no_person, split_compound
from drafter.facts.names.titles import title_range
from drafter.facts.names.vocabulary import (
    bodies,
    calendar,
    demonyms,
    headings,
    heads,
    is_noun,
    is_opener,
    modifiers,
    no_names,
    numbered,
    opens_sentences,
    topics,
)
from drafter.facts.words import listed
from drafter.text.lazy import lazily
from drafter.text.span import Span

_ABBREVIATED = (
    "Gov|Govs|Adm|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Brig|Sen|Sens|Rep|Reps|Mr|Mrs|Ms|Dr|Prof|St|Mt|Ft|Rev|Hon|Amb|Sec|Pres"
    "|Jr|Sr|Co|Corp|Inc|Ltd|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_TAILS = (
    "based|led|level|made|wide|style|owned|born|run|bound|held|era|only|like|type|class|elect|long|old|year|day|mile"
    "|free|area|side|built|rich|wing|size|sized|grade|term|time|state|range|scale|plus|ready|turn|ally"
)
_OWNERS = r"(?:St\. [A-Z][a-z]+|King|Queen|McDonald|Lloyd|Moody|Macy|Sotheby|Christie|Wendy|Domino|Kellogg|Levi|Lowe)"
# Capitals with their accents: Óscar, Åland, Şanlıurfa.
_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚ"
_LETTER = "A-Za-z0-9À-ɏḀ-ỿ"
_WORD = lazily(
    rf"(?=[{_CAPITAL}\daeb])(?:{_OWNERS}'s(?= [A-Z])|Prime Minister's Office"
    r"|(?:People|Women|Children|Veterans|Attorney General)'s(?= [A-Z])|U\. [SK]\."
    rf"|(?:[A-Z]\.){{2,6}}(?:-[A-Z][a-z]+)?|(?:{_ABBREVIATED})\b\.|[A-Z]\.(?= [A-Z])"
    r"|\d{1,3}(?:st|nd|rd|th)(?= (?:[A-Z][a-z]{2,}(?: |\b)|U\.S\.))|2\+2|A/S\b"
    rf"|(?:(?:al|el|bin)-)?(?:[DO]'|Mc|Mac)?[{_CAPITAL}][{_LETTER}]*(?:&[A-Z][{_LETTER}]*)*"
    rf"(?:-(?:[{_CAPITAL}0-9][{_LETTER}]*|(?!{_TAILS}\b)[a-z]{{1,5}}\b))*(?:'(?!s\b)[{_CAPITAL}][{_LETTER}]+)?)"
)
_PARTY_OF_STATE = lazily(r"[DRI]-[A-Z]")
_LINK = lazily(
    r"(, | |, and )((?:of the|for the|on the|of|for|on|to|and|&|von der|van der|van den|de la|de los|de|van|von|bin"
    r"|al|da|del|la) )?"
)
_NUMBER = lazily(r" (?:\d{1,4}\b(?!,\d|\.\d| (?:million|billion|trillion|percent))|[IVX]{1,4}\b)")
_STARTS = lazily(r"(?:[,:] '$|^|[.!?:;]['\")\]]*\s|\n|[\"“*•|>#\[]|(?:^|\n)\s*[-–•*]\s)\s*[\"'(\[*•-]*\s*$")
_NOUN_AFTER = lazily(r" (?:(?:of|between|against|among) (?![A-Z])|(?:for|to) (?:the|its|their|his|her|an?)\b)")
_PLURAL_VERB = lazily(r" (?:have|are|were|do|remain|continue)\b")
_PLAIN = lazily(r"\b[a-z]{3,}\b")


_Found: TypeAlias = tuple[Span, str | None]
_JOINERS = frozenset("of for and on to the de van von bin al da del la der den los".split())
_FIRMS = frozenset("Corp. Inc. Co. Ltd. Corp Inc Ltd PLC Group Holdings Industries".split())
_BODIES_ALONE = frozenset(("Cabinet", "Treasury"))


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that stand together: their text and places, whether the first one opens a sentence, what follows."""

    words: list[str]
    spans: list[Span]
    opens: bool
    manner: int
    labels: bool
    after: str


@dataclass(frozen=True, slots=True)
class _Context:
    """What the whole text tells: words capitalised within its sentences, those that stand so alone, and small words."""

    told: set[str]
    alone: set[str]
    plain: set[str]


def names(text: str) -> list[Candidate]:
    """The names of a folded English text in order; a second look gives title-case lines the names told elsewhere."""
    runs = list(_runs(text))
    told = {word for run in runs if not run.manner for word in run.words[1 if run.opens else 0 :]}
    alone = {run.words[0] for run in runs if not run.manner and not run.opens and len(run.words) == 1}
    plain = set(_PLAIN.findall(text)) if any(run.opens for run in runs) else set()
    context = _Context(told, alone, plain)
    found = _acts_whole(text, [each for run in runs for each in _names_of(run, context)])
    return [
        Candidate(span, "name", Wording(span.of(text), role=role or _small_role(text, span))) for span, role in found
    ]


def _acts_whole(text: str, found: list[_Found]) -> Iterator[_Found]:
    """The names, an act's two halves made one: the Racketeer Influenced | and | Corrupt Organizations Act."""
    held: _Found | None = None
    for each in found:
        if held is not None and text[held[0].end : each[0].start] == " and " and each[1] is None:
            act = each[0].of(text)
            if act.endswith((" Act", " Law")) and not known(act) and not known(held[0].of(text)):
                each = Span(held[0].start, each[0].end), None
                held = None
        if held is not None:
            yield held
        held = each
    if held is not None:
        yield held


def _small_role(text: str, span: Span) -> str | None:
    role = role_before(text, span.start)
    return role if role is not None and not names_no_person(span.of(text)) else None


def _runs(text: str) -> Iterator[_Run]:
    starts, manners = manner_of_lines(text)
    words: list[str] = []
    spans: list[Span] = []
    for match in _WORD.finditer(text):
        at, end = match.span()
        before = text[at - 1 : at]
        if before and ((before.isalnum() and before < "\u3000") or before in "_@/+" or text[end : end + 1] == "@"):
            continue
        between = text[spans[-1].end : at] if spans else ""
        link = None if not spans or len(between) > 10 else _link(words, between, match.group())
        if link is None or len(words) > 24:
            if spans:
                yield _close(text, words, spans, starts, manners)
            words, spans = [], []
        else:
            offset = spans[-1].end
            for part in re.finditer(r"[^\s,]+", link):
                words.append(part.group())
                spans.append(Span(offset + part.start(), offset + part.end()))
        words.append(match.group())
        spans.append(Span(at, end))
    if spans:
        yield _close(text, words, spans, starts, manners)


def _link(words: list[str], between: str, word: str) -> str | None:
    """The text that ties two capitalised words into one run, or None when the run ends between them."""
    if between == " ":
        return "" if words[-1].rstrip(".") not in calendar() and words[-1] not in ("Inc.", "Ltd.", "Corp.") else None
    found = _LINK.fullmatch(between)
    if found is None or not joins(words, between.strip(), word):
        return None
    return between


def _close(text: str, words: list[str], spans: list[Span], starts: list[int], manners: list[int]) -> _Run:
    first, last = spans[0].start, spans[-1].end
    if words[-1] in numbered() and (number := _NUMBER.match(text, last)):
        words.append(number.group().strip())
        spans.append(Span(last + 1, number.end()))
        last = number.end()
    opens = _STARTS.search(text[max(0, first - 6) : first] if first > 6 else "\n" + text[:first]) is not None
    line = bisect_right(starts, first) - 1
    labels = len(words) < 4 and text[last : last + 1] == ":" and not text[starts[line] : first].strip(" -*•#\t")
    return _Run(words, spans, opens, manners[line], labels, text[last : last + 16])


def _names_of(run: _Run, context: _Context) -> Iterator[_Found]:
    if run.manner == CAPITALS and len(run.words) > 1:
        return
    lo, hi = 0, len(run.words)
    if run.labels and not known(" ".join(run.words)):
        return
    if run.manner == TITLE_CASE:
        yield from _in_headline(run, context.alone)
        return
    while lo < hi and run.opens and _only_opens(run, lo, context):
        lo += 1
        if not is_opener(run.words[lo - 1]):
            break
    yield from _cut(run, lo, hi, None)


def _only_opens(run: _Run, at: int, context: _Context) -> bool:
    """Whether a word at a sentence's start is capitalised for that alone."""
    word = run.words[at]
    if at > 0 or (word in heads() or word in modifiers()) or "." in word:
        return is_opener(word) and at == 0 and word not in heads() and word not in modifiers()
    firm = run.words[-1] in _FIRMS and (word in headings() or word == "Union")
    if known(" ".join(run.words)) or (len(word) > 1 and word.isupper()) or firm:
        return False
    if is_opener(word):
        return len(run.words) == 1 or not (
            known(" ".join(run.words[:2]))
            or (word in headings() and run.words[1] not in demonyms() and not known(run.words[1]))
        )
    if len(run.words) > 1:
        small = word.lower() in context.plain and word not in context.told
        return run.words[1][:1].isupper() and (small or _leads_a_person(run.words))
    if known(word) or word in (context.alone if is_noun(word) else context.told):
        return False
    return _is_small(word, context.plain) or opens_sentences(word) or _is_plain_compound(word) or _is_used_as_noun(run)


def _leads_a_person(words: list[str]) -> bool:
    """Whether a common noun of people or of several things stands before names: "Economist Sayuri Kondo"."""
    of_people = words[0].endswith(("s", "ist", "er", "or", "ian", "man", "woman"))
    plain = (each in topics() or each in bodies() or opens_sentences(each) for each in words[1:])
    return is_noun(words[0]) and of_people and not any(plain)


def _is_small(word: str, plain: set[str]) -> bool:
    """Whether the text has the word in small letters too, in the singular or the plural."""
    low = word.lower()
    return not plain.isdisjoint((low, low + "s", low.removesuffix("s"), low.removesuffix("es"), low[:-3] + "y"))


def _is_used_as_noun(run: _Run) -> bool:
    """Whether what follows shows a common noun: "Sales of …", "Damage to the …", a plural with its verb."""
    word = run.words[0]
    if _NOUN_AFTER.match(run.after):
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and _PLURAL_VERB.match(run.after) is not None


def _is_plain_compound(word: str) -> bool:
    return "-" in word and not any(known(part) for part in word.split("-"))


def _in_headline(run: _Run, told: set[str]) -> Iterator[_Found]:
    """Names in a title-case line: only what the glossary or the running text knows."""
    at = 0
    while at < len(run.words):
        for end in range(min(len(run.words), at + 6), at, -1):
            if known(" ".join(run.words[at:end])) or (end == at + 1 and _told(run.words[at], told)):
                yield from _cut(run, at, end, None)
                at = end - 1
                break
        at += 1


def _told(word: str, told: set[str]) -> bool:
    if len(word) <= 2 or word not in told:
        return False
    return not opens_sentences(word) and word not in heads() and word not in modifiers()


def _cut(run: _Run, lo: int, hi: int, role: str | None) -> Iterator[_Found]:
    """The names within words [lo, hi): what stands before a title, then what the title belongs to."""
    while lo < hi:
        words = run.words[lo:hi]
        title = None if known(" ".join(words)) and words[0] not in heads() else title_range(words)
        if title is None:
            yield from _named(run, lo, hi, role)
            return
        yield from _named(run, lo, lo + title[0], role)
        role = " ".join(words[title[0] : title[1]])
        lo += title[1]


def _named(run: _Run, lo: int, hi: int, role: str | None) -> Iterator[_Found]:
    words = run.words
    while lo < hi and (
        _idle(words[lo], role, run.opens or hi - lo != 2 or words[hi - 1] in bodies()) or words[lo] in _JOINERS
    ):
        lo += 1
    while lo < hi and (_idles_last(words, lo, hi, role) or words[hi - 1] == "&" or words[hi - 1] in _JOINERS):
        hi -= 1
    if lo >= hi:
        return
    whole = " ".join(words[lo:hi])
    nation = words[lo] in demonyms() and hi - lo > 1 and not known(whole) and not _belongs_to_a_nation(words[lo + 1])
    if nation and not (hi - lo > 2 and _closes_of_a_nation(words[lo:hi])):
        yield from _one(words[lo], run.spans[lo], None)
        yield from _named(run, lo + 1, hi, role)
        return
    if hi - lo > 1 and words[lo] in numbered() and words[lo] in modifiers():
        return
    if hi - lo == 1:
        plain = words[lo] in modifiers() or words[lo] in topics()
        if role is None and plain and not known(words[lo]) and (words[lo] not in _BODIES_ALONE or run.opens):
            return
        pieces = split_compound(words[lo], run.spans[lo])
        for word, span in pieces:
            yield from _one(word, span, role)
        return
    yield from _one(whole, Span(run.spans[lo].start, run.spans[hi - 1].end), role)


def _belongs_to_a_nation(word: str) -> bool:
    return word in bodies() or word in listed("english_regions")


def _closes_of_a_nation(words: list[str]) -> bool:
    """Whether a run that an adjective of nationality opens is one body: Australian Defence Force."""
    head = words[: words.index("of")] if "of" in words else words
    return head[-1] in listed("english_bodies_of_a_nation")


def _one(words: str, span: Span, role: str | None) -> Iterator[_Found]:
    if words.rstrip(".") in ("Jr", "Sr", "Co", "Inc", "Ltd", "Corp") or words == "2+2":
        return
    yield span, role


def _idles_last(words: list[str], lo: int, hi: int, role: str | None) -> bool:
    """Whether the last word is none of the name's; "Co." and LNG may close a firm's name."""
    last = words[hi - 1]
    return (
        last in calendar()
        or (hi - lo == 1 and _idle(last, role, True))
        or last in ("I", "A")
        or (last == "2+2" and hi - lo == 1)
    )


def _idle(word: str, role: str | None, first: bool) -> bool:
    """Whether a word at a name's edge is none of it; "The" within a sentence begins a title (The Lancet)."""
    return (
        word in calendar()
        or word in no_names()
        or (word == "The" and role is None and first)
        or _PARTY_OF_STATE.match(word) is not None
    )
