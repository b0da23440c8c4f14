"""Titles: which words name an office, and where a title ends and a name begins."""

from drafter.facts.names.vocabulary import heads, modifiers, topics
from drafter.facts.words import listed

# What may stand before the country of a title: Assistant US Trade Representative.
_RANKS = frozenset("Deputy Assistant Vice Acting Former".split())
_COUNTRY = frozenset(("US", "U.S.", "UK", "U.K."))
# Officers of the courts of the United States bear the country in their title.
_OF_COURTS = frozenset("District Circuit Magistrate Bankruptcy Attorney Marshal".split())
_LINKS = frozenset("of for and the on to".split())


def title_range(words: list[str]) -> tuple[int, int] | None:
    """The first title within a run of words as a half-open range, its "of …" and "for …" parts included."""
    for at, word in enumerate(words):
        if word not in heads() or " ".join(words[at : at + 2]) in listed("english_no_titles"):
            continue
        return _title_start(words, at), _title_end(words, at)
    return None


def _title_start(words: list[str], at: int) -> int:
    start = at - (at == 1 and words[0] == "City")
    while start > 0:
        before = words[start - 1]
        if before in modifiers() or before in heads() or (before in _COUNTRY and words[start] in _OF_COURTS):
            start -= 1
        elif start > 1 and before in _COUNTRY and words[start - 2] in _RANKS:
            start -= 2
        else:
            break
    return start


def _title_end(words: list[str], at: int) -> int:
    end = at + 1
    if words[at] == "Chief" and "Officer" in words[end : end + 3]:
        # The field of a chief officer is open: Financial, Operating, Technology, Human Resources.
        end = words.index("Officer", end) + 1
    while end < len(words):
        word = words[end]
        if word in heads() or (word in modifiers() and end + 1 < len(words) and words[end + 1] in heads()):
            end += 1
        elif word in _LINKS and end + 1 < len(words):
            end += 1
            if words[end] in _LINKS:
                end += 1
            if end < len(words) and words[end] not in heads() and words[end] not in topics():
                end += 1
            while end < len(words) and words[end] in topics():
                end += 1
        elif words[end - 1] in topics() and word in topics():
            end += 1
        else:
            break
    return min(end, len(words))


def without_title(name: str) -> str:
    """The name with the title, and whatever stands before the title, taken off; empty when nothing else is left."""
    words = name.split(" ")
    while (found := title_range(words)) is not None:
        rest = words[found[1] :]
        if not rest:
            return " ".join(words[: found[0]])
        words = rest
    return " ".join(words)
