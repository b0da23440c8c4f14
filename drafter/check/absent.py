"""A figure or a date that no source has as it stands: derived, a slip, another value of the same, or just absent."""

import re
from collections.abc import Sequence
from decimal import Decimal

from drafter.check.anniversaries import told_by_anniversary
from drafter.check.derived import Derivation, converted, counted, derive, share_of
from drafter.check.elsewhen import told_by_another_day
from drafter.check.figures import digits, reach, slip
from drafter.check.index import Reading, SourceIndex
from drafter.check.lengths import told_as_length
from drafter.check.model import Judgement, Reason
from drafter.check.occurrences import Occurrence, Shares
from drafter.check.places import evidence, place, told
from drafter.check.times import slip_of_dates
from drafter.facts.dates.edtf import precision, supports
from drafter.facts.model import Fact, Figure, Time
from drafter.text.display import display_line
from drafter.text.span import Span

_AGAIN = re.compile(r"\b(?:the|these|those|both|other|all|its|their|his|her)\s+$|両$", re.IGNORECASE)
_PARTIES = frozenset(
    "sides leaders countries nations governments allies officials ministers men women parties companies firms"
    " presidents militaries agencies services ministries navies forces pair people neighbors partners chiefs".split()
)
_RELATIVE = re.compile(
    r"\b(?:earlier|ago|before|later|previous|prior|same|today|now|currently|(?:last|this|current|next) fiscal)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"\b(?:inaugural|maiden|debut\w*|first|initial)\b|初め|初の|第1回|第一回|初回|初|ぶり|第1|第一|1号", re.IGNORECASE
)
_HALF = re.compile(r"\bhal(?:f|ves|v(?:ed|ing))\b|半額|半分|半数|半減|折半|50%|5割", re.IGNORECASE)
_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_KANJI = "〇 一 二 三 四 五 六 七 八 九 十 十一 十二".split()
_UNPLACED = "XXXX-XX"  # a day or month told from a day of publication that is not known
_STAFF = frozenset(("job", "worker"))  # the stems of what a plant creates and whom it employs
_TWO = re.compile(r"\b(?:both|pair|duo|couple|twin|bilateral|jointly)\b|両", re.IGNORECASE)


def judge_absent(
    bullet: Reading, at: int, seen: Sequence[Occurrence], free: Sequence[Occurrence], shares: Shares,
    sources: Sequence[SourceIndex],
) -> Judgement:  # fmt: skip
    """The judgement of a fact that no source has by value; `free` are the values that nothing else has a claim to."""
    fact = bullet.facts[at]
    if fact.kind == "date" and isinstance(fact.value, Time) and fact.value.edtf.startswith(_UNPLACED):
        return Judgement("unchecked", "unjudged", "This day can't be placed: give --published, the day of publication.")
    made = _derived(bullet, at, seen, shares, sources) or told_as_length(bullet, at, sources)
    made = made or told_by_anniversary(fact, bullet.text, sources)
    if made is None and fact.kind == "date":
        made = told_by_another_day(fact, bullet.text, shares, sources)
    if made:
        return made
    ranked = sorted(free, key=lambda each: (each.fit, -each.source), reverse=True)
    known = set(map(id, ranked))
    slipped = _slipped(fact, sources, [*ranked, *(each for each in seen if id(each) not in known)])
    if slipped:
        return slipped
    if recounts(fact, bullet.text) and not (ranked and ranked[0].same_noun and ranked[0].close > 3):
        return Judgement("unchecked", "unjudged", "This counts what was named before: count it by eye.")
    counted_otherwise = ranked and ranked[0].same_noun and fact.kind == ranked[0].fact.kind
    if counted_otherwise and _same_thing(bullet.near[at].noun, fact, ranked[0], sources):
        return conflict(fact, ranked[0], "value", "", sources)
    if (fact.kind == "date" and _RELATIVE.search(fact.span.of(bullet.text))) or _small_word(fact, bullet.text, sources):
        return Judgement("unchecked", "unjudged", "This is told by another day or count: look by eye.")
    if ranked and _same_thing(bullet.near[at].noun, fact, ranked[0], sources):
        return conflict(fact, ranked[0], "date" if fact.kind == "date" else "value", "", sources)
    near = next((each for each in ranked if each.fit > 0.3), None)
    shown = (evidence(sources[near.source], near.source, near.fact.span),) if near else ()
    said = "This is not in the sources given."
    if near:
        source = sources[near.source]
        said += f" The nearest is {told(source, near.fact)} ({place(source, near.source, near.fact.span)})."
    return Judgement("unsupported", "absent", said, shown)


