"""Ranges: two figures that are one expression, sharing scale, currency and unit in either direction."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from drafter.facts.candidate import Candidate
from drafter.facts.figures.clause import clause_before
from drafter.facts.figures.contests import is_contest, is_counted, leads_range
from drafter.facts.figures.hedges import hedge_of
from drafter.facts.figures.item import Item
from drafter.facts.model import Figure
from drafter.facts.words import any_of, rows
from drafter.text.lazy import lazily
from drafter.text.span import Span

_JOIN = lazily(
    r"(?: ?(?:-|~) ?| (?:to|through|and|or) (?:about |around |up to |as many as )?|から(?:約)?|ないし|乃至|、|・|より)"
)
_CHANGE = lazily(
    lambda: rf"\b(?!up to\b){any_of(form for (forms,) in rows('english_changes') for form in forms)}\b", re.IGNORECASE
)
_RANGES = lazily(r"\b(?:rang\w+ from|[Bb]etween|[Ff]rom|anywhere from) \Z")
_MONTH = lazily(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \Z")
_CHANGED_AFTER = lazily(
    r"(?:台)?(?:と(?:し|す|なっ|なり)|とな)|(?:まで)?[にへ](?!上る|のぼる|及ぶ|なる見|達)|(?:まで)?(?:増|減|伸び|引き|拡大|縮小|上昇|下落|低下)"
)


def join(text: str, items: Iterable[Item]) -> Iterator[Candidate]:
    """The figures as candidates, two by two joined where the text between them says so."""
    held: Item | None = None
    for item in items:
        if held is not None and item.start - held.end <= 16:
            joined = _score(text, held, item) or _joined(text, held, item)
            if joined is not None:
                yield from joined
                held = None
                continue
        if held is not None:
            yield _single(text, held)
        held = item
    if held is not None:
        yield _single(text, held)


def _single(text: str, item: Item) -> Candidate:
    hedge = hedge_of(text, item.start, item.end)
    figure = Figure(amount=item.value, currency=item.currency, unit=item.unit)
    if item.top is not None:
        figure = Figure(low=item.value, high=item.top, currency=item.currency, unit=item.unit)
    return Candidate(Span(item.start, item.end), item.kind, figure, hedge)


def _score(text: str, low: Item, high: Item) -> list[Candidate] | None:
    """The two sides of a vote or a score; a trap for a bare pair of a name or a number plate; None for a range."""
    if (
        high.start - low.end != 1
        or text[low.end] != "-"
        or not (_plain_digits(text, low) and _plain_digits(text, high))
    ):
        return None
    counted = low.value < high.value and is_counted(text, high.end)
    if not counted and is_contest(text, low.start, high.end):
        return [_single(text, low), _single(text, high)]
    named = low.value >= high.value or (low.value >= 100 and not leads_range(text, low.start))
    return [Candidate(Span(low.start, high.end), None)] if named and not counted else None


def _plain_digits(text: str, item: Item) -> bool:
    return item.kind == "number" and item.counter is None and item.end - item.start <= 3 and not item.words


def _joined(text: str, low: Item, high: Item) -> list[Candidate] | None:
    gap = high.start - low.end
    if not 0 < gap <= 16 or (gap == 1 and text[low.end] not in "-~、・") or "ordinal" in (low.kind, high.kind):
        return None
    joint = _JOIN.fullmatch(text, low.end, high.start)
    if joint is None or not _says_range(text, low, high, joint.group().strip()):
        return None
    if not _compatible(low, high) or _is_a_day(text, low) or _is_a_share(text, low, high):
        return None
    if low.currency and high.currency and low.before is not high.before and not _RANGES.search(text[: low.start][-16:]):
        # "Added 1.2 cents to $2.08": two ways of writing are two sums.
        return None
    bottom, top = _shared(low, high)
    if bottom >= top:
        bare = low.bare and high.bare and joint.group() == "-" and not low.counter
        return [Candidate(Span(low.start, high.end), None)] if bare else None
    lead = low if low.kind != "number" else high
    figure = Figure(low=bottom, high=top, currency=low.currency or high.currency, unit=low.unit or high.unit)
    return [Candidate(Span(low.start, high.end), lead.kind, figure, hedge_of(text, low.start, high.end))]


def _is_a_day(text: str, low: Item) -> bool:
    """Whether the first figure is the day of a month: "on July 4 to 5,000 guests"."""
    return text[low.start - 1 : low.start] == " " and _MONTH.search(text, max(0, low.start - 11), low.start) is not None


def _is_a_share(text: str, low: Item, high: Item) -> bool:
    """Whether a share by which something moved stands before what it reached: "by half to 900 billion yen"."""
    return low.value < 1 <= high.value and text[low.start].isalpha()


def _says_range(text: str, low: Item, high: Item, word: str) -> bool:
    before = clause_before(text, low.start, 60)
    head = word.split(" ", maxsplit=1)[0]
    if head == "and":
        return re.search(r"\bbetween (?:about |around |roughly |some )?\Z", before, re.IGNORECASE) is not None
    if head == "or":
        return low.words and high.words and low.bare and high.coefficient - low.coefficient in (1, 2)
    if head in ("to", "through"):
        shares = (low.bare and not high.bare) or _is_range_of_change(low, high)
        after_from = re.search(r"\bfrom (?:about |around |nearly )?\Z", before) is not None
        # "Lifted its goal to X to Y": what follows "to" is itself a range.
        return (
            re.search(r"\bto (?:about |around |nearly )?\Z", before) is not None
            or not _CHANGE.search(before)
            or (shares and not after_from and _near(before))
        )
    if head.startswith(("から", "より")):
        same = low.counter is None or low.counter == high.counter
        return same and _CHANGED_AFTER.match(text, high.end) is None
    if head in ("、", "・"):
        return low.bare and low.counter is None and high.coefficient - low.coefficient == 1 and high.coefficient < 10
    return low.counter is None or low.counter == high.counter


def _is_range_of_change(low: Item, high: Item) -> bool:
    """True of "by 5% to 9%"; "by 0.3 points to 4.1%" and "by 2% to 41%" say the change and the level reached."""
    return low.kind == high.kind == "percent" and low.unit == high.unit and low.value < high.value < 3 * low.value


def _near(clause: str) -> bool:
    """True when a softening word stands right before, so that a change by a range is meant."""
    return re.search(r"\b(?:by|about|around|roughly|some|another|an additional)\s\Z", clause) is not None


def _compatible(low: Item, high: Item) -> bool:
    if low.currency and high.currency and low.currency != high.currency:
        return False
    if low.unit and high.unit and low.unit != high.unit:
        return False
    if low.kind == high.kind:
        return True
    if low.kind == "number":
        return low.counter is None
    return high.kind == "number" and low.before and high.counter is None


def _last_decimals(low: Decimal, places: int, digits: str) -> Decimal | None:
    """The second end where it gives only the decimals that change: 149.85-87 yen, $1.2710-15."""
    if len(digits) > places:
        return None
    whole = format(low, f".{places}f")
    high = Decimal(whole[: -len(digits)] + digits)
    return high if low < high < low * Decimal("1.05") else None


def _shared(low: Item, high: Item) -> tuple[Decimal, Decimal]:
    bottom, top = low.value, high.value
    if low.scale == 1 and high.scale > 1 and low.coefficient * high.scale < top:
        bottom = low.coefficient * high.scale
    places = -int(low.coefficient.as_tuple().exponent) if low.scale == 1 else 0
    if places > 1 and high.scale == 1 and not high.before and top == int(top) and (top < bottom or low.currency):
        top = _last_decimals(low.coefficient, places, str(int(top))) or top
    return bottom, top
