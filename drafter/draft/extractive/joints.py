"""Where a long sentence comes apart: a clause at its end that can go, or that can stand as a sentence of its own."""

from __future__ import annotations

import re

from drafter.draft.extractive.verbs import keeps_clause

_TRAILING = re.compile(
    r",\s(?!(?:while|whereas) [A-Z])(?:which|where|while|whereas|thus|thereby|as well as|a move|making"
    r"|helping|adding|marking|reflecting"
    r"|underscoring|highlighting)\b[^“”\"]*\.$"
)
# A relative clause in the midst: what its comma closes goes on with a preposition.
_ASIDE = re.compile(
    r",\s(?:which|where)\b(?: (?!and\b|but\b)[^\s,“”\"]+){2,14}, (?=(?:to|in|at|on|from|for|with|by|into|under) )"
)
_STEP = re.compile(
    r",\s(?:in|as|with)? ?(?:an?|what) (?:[a-z-]+ ){0,2}?(?:step|move|deal|bid|effort|decision|plan|sign|blow|boost"
    r"|case|push|shift|change|project|process|way|signal) (?:that|which|to|for|in)\b[^“”\"]*\.$"
)
_GOES_ON = re.compile(
    r",\s(?:in |as )?(?:an?|what) (?:[a-z-]+ ){0,2}?(?P<noun>step|move|deal|decision|plan|project|sale|purchase|pact"
    r"|agreement|program|contract|investment|exercise) that (?P<does>would|will|could|is|was|has)\b(?=[^“”\"]*\.$)"
)
# What is left of a clause that was joined on: "…, and Australia."
_JOINED_END = re.compile(r",? (?:and|but|or) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}\.$")
_RELATIVE_TAIL = re.compile(
    r",?\s(?:that will|which will|that are|which are|that would|as (?:the )?\w+ (?:continues"
    r"|goes))\b[^“”\",]*(?:,[^“”\"]*)?\.$"
)


def split_form(sentence: str) -> str:
    """The sentence in two, where it goes on to call what it told of a step, with what that would do.

    `A will buy B, in a deal that would cost $1` becomes `A will buy B. The deal would cost $1.`
    """
    found = _GOES_ON.search(sentence)
    if found is None or len(sentence[: found.start()].split()) < 8:
        return sentence
    return f"{sentence[: found.start()]}. The {found['noun']} {found['does']}{sentence[found.end() :]}"


_DEED = re.compile(
    r"\b(?:signed|agreed|announced|pledged|approved|opened|launched|decided|promised|ordered|killed|unveiled|awarded)\b"
)


def shorter_form(sentence: str) -> str:
    """The sentence without its trailing clause, where what is left still says enough; else the sentence as it is.

    A relative clause after which its sentence goes on ("its launchers, which fire missiles, to Iwakuni") goes alone;
    what another side does in contrast ("while Nissan lost ground") stays.
    """
    if aside := _ASIDE.search(sentence):
        cut = f"{sentence[: aside.start()]} {sentence[aside.end() :]}"
        return cut if keeps_clause(cut, sentence) else sentence
    for pattern in (_TRAILING, _STEP, _RELATIVE_TAIL):
        cut = pattern.sub(".", sentence, count=1)
        joined = _JOINED_END.search(cut)
        if _DEED.search(sentence[len(cut) - 1 :]):
            continue
        if cut != sentence and len(cut.split()) >= 9 and keeps_clause(cut, sentence) and joined is None:
            return cut
    return sentence
