"""A house style learnt from back issues: what can be counted in them, each value with what it was drawn from.

It proposes; a person corrects. What issues can't show (words to avoid) keeps the value that it had.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from drafter.draft.house import HouseStyle
from drafter.draft.markup import Derived, count_words, derive
from drafter.draft.wording import dates_written
from drafter.facts import find_facts
from drafter.issue.model import Issue

_AMOUNTS = frozenset({"money", "number", "percent", "quantity"})
# What one may write in more than one way wherever it stands: the long form, then the short.
_FORMS = (
    ("U.S.", "US"), ("U.K.", "UK"), ("U.N.", "UN"), ("E.U.", "EU"), ("electric vehicle", "EV"),
    ("electric vehicles", "EVs"), ("Economic 2+2", "Econ 2+2"), ("per cent", "percent"),
    ("Washington, D.C.", "Washington"),
)  # fmt: skip
_LEAST_USES = 2
_TENTH = 0.1


@dataclass(frozen=True, slots=True)
class Learnt:
    """A style and what each learnt value was drawn from, in words; a value without words is not learnt."""

    style: HouseStyle
    measured: dict[str, str] = field(default_factory=dict)


def learn_style(issues: Sequence[Issue], known: HouseStyle) -> Learnt:
    """The style of the issues (newest first, one publication's); what they don't show stays as `known` has it."""
    bullets = [bullet for issue in issues for bullet in issue.going_out]
    bodies = [derive(bullet.body) for bullet in bullets]
    heads = [bullet.headline for bullet in bullets]
    if not bullets:
        return Learnt(known)
    values: dict[str, object] = {}
    measured: dict[str, str] = {}
    unsaid = dict(known.short_forms)
    for learner in (_of_issues, _of_headlines, _of_bullets, _of_markup, _of_dates, _of_forms):
        for key, value, words in learner(issues, heads, bodies):
            values[key], measured[key] = value, words
    if learnt := values.get("short_forms"):
        assert isinstance(learnt, tuple)
        turned = {instead for _, instead in learnt}
        values["short_forms"] = (*learnt, *((k, v) for k, v in unsaid.items() if k not in turned | dict(learnt).keys()))
    return Learnt(HouseStyle.model_validate({**known.model_dump(), **values}), measured)


_Values = list[tuple[str, object, str]]


def _of_issues(issues: Sequence[Issue], heads: Sequence[str], bodies: Sequence[Derived]) -> _Values:
    latest = issues[0]
    found: _Values = [
        ("volume", latest.volume, f"Vol {latest.volume}.{latest.number}"),
        _range("headlines", [len(issue.going_out) for issue in issues], "issues", len(issues)),
    ]
    gaps = [
        round((after.date - before.date).days / (after.number - before.number))
        for after, before in pairwise(issues)
        if after.volume == before.volume and after.number > before.number and after.date > before.date
    ]
    if gaps:
        found.append(("days_between_issues", max(1, round(median(gaps))), f"{_spread(gaps)} days an issue"))
    for key, said in (("about", latest.about), ("image_credit", latest.image_source)):
        if said:
            found.append((key, said, f"as in Vol {latest.volume}.{latest.number}"))
    return found


def _of_headlines(issues: Sequence[Issue], heads: Sequence[str], bodies: Sequence[Derived]) -> _Values:
    longest = max(map(len, heads))
    figures = sum(any(char.isdigit() for char in _without_names(head)) for head in heads)
    return [
        _range("headline_words", [count_words(head) for head in heads], "headlines", len(heads)),
        ("headline_characters", max(longest, 10), f"the longest of {len(heads)} has {longest}"),
        ("headline_figures", figures > 0, f"{figures} of {len(heads)} hold one"),
    ]


def _of_bullets(issues: Sequence[Issue], heads: Sequence[str], bodies: Sequence[Derived]) -> _Values:
    words = sorted(count_words(body.text) for body in bodies)
    figures = [sum(fact.kind in _AMOUNTS for fact in find_facts(body.text)) for body in bodies]
    cut = int(len(words) * _TENTH)
    usual = words[cut : len(words) - cut]
    told = f"{len(words)} bullets, {_spread(words)} words"
    return [
        ("words_aim", _to_five(median(words)), f"the middle of {told}"),
        ("words_advised", (_to_five(usual[0], down=True), _to_five(usual[-1], up=True)), f"eight of ten of {told}"),
        ("words_accepted", (min(20, words[0]), max(180, words[-1])), told),
        ("figures", (0, max(figures)), f"{len(figures)} bullets, {_spread(figures)} figures"),
    ]


def _of_markup(issues: Sequence[Issue], heads: Sequence[str], bodies: Sequence[Derived]) -> _Values:
    """Bold phrases and links, where the issues came with any: plain text has lost them."""
    bolds = [count_words(bold.of(body.text)) for body in bodies for bold in body.bolds]
    links = [len(body.links) for body in bodies if body.links]
    anchors = [count_words(link.anchor) for body in bodies for link in body.links]
    counts = (("bold_words", bolds, "bold phrases"), ("links", links, "bullets"), ("anchor_words", anchors, "anchors"))
    return [_range(key, numbers, what, len(numbers)) for key, numbers, what in counts if numbers]


def _of_dates(issues: Sequence[Issue], heads: Sequence[str], bodies: Sequence[Derived]) -> _Values:
    written = Counter(way for body in bodies for way in dates_written(body.text))
    found: _Values = []
    first, last = written["month_day"], written["day_month"]
    if first != last:
        order = "month_day" if first > last else "day_month"
        found.append(("date_order", order, f"{first} as December 6, {last} as 6 December"))
    if first + last:
        years = "always" if written["year"] > (first + last) / 2 else "others"
        found.append(("years", years, f"{written['year']} of {first + last} with a year"))
    return found


def _of_forms(issues: Sequence[Issue], heads: Sequence[str], bodies: Sequence[Derived]) -> _Values:
    """Forms that are used and whose other form is not; where both are, the house has no rule."""
    text = "\n".join([*heads, *(body.text for body in bodies)])
    uses = {form: len(re.findall(rf"(?<![\w-]){re.escape(form)}(?![\w-])", text)) for pair in _FORMS for form in pair}
    kept = [(long, short) for long, short in _FORMS if uses[short] >= _LEAST_USES and not uses[long]]
    kept += [(short, long) for long, short in _FORMS if uses[long] >= _LEAST_USES and not uses[short] and "." in long]
    told = ", ".join(f"{instead} {uses[instead]} times" for _, instead in kept)
    return [("short_forms", tuple(kept), told)] if kept else []


def _range(key: str, numbers: Sequence[int], what: str, count: int) -> tuple[str, object, str]:
    return key, (min(numbers), max(numbers)), f"{count} {what}, {_spread(numbers)}"


def _spread(numbers: Sequence[int]) -> str:
    low, high = min(numbers), max(numbers)
    return f"{low} to {high}, middle {median(numbers):g}" if low != high else str(low)


def _to_five(number: float, *, down: bool = False, up: bool = False) -> int:
    rounding: Callable[[float], int] = round if not (down or up) else lambda x: int(x) if down else -int(-x // 1)
    return max(1, 5 * rounding(number / 5))


def _without_names(head: str) -> str:
    """The headline without names that have digits in them: Econ 2+2, G7, F-35."""
    return re.sub(r"\S*[A-Za-z+]\S*\d\S*|\d\+\d", "", head)
