"""A bullet that stands, worked on by rule: another headline for it, or the same bullet in fewer words.

Only takes away; what a person wrote in it stays word for word.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from drafter.draft.bullet import Bullet
from drafter.draft.extractive.joints import shorter_form
from drafter.draft.extractive.marking import marked
from drafter.draft.house import HouseStyle
from drafter.draft.markup import Derived, count_words, derive, mark, plain
from drafter.text.sentences import sentences
from drafter.text.span import Span

_FEWEST_SENTENCES = 1


def shortened(bullet: Bullet, words: int, kept: Sequence[str], house: HouseStyle) -> Bullet:
    """The bullet without its last sentences, down to about `words` words; the event and what a person wrote stay.

    Where one sentence is left that is still too long, its trailing clause goes. Links that went with their sentences
    are set anew on those that are left.
    """
    derived = derive(bullet.body)
    spans = sentences(derived.text)
    stay = {" ".join(sentence.split()) for sentence in kept}
    while count_words(" ".join(span.of(derived.text) for span in spans)) > words:
        free = [at for at, span in enumerate(spans) if at and " ".join(span.of(derived.text).split()) not in stay]
        if len(spans) <= _FEWEST_SENTENCES or not free:
            break
        del spans[free[-1]]
    alone = len(spans) == 1 and not stay
    body = " ".join(sentence_marked(derived, span, words if alone else None) for span in spans)
    if derived.links and not derive(body).links:
        text = plain(body)
        body = marked(text, [[derived.links[0].source - 1] for _ in sentences(text)], house, [bullet.headline])
    return bullet.model_copy(update={"body": body})


def sentence_marked(derived: Derived, span: Span, words: int | None = None) -> str:
    """A sentence of a body with the markup in it; beyond so many words it loses its trailing clause."""
    text = span.of(derived.text)
    if words is not None and count_words(text) > words:
        text = shorter_form(text)
    here = Span(span.start, span.start + len(text.rstrip(".")))
    bold = derived.bold.shift(-span.start) if derived.bold is not None and here.contains(derived.bold) else None
    links = [(link.span.shift(-span.start), link.source) for link in derived.links if here.contains(link.span)]
    return mark(text, bold, links)


def other_headline(bullet: Bullet, lines: Sequence[str], stands: Callable[[str], bool]) -> Bullet:
    """The bullet under the best of the headlines that it does not have yet; as it is, where no other stands."""
    now = bullet.headline.casefold().strip()
    found = next((line for line in lines if line.casefold() != now and stands(line)), bullet.headline)
    return bullet.model_copy(update={"headline": found})