def _derived(
    bullet: Reading, at: int, seen: Sequence[Occurrence], shares: Shares, sources: Sequence[SourceIndex]
) -> Judgement | None:
    fact = bullet.facts[at]
    if isinstance(fact.value, Time):
        return _both_ends(fact, seen, sources) or _no_year(fact, bullet.text, sources)
    turned = converted(bullet, at)
    if turned is not None:
        other = display_line(bullet.facts[at - 1].span.of(bullet.text))
        if turned:
            return Judgement("supported", "derived", f"This converts {other}, which stands before it.")
        return Judgement("conflicting", "scale", f"This can't be what {other} comes to: reckon it again.")
    made = derive(fact, seen, sources) or share_of(fact, sources, shares)
    if made:
        return _made(made, sources)
    ends = _range_of_two(fact, seen, sources)
    if ends:
        return ends
    listed = counted(fact, sources, shares)
    if listed:
        source, span = sources[listed[0]], sources[listed[0]].sentences[listed[1]].span
        said = f"The source lists as many ({place(source, listed[0], span)})."
        return Judgement("supported", "derived", said, (evidence(source, listed[0], span),))
    return _told_by_words(fact, shares, sources)


def _made(made: Derivation, sources: Sequence[SourceIndex]) -> Judgement:
    shown = tuple(evidence(sources[each.source], each.source, each.fact.span) for each in made.parts)
    words = " and ".join(told(sources[each.source], each.fact) for each in made.parts)
    first = made.parts[0]
    where = place(sources[first.source], first.source, first.fact.span)
    if made.wrong:
        return Judgement("conflicting", "value", f"This adds a whole and its own part: {words} ({where}).", shown)
    return Judgement("supported", "derived", f"This is {made.way} {words} ({where}).", shown)


def _told_by_words(fact: Fact, shares: Shares, sources: Sequence[SourceIndex]) -> Judgement | None:
    """ "Inaugural" says first, and "both" says two, in a sentence that shares the bullet's words."""
    value = fact.value
    if not isinstance(value, Figure):
        return None
    if fact.kind == "ordinal" and value.amount is not None and value.amount >= 2:
        pattern = _in_turn(int(value.amount))
    elif value.amount == Decimal("0.5") or (fact.kind == "percent" and value.amount == 50):
        pattern = _HALF
    elif fact.kind == "number" and value.amount is not None and value.amount > 2 and value.amount % 1 == 0:
        pattern = _so_far(int(value.amount))
    elif value.amount != {"ordinal": 1, "number": 2}.get(fact.kind):
        return None
    else:
        pattern = _FIRST if fact.kind == "ordinal" else _TWO
    for number, source in enumerate(sources):
        for home, shared in shares[number].items():
            span = source.sentences[home].span
            match = pattern.search(source.text, *span) if shared >= 1 else None
            if match:
                said = f"The source says {display_line(match.group())} ({place(source, number, span)})."
                return Judgement("supported", "derived", said, (evidence(source, number, Span(*match.span())),))
    return None


def _in_turn(count: int) -> re.Pattern[str]:
    """ "The 18th month running" as sources count it: 18カ月連続, 第18回, four straight months."""
    word = _WORDS[count] if count < len(_WORDS) else str(count)
    digits = f"(?<![\\d.])(?:{count}|{_KANJI[count]})" if count < len(_KANJI) else f"(?<![\\d.]){count}"
    return re.compile(
        f"第{digits}|{digits}(?:番目|度目|回目|つ目|号|例目|人目|代目|期目|(?:年|か月|カ月|日|週)目"
        f"|(?:カ月|か月|ヶ月|年|期|四半期|週|日|回|場所|大会)?連続)|\\b(?:{word}|{count}) (?:straight|consecutive)\\b"
    )


def _so_far(count: int) -> re.Pattern[str]:
    """ "Five projects so far", which a source counts by the fifth: 5件目."""
    digits = f"(?:{count}|{_KANJI[count]})" if count < len(_KANJI) else str(count)
    return re.compile(f"(?<![\\d.]){digits}(?:件|例|回|人|社|[かカヶ]所|基|機|隻|校|店|度|つ)目")


def _range_of_two(fact: Fact, seen: Sequence[Occurrence], sources: Sequence[SourceIndex]) -> Judgement | None:
    """A range whose two ends one sentence of a source has, as in "$4 million to $6 million", or 2000円台."""
    value = fact.value
    if not isinstance(value, Figure) or value.low is None or value.high is None:
        return None
    wanted = reach(fact)
    alike = [each for each in seen if reach(each.fact).measure == wanted.measure]
    for low in (each for each in alike if reach(each.fact).low == wanted.low):
        source = sources[low.source]
        tops = [
            each for each in alike
            if each.source == low.source and source.home[each.at] == source.home[low.at]
            and reach(each.fact).high == wanted.high and 0 < each.fact.span.start - low.fact.span.end < 8
        ]  # fmt: skip
        if tops or source.text.startswith("台", low.fact.span.end):
            shown = tuple(evidence(source, low.source, each.fact.span) for each in (low, *tops[:1]))
            words = display_line(" and ".join(each.match for each in shown))
            said = f"The source says {words} ({place(source, low.source, low.fact.span)})."
            return Judgement("supported", "reformatted", said, shown)
    return None


def _no_year(fact: Fact, text: str, sources: Sequence[SourceIndex]) -> Judgement | None:
    """Four bare digits that read as a year, where a source counts as many: "2000" troops."""
    words = fact.span.of(text)
    if not (words.isdigit() and len(words) == 4):
        return None
    for number, source in enumerate(sources):
        for group in source.groups.get("number", ()):
            if group.rough == float(words):
                said = f"The source says {told(source, group.fact)} ({place(source, number, group.fact.span)})."
                return Judgement("supported", "reformatted", said, (evidence(source, number, group.fact.span),))
    return None


