"""The rules of a bullet: length, the bold phrase, links, the headline, the language, copied runs.

A person's text is never refused here: rules only say what is wrong. What is foreign or live is judged in `foreign`.
Sources of the numbers: the house style, measured on real issues.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from drafter.draft.copying import copied_runs
from drafter.draft.fault import Fault
from drafter.draft.foreign import foreign_faults
from drafter.draft.house import HouseStyle
from drafter.draft.markup import Derived, Link, count_words, derive
from drafter.draft.wording import wording_faults
from drafter.text.display import display_line
from drafter.text.language import language_of
from drafter.text.sentences import sentences
from drafter.text.span import Span

_FIGURES = frozenset({"money", "number", "percent", "quantity", "ordinal", "date", "duration"})
_AMOUNTS = frozenset({"money", "number", "percent", "quantity"})
_DIGITS = re.compile(r"\d+")
_DEFAULT = HouseStyle()


def find_faults(
    headline: str, body: str, source_texts: Sequence[str], house: HouseStyle = _DEFAULT, day: date | None = None
) -> list[Fault]:
    """Every fault of a bullet against the house style and its sources' texts, hard ones first. Never raises.

    `day` is the issue's, for the years that dates leave out.
    """
    derived = derive(body)
    found = [
        *_length(derived.text, house),
        *_language(derived.text),
        *_bold(derived, house),
        *_links(derived, len(source_texts), house),
        *foreign_faults(derived.text, source_texts, "body"),
        *foreign_faults(headline, source_texts, "headline"),
        *headline_faults(headline, house),
        *_figures(derived.text, house),
        *wording_faults(headline, "headline", house, day),
        *wording_faults(derived.text, "body", house, day),
        *_copied(derived.text, source_texts, house),
    ]
    return sorted(found, key=lambda fault: not fault.hard)


def _length(text: str, house: HouseStyle) -> Iterator[Fault]:
    words = count_words(text)
    low, high = house.words_accepted
    if not low <= words <= high:
        yield Fault("length_refused", f"The bullet has {words} words; write between {low} and {high}.", True)
        return
    low, high = house.words_advised
    if not low <= words <= high:
        yield Fault("length", f"The bullet has {words} words; {low} to {high} read best.", False)


def _language(text: str) -> Iterator[Fault]:
    if text.strip() and language_of(text) != "en":
        yield Fault("language", "The bullet is not in English; write it in English.", True)


def _bold(derived: Derived, house: HouseStyle) -> Iterator[Fault]:
    if len(derived.bolds) != 1:
        many = f"has {len(derived.bolds)} bold phrases" if derived.bolds else "has no bold phrase"
        yield Fault("bold_count", f"The bullet {many}; mark exactly one with two stars on each side.", True)
    low, high = house.bold_words
    first = next(iter(sentences(derived.text)), Span(0, 0))
    for bold in derived.bolds[:1]:
        phrase = display_line(bold.of(derived.text))
        if not low <= count_words(phrase) <= high:
            yield Fault("bold_words", f"The bold phrase “{phrase[:60]}” must have {low} to {high} words.", True, bold)
        if not first.contains(bold):
            yield Fault("bold_place", f"The bold phrase “{phrase[:60]}” must stand in the first sentence.", True, bold)
        if any(char.isdigit() for char in phrase):
            yield Fault("bold_digit", f"The bold phrase “{phrase[:60]}” must hold no digit.", True, bold)
        if any(bold.overlaps(link.span) for link in derived.links):
            yield Fault("bold_link", "The bold phrase and a link must not overlap.", True, bold)


def _links(derived: Derived, sources: int, house: HouseStyle) -> Iterator[Fault]:
    low, high = house.links
    if not low <= len(derived.links) <= high:
        yield Fault("link_count", f"The bullet has {len(derived.links)} links; give {low} to {high}.", True)
    figures = figure_spans(derived.text) if derived.links else []
    for link in derived.links:
        yield from _anchor(link, sources, figures, house)


def _anchor(link: Link, sources: int, figures: Sequence[Span], house: HouseStyle) -> Iterator[Fault]:
    low, high = house.anchor_words
    words = display_line(link.anchor)[:60]
    if not 1 <= link.source <= sources:
        said = f"there are {sources} sources" if sources != 1 else "there is one source"
        yield Fault("link_source", f"The link on “{words}” names source {link.source}; {said}.", True, link.span)
    if not low <= count_words(link.anchor) <= high:
        yield Fault("anchor_words", f"The anchor “{words}” must have {low} to {high} words.", True, link.span)
    if any(char.isdigit() for char in link.anchor) or any(link.span.overlaps(figure) for figure in figures):
        yield Fault("anchor_figure", f"The link on “{words}” stands on a figure; put it on a verb.", True, link.span)


def _figures(text: str, house: HouseStyle) -> Iterator[Fault]:
    from drafter.facts import find_facts

    low, high = house.figures
    # Digits bound the number of figures: most texts are settled without reading their facts.
    if low == 0 and len(_DIGITS.findall(text)) <= high:
        return
    count = sum(fact.kind in _AMOUNTS for fact in find_facts(text))
    if not low <= count <= high:
        yield Fault("figures", f"The bullet has {count} figures; {low} to {high} read best.", False)


def figure_spans(text: str) -> list[Span]:
    """The spans of the figures and dates of a text: where no link and no bold phrase may stand."""
    from drafter.facts import find_facts

    return [fact.span for fact in find_facts(text) if fact.kind in _FIGURES]


def headline_faults(headline: str, house: HouseStyle = _DEFAULT) -> list[Fault]:
    """The faults of a headline's length and form; a figure in it is a fault only where the house says so."""
    words = count_words(headline)
    low, high = house.headline_words
    found: list[Fault] = []
    if not low <= words <= high:
        found.append(_headline("headline_words", f"The headline has {words} words; write {low} to {high}."))
    if len(headline) > house.headline_characters:
        limit = house.headline_characters
        found.append(_headline("headline_long", f"The headline has {len(headline)} characters; {limit} at most."))
    if headline.rstrip().endswith((".", "。", "!", ";")) and not headline.rstrip().endswith("..."):
        found.append(_headline("headline_stop", "The headline must not end with a stop."))
    if not house.headline_figures and any(char.isdigit() for char in headline):
        found.append(
            Fault("headline_figure", "The headline has a figure; the house writes it without.", False, None, "headline")
        )
    if headline.casefold().startswith("fact sheet"):
        found.append(_headline("headline_sheet", "The headline still says that this is a fact sheet; write one."))
    if derive(headline).text != headline or "\n" in headline.strip():
        found.append(_headline("headline_markup", "The headline must be one line without markup."))
    return found


def _headline(code: str, message: str) -> Fault:
    return Fault(code, message, True, None, "headline")


def _copied(text: str, source_texts: Sequence[str], house: HouseStyle) -> Iterator[Fault]:
    runs = copied_runs(text, source_texts, house.copied_words)
    if runs:
        words = display_line(runs[0].of(text))[:80]
        yield Fault("copied", f"Words run on as in the source (“{words}…”): rewrite them.", False, runs[0])
