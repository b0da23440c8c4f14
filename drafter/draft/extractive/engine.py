"""The embedded engine: deterministic, with no model and no network. Its drafts say that the words are the source's.

The same sources give the same bytes. Nothing goes into a bullet that the checker does not let stand.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from drafter.draft.bullet import Bullet
from drafter.draft.checking import check_text, index_sources, report_faults
from drafter.draft.engine import Draft, DraftRequest
from drafter.draft.extractive.compose import Ground, Told, compose
from drafter.draft.extractive.fact_sheet import judged, let_stand, sheet_lines
from drafter.draft.extractive.headline import URGES, headline_of
from drafter.draft.extractive.hedging import hedged
from drafter.draft.extractive.leading import led_with
from drafter.draft.extractive.marking import marked
from drafter.draft.extractive.material import MOST_SENTENCES, Passage, is_cut, passages
from drafter.draft.extractive.matter import matter_of, sheet_headline
from drafter.draft.extractive.reworking import other_headline, shortened
from drafter.draft.extractive.shortening import ended
from drafter.draft.extractive.titles import speaker_of
from drafter.draft.extractive.verbs import says_something
from drafter.draft.fault import Fault
from drafter.draft.instruction import lead_asked
from drafter.draft.markup import count_words, plain
from drafter.draft.rules import find_faults, headline_faults
from drafter.draft.wording import in_house_words
from drafter.errors import EngineError
from drafter.facts.model import Wording
from drafter.sources.pasted.cleaned import as_read
from drafter.text.sentences import sentences

NAME = "extractive"
_VERSION = "1"
_FIGURES = ("money", "number", "quantity", "date")
_MOST_HEADLINES = 24
_OWN_WORDS = Fault("source_words", "The words are the source's own: rewrite them before this goes out.", False)
_SHEET = Fault("fact_sheet", "A fact sheet of a Japanese source, not a bullet: write it up in English.", False)


class ExtractiveEngine:
    """The Engine that is always there."""

    @property
    def name(self) -> str:
        """`extractive`."""
        return NAME

    async def draft(self, request: DraftRequest, on_step: Callable[[str], None]) -> Draft:
        """A draft made in a thread, so that the desk goes on. Raises EngineError when the sources hold no prose."""
        on_step("choosing sentences")
        return await asyncio.to_thread(draft_extractive, request)


def draft_extractive(request: DraftRequest) -> Draft:
    """One bullet from all sources of the request, or a fact sheet when all are Japanese.

    Raises EngineError (`nothing_to_draft`) when no sentence of any source can be used.
    """
    if not request.sources:
        raise EngineError("There is no source to draft from.", code="no_source", hint="Add a source first.")
    if request.previous is not None and request.previous.form == "bullet" and request.task != "bullet":
        return _reworked(request, request.previous)
    if request.previous is not None and request.instruction:
        return _as_told(request, request.previous, request.instruction)
    if all(source.language == "ja" for source in request.sources):
        return _fact_sheet(request)
    return _bullet(request)


def _reworked(request: DraftRequest, previous: Bullet) -> Draft:
    """The bullet that stands, with another headline or fewer words."""
    ground = _ground(request)
    if request.task == "shorten":
        words = request.words or count_words(plain(previous.body)) * 3 // 4
        return _draft(shortened(previous, words, request.kept, request.house), request, ground)
    told = plain(previous.body)
    ledes = [span.of(told) for span in sentences(told)]
    titles = [source.title for source in request.sources if source.language == "en"]
    lines = headline_of(titles, ledes, " ".join(ground.texts), request.house)[:_MOST_HEADLINES]
    return _draft(other_headline(previous, lines, ground.stands), request, ground)


def _as_told(request: DraftRequest, previous: Bullet, instruction: str) -> Draft:
    """The bullet led by what the instruction names; all else takes a model."""
    about = lead_asked(instruction)
    if about is None or previous.form != "bullet":
        raise EngineError(
            "Without a model nothing else is known than: shorter, 60 words, lead with …, a new headline.",
            code="unknown_instruction",
            hint="Ask for one of these, or for nothing: then the bullet is drafted anew.",
        )
    return _draft(led_with(previous, about, request.published), request, _ground(request))


def _bullet(request: DraftRequest) -> Draft:
    groups = [passages(as_read(s), at) if s.language == "en" else [] for at, s in enumerate(request.sources)]
    ground = _ground(request)
    told = compose(groups, ground)
    if not told:
        raise EngineError(
            "No sentence of these sources could be used for a bullet.",
            code="nothing_to_draft",
            hint="Look at the source's text on the desk; paste the article itself if the page gave something else.",
        )
    text = " ".join(one.text for one in told)
    prose = " ".join(passage.text for passage in groups[told[0].passage.source])
    headline = _headline(told, request, ground, prose)
    heads = [headline, *(source.title for source in request.sources)]
    body = marked(text, _sources_of(text, told, ground), request.house, heads)
    return _draft(Bullet(headline=headline, body=body), request, ground)


def _ground(request: DraftRequest) -> Ground:
    texts = tuple(source.text for source in request.sources)
    titles = tuple(source.title for source in request.sources)
    return Ground(tuple(index_sources(request.sources)), texts, request.published, request.house, titles)


def _sources_of(text: str, told: Sequence[Told], ground: Ground) -> list[list[int]]:
    """For each sentence of the text the sources that support it: its own, and those that its facts rest on too."""
    ends: list[tuple[int, Told]] = []
    end = 0
    for one in told:
        end += len(one.text) + 1
        ends.append((end, one))
    report = check_text(text, ground.indexed, ground.published)
    held = [{fact.value for fact in one.facts if fact.kind in _FIGURES} for one in ground.indexed]
    found: list[list[int]] = []
    for span in sentences(text):
        own = next((one.passage.source for upto, one in ends if span.start < upto), 0)
        values = {c.fact.value for c in report.facts if span.contains(c.fact.span) and c.fact.kind in _FIGURES}
        others = {at for at, theirs in enumerate(held) if values & theirs}
        found.append([own, *sorted(others - {own})])
    return found


def _headline(told: Sequence[Told], request: DraftRequest, ground: Ground, prose: str) -> str:
    lead = request.sources[told[0].passage.source]
    titles = [lead.title, *(source.title for source in request.sources if source is not lead)]
    ledes = [one.text for one in told]
    made = headline_of(titles, ledes, prose, request.house)[:_MOST_HEADLINES]
    if (speaker := speaker_of(lead.title)) is not None:
        made = [*(f"{speaker}: {line}" for line in headline_of([], ledes[:1], prose, request.house)), *made]
    if any(warning.code == "opinion" for warning in lead.warnings):
        made = [*(f"Commentary: {line}" for line in made if URGES.search(line)), *made]
    for line in dict.fromkeys(worded for one in made for worded in _wordings(one, request, ground)):
        if not headline_faults(line, request.house) and ground.stands(line):
            return line
    return _plain_headline(titles, told[0].text, request, ground)


def _wordings(line: str, request: DraftRequest, ground: Ground) -> Iterator[str]:
    """The line in the house's words, as it is, and no surer than the sources are."""
    yield in_house_words(line, request.house)
    yield line
    for source in ground.indexed:
        yield from hedged(line, source.facts, source.text)


