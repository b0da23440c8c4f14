"""The plain text of an extractive bullet: sentences in house form, each kept only if the checker lets it stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from drafter.check.model import NOT_OK
from drafter.draft.checking import check_text
from drafter.draft.extractive.antecedent import pointing_back, with_firm
from drafter.draft.extractive.choose import Choice, ranked, repeated
from drafter.draft.extractive.dateline import without_dateline
from drafter.draft.extractive.edits import house_form, surnames, without_also
from drafter.draft.extractive.introduce import introduced, placed, plain_capitals
from drafter.draft.extractive.joints import shorter_form, split_form
from drafter.draft.extractive.lede import ledes_of, stands_alone, urged
from drafter.draft.extractive.material import Passage
from drafter.draft.extractive.redating import names_loose_day, without_loose_day
from drafter.draft.extractive.repair import repair
from drafter.draft.extractive.spoken import reported
from drafter.draft.foreign import foreign_faults
from drafter.draft.house import HouseStyle
from drafter.draft.markup import count_words
from drafter.draft.wording import in_house_words
from drafter.facts.model import Wording

if TYPE_CHECKING:
    from drafter.check import SourceIndex

_PERSON = re.compile(r"^[A-Z][\w'’-]+(?: [A-Z]\.)? [A-Z][\w'’-]+$")
_US_BEFORE_NAME = re.compile(r"\bthe US (?=[A-Z])")
_SUM = re.compile(
    r"[$€£¥]\d|\b\d[\d,.]* (?:million|billion|trillion|jobs|people)\b|\b(?:in|by|from|until) [^,.]{0,30}\b20\d\d\b"
)
_EVERY_YEAR = 0
_MOST_SENTENCES, _LONG_SENTENCE = 5, 38
# So many words are a bullet: from there a sentence must add more than its place in the source is worth.
_ENOUGH, _LITTLE = 60, 1.6
_TRIES = 12
_FEW_WORDINGS = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the bullet and the passage that it came from."""

    text: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Ground:
    """What sentences are checked against: the indexed sources, the bullet's day, the house style."""

    indexed: tuple[SourceIndex, ...]
    texts: tuple[str, ...]
    published: date | None
    house: HouseStyle
    titles: tuple[str, ...] = ()

    @property
    def year(self) -> int | None:
        """The year that dates leave out: the issue's, unless the house writes every year."""
        if self.house.years == "always":
            return _EVERY_YEAR
        return self.published.year if self.published else None

    def stands(self, text: str) -> bool:
        """True when the checker lets every fact and sentence of a text stand."""
        return check_text(text, self.indexed, self.published).ok()


def compose(groups: Sequence[Sequence[Passage]], ground: Ground) -> list[Told]:
    """The sentences of one bullet from the passages of its sources (one group a source), in the order of reading."""
    every = [passage for group in groups for passage in group]
    so_far = Choice(pointing_back(every, ground.texts))
    told: list[Told] = []
    for one in _opening(groups, ground):
        so_far.take(one.passage)
        told.append(_argued(one, groups, ground) if not told else one)
    repeats = repeated(groups)
    tried: set[tuple[int, int]] = set()
    for _ in range(_TRIES):
        least = _LITTLE if _words(told) >= _ENOUGH else 0.0
        options = [
            p for told_, p in ranked(every, so_far, repeats) if told_ > least and (p.source, p.place) not in tried
        ]
        if not told or not options or _full(told, ground.house):
            break
        tried.add((options[0].source, options[0].place))
        _add(options[0], told, so_far, ground)
    return _kept(_in_order(told), ground)


def _opening(groups: Sequence[Sequence[Passage]], ground: Ground) -> list[Told]:
    """The lede; or, of a lede that only its next sentence sets right ("must still be approved"), both."""
    ledes = ledes_of(groups, ground.titles)
    after = {(passage.source, passage.place - 1): passage for group in groups for passage in group}
    for loose in (False, True):
        for passage in _openers(groups, ledes):
            if (first := _stands(passage, ground, loose=loose)) is not None:
                return [first]
            behind = after.get((passage.source, passage.place)) if passage in ledes else None
            if behind is not None and (both := _together(passage, behind, ground)):
                return both
    return []


