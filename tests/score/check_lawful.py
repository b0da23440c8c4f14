"""Lawful copies: the same facts in another form, order, calendar or script, rounded with the right hedge, or shortened.

None of them may be flagged. Some change the source in place of the bullet.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from random import Random

from drafter.text.sentences import sentences
from drafter.text.span import Span
from tests.score.check_figures import DAY, MONTHS, YEAR, figures
from tests.score.check_pairs import Copy, Pair, replaced
from tests.score.check_words import surnames

_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SMALL = re.compile(rf"\b({'|'.join(_WORDS[2:])})(?= [a-z]+s\b)")
_ALREADY = re.compile(
    r"(?:about|around|some|nearly|almost|up to|than|least|over|estimated|roughly|above|below) $", re.I
)
_KANJI = str.maketrans("0123456789", "〇一二三四五六七八九")
_WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")
_UNITS = {
    " kilometers": " km", " km": " kilometers", " GW": " gigawatts", " kg": " kilograms", " sq. ft.": " square feet",
    " megawatts": " MW", " tons": " t", " percent": "%",
}  # fmt: skip


def lawful(pair: Pair, random: Random) -> Iterator[Copy]:
    """One lawful copy of each kind that the bullet allows."""
    makers: tuple[Callable[[Pair, Random], Iterator[Copy]], ...] = (
        _format, _date_form, _order, _rounded, _full_name, _ellipsis, _marks, _era, _script,
    )  # fmt: skip
    for make in makers:
        copies = list(make(pair, random))
        if copies:
            yield random.choice(copies)


def _format(pair: Pair, random: Random) -> Iterator[Copy]:
    text = pair.bullet
    for match in figures(text):
        amount = Decimal(match["digits"].replace(",", ""))
        if match["scale"] == "million" and amount >= 100:
            other = f"{(amount / 1000).normalize():f} billion"
            yield replaced("format", pair, (Span(match.start("digits"), match.end("scale")), other))
        elif match["scale"] == "billion":
            other = f"{(amount * 1000).normalize():,f} million"
            yield replaced("format", pair, (Span(match.start("digits"), match.end("scale")), other))
        elif "," in match["digits"] and not match["digits"].startswith(("19", "2,0")):
            yield replaced("format", pair, (Span(*match.span("digits")), match["digits"].replace(",", "")))
        if match["tail"] == "%":
            yield replaced("format", pair, (Span(*match.span("tail")), " percent"))
        elif match["tail"] == " percent":
            yield replaced("format", pair, (Span(*match.span("tail")), "%"))
        elif match["tail"] == " yen":
            span = Span(*match.span())
            yield replaced("format", pair, (span, "¥" + text[match.start() : match.start("tail")]))
        unit = next((each for each in _UNITS if re.match(rf"{re.escape(each)}(?!\w)", text[match.end() :])), None)
        if unit:
            yield replaced("format", pair, (Span(match.start(), match.end() + len(unit)), match[0] + _UNITS[unit]))
    for match in _SMALL.finditer(text):
        yield replaced("format", pair, (Span(*match.span()), str(_WORDS.index(match[1]))))


def _date_form(pair: Pair, random: Random) -> Iterator[Copy]:
    for match in DAY.finditer(pair.bullet):
        month, day = match[1], match[2]
        if YEAR.match(pair.bullet[match.end() + 2 :]) or pair.bullet.startswith((" to ", " and "), match.end()):
            continue
        forms = [f"{month[:3]}. {day}" if month not in ("May", "June", "July") else f"{month} {day}", f"{day} {month}"]
        for other in forms:
            yield replaced("date_form", pair, (Span(*match.span()), other))


def _order(pair: Pair, random: Random) -> Iterator[Copy]:
    found = sentences(pair.bullet)
    if len(found) > 1:
        turned = " ".join(span.of(pair.bullet) for span in reversed(found))
        yield Copy("order", replace(pair, bullet=turned))
    last = re.fullmatch(rf"((?:The|A|An|Some|About) [^.]+) (on (?:{'|'.join(MONTHS)}) \d+)\.", pair.bullet)
    if last:
        moved = f"O{last[2][1:]}, {last[1][0].lower()}{last[1][1:]}."
        yield Copy("order", replace(pair, bullet=moved))


def _rounded(pair: Pair, random: Random) -> Iterator[Copy]:
    for match in figures(pair.bullet):
        digits = match["digits"].replace(",", "")
        before = pair.bullet[: match.start()]
        if len(digits.replace(".", "").strip("0")) < 3 or _ALREADY.search(before) or not _at_large(before):
            continue
        exact = Decimal(digits)
        if exact < 1 or match["digits"] not in pair.source_text:
            continue
        for kept in (2, 1):
            near = exact.quantize(Decimal(1).scaleb(exact.adjusted() - kept + 1))
            if near != exact and abs(near - exact) / exact <= Decimal("0.05"):
                hedges = ("nearly", "almost", "about") if near > exact else ("more than", "over", "around")
                words = f"{random.choice(hedges)} {match['mark'] or ''}{near:,f}"
                yield replaced("rounded", pair, (Span(match.start(), match.end("digits")), words))


def _at_large(before: str) -> bool:
    """Whether a hedge may stand here: not inside a range, a score or a compound."""
    return not before.endswith(("-", "–", "(", "of ", "by ", "to ")) or before.endswith((" at ", " of "))


def _full_name(pair: Pair, random: Random) -> Iterator[Copy]:
    for match, first in surnames(pair):
        yield replaced("full_name", pair, (Span(*match.span()), f"{first} {match[0]}"))


def _ellipsis(pair: Pair, random: Random) -> Iterator[Copy]:
    for quoted in re.finditer(r"\"([^\"]+)\"", pair.bullet):
        words = quoted[1].split()
        cut = random.randint(2, max(2, len(words) - 2))
        if len(words) >= 5 and words[cut - 1] not in ("not", "no", "never"):
            yield replaced("ellipsis", pair, (Span(*quoted.span(1)), " ".join([*words[: cut - 1], "…", *words[cut:]])))


def _marks(pair: Pair, random: Random) -> Iterator[Copy]:
    for quoted in re.finditer(r"\"([^\"]+)\"", pair.bullet):
        yield replaced("marks", pair, (Span(*quoted.span()), f"“{quoted[1]}”"))


def _era(pair: Pair, random: Random) -> Iterator[Copy]:
    def told(match: re.Match[str]) -> str:
        year = int(match[1])
        return f"令和{year - 2018}年" if year >= 2020 else f"平成{year - 1988}年"

    if pair.japanese:
        yield _with_sources(pair, "era", lambda text: re.sub(r"((?:199|20[0-4])\d)年(?!代)", told, text))


def _script(pair: Pair, random: Random) -> Iterator[Copy]:
    if pair.japanese:
        yield _with_sources(pair, "wide", lambda text: text.translate(_WIDE))
        yield _with_sources(
            pair, "kanji", lambda text: re.sub(r"(?<![\d.])(\d{1,2})(?=[人年月日隻カ]|[万億](?!\d))", _in_kanji, text)
        )


def _in_kanji(match: re.Match[str]) -> str:
    tens, ones = divmod(int(match[1]), 10)
    return ("" if tens < 2 else str(tens).translate(_KANJI)) + ("十" if tens else "") + (
        str(ones).translate(_KANJI) if ones or not tens else "")  # fmt: skip


def _with_sources(pair: Pair, kind: str, change: Callable[[str], str]) -> Copy:
    return Copy(kind, replace(pair, sources=tuple(replace(each, text=change(each.text)) for each in pair.sources)))
