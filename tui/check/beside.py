"""The source beside the claim: shown at its evidence, walked sentence by sentence, and a sentence picked by hand.

A pick is a confirmation whose note quotes the sentence, so that the record says what the person went by.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from rich.style import Style
from textual.content import Content

from drafter.issue.claims import Claim
from drafter.issue.model import Act, Issue
from drafter.sources.model import Source
from drafter.text.display import display_line
from drafter.text.sentences import sentences
from drafter.text.span import Span
from tui.issue.rows import quotation, site
from tui.marked_area import MarkedArea
from tui.reaching import Reaching

Spot = tuple[int, Span]
_spans = lru_cache(maxsize=32)(sentences)
_WAYS = "] [ by sentence · p picks"


class Beside(Reaching):
    """Needs the claim one is on. A picked spot is (source from 0, span) and belongs to one claim."""

    state: Issue
    picked: tuple[str, Spot] | None = None
    _source_shown = ""

    if TYPE_CHECKING:

        def claim_here(self) -> Claim | None: ...
        def action_sign(self, act: Act, note: str = "") -> None: ...

    def claim_sources(self) -> list[Source]:
        """The sources of the claim's bullet, in order."""
        claim = self.claim_here()
        return self.state.sources_of(self.state.bullet(claim.bullet_id)) if claim is not None else []

    def picked_spot(self) -> Spot | None:
        """The sentence that was gone to by hand, for the claim one is on."""
        claim = self.claim_here()
        return self.picked[1] if self.picked is not None and claim is not None and self.picked[0] == claim.key else None

    def spot_here(self) -> Spot | None:
        """The sentence gone to by hand, else the span of the claim's evidence."""
        claim, picked = self.claim_here(), self.picked_spot()
        if picked is not None or claim is None or not claim.judgement.evidence:
            return picked
        first = claim.judgement.evidence[0]
        return first.source, first.span

    def show_source(self) -> None:
        """The source at the sentence gone to, or at the claim's evidence, marked."""
        claim, sources, spot = self.claim_here(), self.claim_sources(), self.spot_here()
        view = self.query_one("#source", MarkedArea)
        number = spot[0] if spot is not None else 0
        if claim is None or not 0 <= number < len(sources):
            view.show("")
            self._source_shown = ""
            return
        source = sources[number]
        if self._source_shown != source.sha256:
            view.show(source.text)
            self._source_shown = source.sha256
        view.border_title = Content(display_line(f"{site(source)} · {source.published or 'no date'}"))
        view.border_subtitle = Content(_WAYS)
        marks = [(e.span, Style(reverse=True)) for e in claim.judgement.evidence if e.source == number]
        if (picked := self.picked_spot()) is not None:
            marks = [(span, Style(underline=True)) for span, _ in marks] + [(picked[1], Style(reverse=True, bold=True))]
        view.mark(marks)
        if spot is not None:
            self.call_after_refresh(view.look_at, spot[1].start)

    def action_sentence(self, by: int) -> None:
        """To the next or previous sentence of the bullet's sources, from one source on to the next."""
        claim = self.claim_here()
        spots = [(n, span) for n, source in enumerate(self.claim_sources()) for span in _spans(source.text)]
        if claim is None or not spots:
            return
        here = self.spot_here()
        if here is None:
            at = 0 if by > 0 else len(spots) - 1
        else:
            before = sum((n, span.start) <= (here[0], here[1].start) for n, span in spots) - 1
            at = (before + by) % len(spots)
        self.picked = (claim.key, spots[at])
        self.show_source()

    def action_pick(self) -> None:
        """Confirms the claim by the sentence gone to, or by the one under the cursor in the source."""
        spot, sources = self.cursor_spot() or self.picked_spot(), self.claim_sources()
        if spot is None:
            self.say("] and [ go through the sentences of the source; p confirms by the one marked.")
            return
        source = sources[spot[0]]
        words = " ".join(spot[1].of(source.text).split())
        self.picked = None
        self.action_sign("confirm", f"by “{words}” ({site(source)})")

    def cursor_spot(self) -> Spot | None:
        """The sentence under the cursor while the source has the focus."""
        view = self.query_one("#source", MarkedArea)
        if self.focused is not view:
            return None
        numbers = [n for n, source in enumerate(self.claim_sources()) if source.sha256 == self._source_shown]
        offset = view.cursor_offset_in_text
        return next(((n, s) for n in numbers for s in _spans(view.text) if s.start <= offset <= s.end), None)

    def sentence_here(self) -> tuple[Source, str] | None:
        """The source that is shown and the words of its sentence; no words where the claim rests on none."""
        claim, sources, picked = self.claim_here(), self.claim_sources(), self.picked_spot()
        if claim is None or not sources:
            return None
        if picked is not None:
            return sources[picked[0]], picked[1].of(sources[picked[0]].text)
        evidence = next((e for e in claim.judgement.evidence if e.source < len(sources)), None)
        return (sources[evidence.source], evidence.text) if evidence is not None else (sources[0], "")

    def action_open_source(self) -> None:
        """Opens the source in the browser at the sentence."""
        if (here := self.sentence_here()) is not None:
            self.open_source(*here)
        else:
            self.say("The claim's bullet has no source.")

    def action_copy(self) -> None:
        """Copies the claim with the sentence it rests on."""
        claim, here = self.claim_here(), self.sentence_here()
        if claim is not None:
            self.copy("\n".join([claim.text, *([quotation(here[1], here[0])] if here and here[1] else [])]))