def _both_ends(fact: Fact, seen: Sequence[Occurrence], sources: Sequence[SourceIndex]) -> Judgement | None:
    """A range of days that two dates of the sources give together, or a day at the edge of a range of theirs."""
    if not isinstance(fact.value, Time) or fact.value.edtf.startswith("P"):
        return None
    times = [(each, each.fact.value.edtf) for each in seen if isinstance(each.fact.value, Time)]
    first, slash, last = fact.value.edtf.partition("/")
    if not slash:
        pair = [each for each, edtf in times if "/" in edtf and any(supports(end, first) for end in edtf.split("/"))][
            :1
        ]
    else:
        low = next((each for each, edtf in times if supports(edtf.split("/")[0], first)), None)
        low = low or _yearless_end(first, last, times)
        high = next((each for each, edtf in times if supports(edtf.split("/")[-1], last)), None)
        pair = [low, high] if low and high else []
    if not pair:
        return None
    shown = tuple(evidence(sources[each.source], each.source, each.fact.span) for each in pair)
    words = " and ".join(dict.fromkeys(item.match for item in shown))
    where = place(sources[pair[0].source], pair[0].source, pair[0].fact.span)
    said = "The source gives it by its ends:" if " and " in words else "The source says"
    return Judgement("supported", "derived", f"{said} {display_line(words)} ({where}).", shown)


def _yearless_end(first: str, last: str, times: Sequence[tuple[Occurrence, str]]) -> Occurrence | None:
    """The first end of a stretch whose year only the last end gives: "from September to the summer of 2025"."""
    if first[:4] != last[:4]:
        return None
    return next(
        (each for each, edtf in times if edtf[4:] == first[4:] and len(first) > 4 and edtf[:4] < last[:4]), None
    )


def _slipped(fact: Fact, sources: Sequence[SourceIndex], ranked: Sequence[Occurrence]) -> Judgement | None:
    for each in ranked:
        if isinstance(fact.value, Figure):
            found = slip(fact, each.fact)
            plain = fact.kind == "money" or digits(reach(fact).low or Decimal(0)) >= 3
            if found and (plain or each.fit >= 0.3 or sources[each.source].language == "ja"):
                return conflict(fact, each, found[0], f": {found[1]}", sources)
        elif fact.kind == "date" and isinstance(each.fact.value, Time):
            named = slip_of_dates(fact, each.fact)
            if named and (each.fit >= 1.0 or (named == "another year" and each.fit > 0)):
                return conflict(fact, each, "date", f": {named}", sources)
    return None


def _staff(noun: str, each: Occurrence, sources: Sequence[SourceIndex]) -> bool:
    """True for jobs and the people who hold them, counted near the same words."""
    return {noun, sources[each.source].nouns[each.at]} <= _STAFF and each.fit >= 0.8


def _same_thing(noun: str, fact: Fact, each: Occurrence, sources: Sequence[SourceIndex]) -> bool:
    if fact.kind != each.fact.kind:
        return False
    if isinstance(fact.value, Time) and isinstance(each.fact.value, Time):
        return each.fit >= 1.6 and precision(fact.value.edtf) == precision(each.fact.value.edtf)
    if isinstance(fact.value, Figure) and isinstance(each.fact.value, Figure):
        alike = fact.value.currency == each.fact.value.currency and fact.value.unit == each.fact.value.unit
        return alike and (each.same_noun or each.close >= 1.6 or _staff(noun, each, sources))
    return False


def _small_word(fact: Fact, text: str, sources: Sequence[SourceIndex]) -> bool:
    """True for "two" where every source is Japanese and may count by naming."""
    value = fact.value
    small = isinstance(value, Figure) and value.amount is not None and value.amount <= 4
    return small and fact.span.of(text).isalpha() and all(source.language == "ja" for source in sources)


def recounts(fact: Fact, text: str) -> bool:
    """True for "the two plants", "two leaders": a small number that only counts again what the text has named."""
    value = fact.value
    if fact.kind != "number" or not isinstance(value, Figure) or value.amount is None or not 2 <= value.amount <= 4:
        return False
    after = re.match(r"\s+(?:[\w-]+\s+)?(\w+)", text[fact.span.end : fact.span.end + 40])
    parties = after is not None and any(word in _PARTIES for word in after.group().casefold().split())
    return parties or _AGAIN.search(text[max(0, fact.span.start - 8) : fact.span.start]) is not None


def conflict(fact: Fact, each: Occurrence, reason: Reason, named: str, sources: Sequence[SourceIndex]) -> Judgement:
    """Another value for this very thing, with the source's words and place, and the words that would stand."""
    source = sources[each.source]
    said = f"The source says {told(source, each.fact)}{named} ({place(source, each.source, each.fact.span)})."
    suggestion = display_line(each.fact.span.of(source.text)) if source.language != "ja" else None
    return Judgement("conflicting", reason, said, (evidence(source, each.source, each.fact.span),), suggestion)