def _argued(one: Told, groups: Sequence[Sequence[Passage]], ground: Ground) -> Told:
    """What an opinion piece asks for, told as argued and not as the digest's own voice."""
    title = ground.titles[one.passage.source] if ground.titles else ""
    if urged(groups[one.passage.source], title) is not one.passage:
        return one
    argued = Told(reported(one.text, "A commentary", "argues"), one.passage)
    return argued if ground.stands(argued.text) else one


def _together(passage: Passage, behind: Passage, ground: Ground) -> list[Told]:
    """Both sentences in house form, where they stand side by side as one of them alone does not."""
    wordings = [[text for text in _few(one, ground) if not names_loose_day(text)] for one in (passage, behind)]
    pairs = ((first, second) for first in wordings[0] for second in wordings[1])
    found = next((pair for pair in pairs if _sound(" ".join(pair), ground)), None)
    return [] if found is None else [Told(found[0], passage), Told(found[1], behind)]


def _few(passage: Passage, ground: Ground) -> list[str]:
    """The first wordings of a passage, the nearest to house form."""
    return list(islice(dict.fromkeys(_wordings(passage, ground)), _FEW_WORDINGS))


def _openers(groups: Sequence[Sequence[Passage]], ledes: Sequence[Passage]) -> Iterator[Passage]:
    yield from ledes
    every = [passage for group in groups for passage in group]
    yield from sorted(every, key=lambda passage: not stands_alone(passage))


def _full(told: Sequence[Told], house: HouseStyle) -> bool:
    return len(told) >= _MOST_SENTENCES or _words(told) >= house.words_aim - 4


def _most(house: HouseStyle) -> int:
    """The words that a bullet ends near: a sentence that goes beyond is left to a shorter one."""
    return house.words_aim + 12


def _words(told: Sequence[Told]) -> int:
    return sum(count_words(one.text) for one in told)


def _add(passage: Passage, told: list[Told], so_far: Choice, ground: Ground) -> None:
    one = _stands(passage, ground)
    if one is None:
        return
    most = ground.house.words_advised[1] if _words(told) < ground.house.words_advised[0] - 10 else _most(ground.house)
    if count_words(one.text) > 24 or _words([*told, one]) > ground.house.words_aim + 5:
        short = shorter_form(one.text)
        one = one if _has_sum(one.text.removeprefix(short[:-1])) else Told(short, passage)
    if _words([*told, one]) <= most and _sound(one.text, ground):
        so_far.take(passage)
        told.append(one)


def _stands(passage: Passage, ground: Ground, *, loose: bool = False) -> Told | None:
    """The passage in house form, or as little changed as lets it stand; None when nothing of it does.

    A day that only a date of the page would explain ("next week", where the page has none) stands only where `loose`
    lets it: a weekday beside the verb goes, anything else is left to another passage.
    """
    for wording in dict.fromkeys(_wordings(passage, ground)):
        text = wording if loose else without_loose_day(wording)
        if not loose and names_loose_day(text):
            continue
        if _sound(text, ground) and count_words(text) >= 6:
            return Told(text, passage)
    return None


def _wordings(passage: Passage, ground: Ground) -> Iterator[str]:
    formed = placed(plain_capitals(house_form(passage, ground.year), ground.texts), ground.texts[passage.source])
    # A day without its year is read by any other year of the sentence: then the year is given.
    with_years = house_form(passage, _EVERY_YEAR)
    wordings = (formed, _US_BEFORE_NAME.sub("the ", formed), with_years, repair(without_dateline(passage.text)))
    for told in (*(in_house_words(text, ground.house) for text in wordings), *wordings):
        text = reported(with_firm(told, passage.before, ground.texts[passage.source]), passage.speaker)
        if count_words(text) > _LONG_SENTENCE:
            yield split_form(text) if _has_sum(text.removeprefix(shorter_form(text)[:-1])) else shorter_form(text)
            yield shorter_form(text)
        yield text


