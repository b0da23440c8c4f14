"""Japanese titles: the words after a name that say its bearer's office, rank, calling or courtesy."""

from functools import cache

from drafter.facts.words import any_of, listed
from drafter.text.lazy import lazily

# What makes an office of a field: 外務|大臣, 経産|相.
_RANKS = ("相", "大臣", "副大臣", "政務官", "担当相", "次官", "次官補", "副長官", "長官")


NUMERALS = "123一二三四五六七八九"


@cache
def title() -> str:
    """The source of a pattern for a title; 元, 前 and 副 belong to it, a country in one character does not."""
    fields = f"{any_of(listed('japanese_fields'))}{any_of(_RANKS)}"
    # An office is no committee or club of its holders: 委員|会, 理事|会; 会見 and 会談 are what its bearer does.
    office = rf"(?:さん|{fields}|{any_of(listed('japanese_offices'))})(?!会(?!見|談|食|[っうえわ])|権|村)"
    return rf"(?:元|前)?{office}(?:兼{office})*(?:代行|代理)?"


@cache
def title_firsts() -> str:
    """The characters that a title may begin with, but numerals: ranks and grades begin with those (三等陸曹, 九段)."""
    first = {each[0] for each in listed("japanese_offices") | listed("japanese_fields")}
    return "".join(sorted((first | {"元", "前", "さ"}) - set(NUMERALS)))


_AT_END = lazily(lambda: rf"(?:[米韓英仏独露豪])?{title()}$")


def title_at_end(name: str) -> int:
    """Where the title begins that a name ends with; the name's length where it ends with none."""
    found = _AT_END.search(name)
    return found.start() if found else len(name)