def _plain_headline(titles: Sequence[str], lede: str, request: DraftRequest, ground: Ground) -> str:
    """A title's first clause, or the first words of the lede: shown with its faults when no rule gave a headline."""
    for clause in (re.split(r"[,:;] ", title)[0].rstrip(".") for title in titles):
        quoted = any(mark in clause for mark in '“”"')
        if (
            not quoted
            and says_something(clause)
            and not headline_faults(clause, request.house)
            and ground.stands(clause)
        ):
            return clause
    limit = request.house.headline_characters
    cut = lede[: limit + 1]
    return ended(re.sub(r"[\s,;:.]+$", "", cut[: cut.rfind(" ")] if len(lede) > limit and " " in cut else cut))


def _fact_sheet(request: DraftRequest) -> Draft:
    groups = [passages(as_read(source), at) for at, source in enumerate(request.sources)]
    ground = _ground(request)
    told = [line for group in groups for line in sheet_lines(group)]
    lines = let_stand(told, lambda text: check_text(text, ground.indexed, ground.published))
    if not lines:
        raise EngineError(
            "The Japanese source holds no figure or date that could be listed.",
            code="nothing_to_draft",
            hint="Write the bullet by hand, or set up a model.",
        )
    body = "\n".join(line.text for line in lines)
    bullet = Bullet(headline=_sheet_headline(request, groups, ground), body=body, form="fact_sheet")
    return _draft(bullet, request, ground)