def _has_sum(words: str) -> bool:
    """True when the words hold an amount or a year: what a sentence tells with them is no matter to cut away."""
    return _SUM.search(words) is not None


def _sound(text: str, ground: Ground) -> bool:
    if foreign_faults(text, ground.texts, "body"):
        return False
    return ground.stands(text)


def _in_order(told: Sequence[Told]) -> list[Told]:
    if not told:
        return []
    first, rest = told[:1], told[1:]
    return [*first, *sorted(rest, key=lambda one: _reading(one, told[0]))]


def _reading(one: Told, lede: Told) -> tuple[bool, int, bool, int]:
    """Where a sentence stands: those of the lede's own source first, what it told before its lede after the rest."""
    own = one.passage.source == lede.passage.source
    return not own, one.passage.source, own and one.passage.place < lede.passage.place, one.passage.place


def _kept(told: list[Told], ground: Ground) -> list[Told]:
    """The sentences with surnames after first mention, without those that don't stand beside the others."""
    people = _people(told, ground)
    told = _alone(told, ground)
    short = _reworded(told, surnames([one.text for one in told], people))
    full = _reworded(told, introduced([one.text for one in short], ground.texts))
    for sentences in (full, short, told):
        if ground.stands(" ".join(one.text for one in sentences)):
            return list(sentences)
    return _without_refused(told, ground)


def _alone(told: Sequence[Told], ground: Ground) -> list[Told]:
    """The sentences without an "also" where the one before them in the source is not told."""
    taken = {(one.passage.source, one.passage.place) for one in told}
    alone: list[Told] = []
    for one in told:
        text = one.text
        if (one.passage.source, one.passage.place - 1) not in taken:
            text = without_also(text)
        alone.append(Told(text, one.passage) if text == one.text or ground.stands(text) else one)
    return alone


def _reworded(told: Sequence[Told], texts: Sequence[str]) -> list[Told]:
    return [Told(text, one.passage) for text, one in zip(texts, told, strict=True)]


def _without_refused(told: list[Told], ground: Ground) -> list[Told]:
    while told:
        text = " ".join(one.text for one in told)
        report = check_text(text, ground.indexed, ground.published)
        bad = [c.fact.span.start for c in report.facts if c.judgement.verdict in NOT_OK]
        bad += [c.span.start for c in report.sentences if c.judgement.verdict in NOT_OK]
        if not bad:
            return told
        told = [one for at, one in enumerate(told) if at != _sentence_at(told, min(bad))]
    return told


def _sentence_at(told: Sequence[Told], offset: int) -> int:
    end = 0
    for at, one in enumerate(told):
        end += len(one.text) + 1
        if offset < end:
            return at
    return len(told) - 1


def _people(told: Sequence[Told], ground: Ground) -> dict[str, str]:
    """The full names of the bullet whose surname alone the sources use too: that is what tells a person."""
    found: dict[str, str] = {}
    for one in told:
        for fact in one.passage.facts:
            if not isinstance(fact.value, Wording) or fact.kind != "name" or not _PERSON.match(fact.value.text):
                continue
            full, surname = fact.value.text, fact.value.text.split()[-1]
            alone = rf"(?<!{re.escape(full.split()[0])} )\b{re.escape(surname)}\b(?! [A-Z])"
            spoken = rf"\b(?:(?:Mr|Ms|Mrs|Dr)\. )?{re.escape(surname)} (?:said|added|told|met|also|will|noted)\b"
            if any(re.search(alone, text) and re.search(spoken, text) for text in ground.texts):
                found[full] = surname
    return found
