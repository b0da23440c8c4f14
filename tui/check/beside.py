"""The source beside the claim: opened in the browser and copied at the sentence that the claim rests on."""

from typing import TYPE_CHECKING

from drafter.issue.claims import Claim
from drafter.issue.model import Issue
from drafter.sources.model import Source
from tui.desk_screen import DeskScreen
from tui.issue.rows import quotation


class Beside(DeskScreen):
    """Needs the claim one is on."""

    state: Issue

    if TYPE_CHECKING:

        def claim_here(self) -> Claim | None: ...

    def claim_sources(self) -> list[Source]:
        """The sources of the claim's bullet, in order."""
        claim = self.claim_here()
        return self.state.sources_of(self.state.bullet(claim.bullet_id)) if claim is not None else []

    def sentence_here(self) -> tuple[Source, str] | None:
        """The source that is shown, and its sentence that the claim rests on; no words where it rests on none."""
        claim, sources = self.claim_here(), self.claim_sources()
        evidence = claim.judgement.evidence[0] if claim is not None and claim.judgement.evidence else None
        number = evidence.source if evidence is not None else 0
        if not 0 <= number < len(sources):
            return None
        return sources[number], evidence.text if evidence is not None else ""

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