def _sheet_headline(request: DraftRequest, groups: Sequence[Sequence[Passage]], ground: Ground) -> str:
    """The matter in English where the words of the field and the glossary can say it and the checker lets it stand."""
    names = {ja: _brief(ja, en) for group in groups for ja, en in _names_in_english(group).items()}
    names |= {ja[:-1]: en for ja, en in names.items() if len(ja) > 2 and ja[-1] in "県州都府市町村"}
    title = request.sources[0].title
    first = next((passage.text for group in groups for passage in group), "")
    for entries in (matter_of(title, names), matter_of(title, {}), matter_of(first, {})):
        line = sheet_headline(entries)
        if len(entries) > 1 and ground.stands(line):
            return line
    return sheet_headline([])


def _brief(name: str, english: str) -> str:
    """The name as a headline has it: METI for the Ministry of Economy, Trade and Industry."""
    from drafter.facts.glossary import glossary

    if english == "United States":
        return "US"
    return min(glossary().to_english(name), key=len) if len(english) > 20 else english


def _names_in_english(group: Sequence[Passage]) -> dict[str, str]:
    from drafter.facts.glossary import glossary

    names = {f.value.text for passage in group for f in passage.facts if isinstance(f.value, Wording)}
    known = {name: glossary().to_english(name) for name in sorted(names)}
    return {name: forms[0] for name, forms in known.items() if forms}


def _draft(bullet: Bullet, request: DraftRequest, ground: Ground) -> Draft:
    report = check_text(plain(bullet.body), ground.indexed, ground.published)
    headline_report = check_text(bullet.headline, ground.indexed, ground.published)
    if bullet.form == "fact_sheet":
        # "Fact sheet" says what it is and claims nothing.
        claimed = tuple(one for one in headline_report.facts if one.fact.span.end > len("Fact sheet"))
        headline_report = replace(headline_report, facts=claimed)
        report = judged(report)
        faults = [_SHEET, *report_faults(report)]
    else:
        found = find_faults(bullet.headline, bullet.body, ground.texts, request.house, request.issue_date)
        faults = [fault for fault in found if fault.code != "copied"]
        faults += [*report_faults(report), *report_faults(headline_report, "headline"), _OWN_WORDS]
    faults += [*_cut(request), *_no_reports(request)]
    return Draft(bullet, tuple(faults), report, headline_report, {"name": NAME, "version": _VERSION})


def _no_reports(request: DraftRequest) -> Iterator[Fault]:
    for at, source in enumerate(request.sources, 1):
        says = {warning.code for warning in source.warnings}
        if speaker_of(source.title) is not None or "speech" in says:
            yield Fault("speech", f"Source {at} is a speech: write who says so, and where.", False)
        elif "opinion" in says:
            yield Fault("opinion", f"Source {at} is opinion: write who argues so, and where.", False)


def _cut(request: DraftRequest) -> Iterator[Fault]:
    for at, source in enumerate(request.sources, 1):
        if is_cut(source):
            message = f"Source {at} is very long: only its first {MOST_SENTENCES:,} sentences were considered."
            yield Fault("source_cut", message, False)
