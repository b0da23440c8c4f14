"""Which year or month an open date falls in: the nearest in the sense of its sentence, back or ahead."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple


class Sense(NamedTuple):
    """Where a clause looks. An unsure one gives way when the other side lies much nearer.

    "told" is what lay ahead of a moment that is past itself: "was expected to arrive by Friday".
    """

    toward: Literal["back", "ahead", "told", "open"]
    sure: bool


# Days by which a date may lie on the wrong side of the sense before the sense is believed against the calendar:
# a page dated a day late, an announcement reported after the event it announced.
_SURE_SLACK = 3
# An unsure sense gives way to a place so many times nearer on its other side, where months or years are to be told.
NEARER_IN_MONTHS, NEARER_IN_YEARS = 2, 5
# The past of another clause gives way sooner: whoever means the year before writes it.
_NEARER_THAN_BACK = 2


def nearest(places: Sequence[date], published: date, sense: Sense, nearer: int = NEARER_IN_YEARS) -> date | None:
    """Of the possible days the one that the sense points to; `places` ascend and lie on both sides."""
    if not places:
        return None
    closest = min(places, key=lambda place: abs((place - published).days))
    if sense.toward in ("open", "told"):
        return closest
    back = sense.toward == "back"
    fitting = [place for place in places if (place <= published if back else place >= published)]
    chosen = (fitting[-1] if back else fitting[0]) if fitting else closest
    far_off = abs((chosen - published).days)
    close_by = abs((closest - published).days)
    if sense.sure:
        return closest if close_by <= _SURE_SLACK and far_off > 5 * _SURE_SLACK + 15 else chosen
    if back:
        nearer = min(nearer, _NEARER_THAN_BACK)
    return closest if close_by * nearer <= far_off else chosen
