"""Who said so: taken out of a source's sentence where nobody is named that a reader would ask for. Adds nothing."""

from __future__ import annotations

import re

from drafter.draft.extractive.verbs import keeps_clause

_SAID = "(?:said|says|announced|reported|added|noted|explained|stated|told (?:the |a )?\\w+)"
# Who speaks without a name is part of the news: "according to three officials familiar with the talks" stays.
_UNNAMED = r"(?![^,“”]*\b(?:familiar|close|briefed|knowledge|anonymity|sources?|unnamed)\b)"
_TAIL = re.compile(
    rf",\s(?:according to {_UNNAMED}[^,“”]{{3,90}}"
    rf"|(?!who\b|which\b)[^,“”\d]{{2,70}}? {_SAID}(?: (?!yes\b|no\b)[^,“”]{{1,70}})?"
    rf"|{_SAID} [^,“”]{{2,70}}(?:, who [^“”]{{3,160}})?)\.$"
)
# Who said so, between commas in the middle of a sentence: nobody by name, no day, no figure.
_AMID = re.compile(
    rf",\s(?:(?:he|she|they|it|[a-z][a-z’'-]*(?: [a-z’'-]+){{0,4}}) {_SAID}|according to [a-z][a-z’' -]{{3,60}}),"
    r"(?P<on> (?:and|but|or|which|while|who|where|with|compared|against|up|down|more|less|[a-z]+ing)\b)?"
)
# Why somebody is not named: of no use in a bullet.
_NAMELESS = re.compile(
    r",? (?:(?:all )?(?:asking|who asked|requesting|who requested|declining|who declined) (?:not )?to be"
    r"|(?:and )?(?:all )?(?:speaking|who spoke|speaks?)(?: to [^,“”]{3,40})? on (?:the )?condition)"
    r"[^,“”]*?(?:named|identified|quoted|anonymity)[^,“”]*?(?=,|\.$)"
)
_HEAD = re.compile(
    r"^(?:(?:The|A) (?:company|firm|ministry|statement|government|agency|utility|carmaker|report|announcement)"
    r"|Officials|Company officials|They)"
    r" (?:also )?(?:said|announced|added|noted|stated|have pointed out|pointed out)(?: (?:on"
    r"|in) [^,]{3,30})? that (?=\w)"
)
_HEAD_TOO = re.compile(
    r"^According to (?:officials|the (?:company|ministry|statement|report|agency|government)|sources), "
)
_HAS_DATE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?!\d)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|yester|to)day\b"
)
_SUBORDINATE = re.compile(r"^(?:Asked|When|If|While|After|Before|Although|Though|Because|As|Once)\b[^,]*$")


def unsaid(piece: str) -> str:
    """The piece without ", officials said," in its midst; a comma stays where another clause follows."""
    named = _NAMELESS.sub("", piece)
    return _AMID.sub(lambda match: f",{match['on']}" if match["on"] else "", named)


def without_attribution(sentence: str) -> str:
    """The sentence without who said so at its head or end, where what is left is still a sentence."""
    headless = _HEAD_TOO.sub("", _HEAD.sub("", sentence, count=1), count=1)
    if headless != sentence:
        return headless[:1].upper() + headless[1:]
    cut = _TAIL.sub(".", sentence, count=1)
    if _HAS_DATE.search(sentence[len(cut) - 1 :]) and not _HAS_DATE.search(cut):
        return sentence
    spoken = sentence.rstrip(".").endswith(("”", '"')) or re.search(r"[”\"],? [^”\"]*$", sentence) is not None
    lost = spoken or len(cut.split()) < 8 or _SUBORDINATE.match(cut) is not None or not keeps_clause(cut, sentence)
    return sentence if lost else cut
