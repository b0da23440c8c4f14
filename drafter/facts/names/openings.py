"""Openings: whether a capital at the start of a sentence is the sentence's own or a name's."""

from dataclasses import dataclass

from drafter.facts.names.runs import Run
from drafter.facts.names.shapes import known
from drafter.facts.names.vocabulary import (
    bodies,
    demonyms,
    headings,
    heads,
    is_noun,
    is_opener,
    modifiers,
    numbered,
    opens_sentences,
    topics,
)
from drafter.facts.words import listed
from drafter.text.lazy import lazily

_NOUN_AFTER = lazily(r" (?:(?:of|between|against|among) (?![A-Z])|(?:for|to) (?:the|its|their|his|her|an?)\b)")
_PLURAL_AFTER = lazily(r" (?:have|are|were|do|remain|continue|(?:on|near|off|along|around|across) the)\b")
_FIRMS = frozenset("Corp. Inc. Co. Ltd. Corp Inc Ltd PLC Group Holdings Industries".split())


# Endings of callings: an arborist, a shipwright, a videographer, a statistician.
_AGENTS = ("ologist", "wright", "grapher", "ician", "rist", "nist", "cist", "ator")
# Question and answer: what follows opens a sentence.
_ASKED = frozenset(("Q.", "A."))


@dataclass(frozen=True, slots=True)
class Context:
    """What the whole text tells: words capitalised within its sentences, those that stand so alone, and small words."""

    told: set[str]
    alone: set[str]
    plain: set[str]


def only_opens(run: Run, at: int, context: Context) -> bool:
    """Whether a word at a sentence's start is capitalised for that alone."""
    word = run.words[at]
    if run.words[0] in _ASKED and len(run.words) > 1 and is_opener(run.words[1]):
        return at < 2
    if at > 0 or (word in heads() or word in modifiers()) or "." in word:
        return is_opener(word) and at == 0 and word not in heads() and word not in modifiers()
    if word in numbered() and len(run.words) > 1 and run.words[1][0].isdigit():
        return False
    firm = run.words[-1] in _FIRMS and (word in headings() or word == "Union")
    if known(" ".join(run.words)) or (len(word) > 1 and word.isupper()) or firm:
        return False
    if is_opener(word):
        return len(run.words) == 1 or not (
            known(" ".join(run.words[:2]))
            or (word in headings() and run.words[1] not in demonyms() and not known(run.words[1]))
        )
    if len(run.words) > 1:
        small = word.lower() in context.plain and word not in context.told
        return run.words[1][:1].isupper() and (small or leads_a_person(run.words))
    if known(word) or word in (context.alone if is_noun(word) else context.told):
        return False
    return _is_small(word, context.plain) or opens_sentences(word) or _is_plain_compound(word) or _is_used_as_noun(run)


def leads_a_person(words: list[str]) -> bool:
    """Whether a common noun of people or of several things stands before names: "Economist Sayuri Kondo"."""
    of_people = words[0].endswith(("s", "ist", "er", "or", "ian", "man", "woman"))
    plain = (each in topics() or each in bodies() or opens_sentences(each) for each in words[1:])
    calling = (is_noun(words[0]) and of_people) or words[0].lower() in listed("english_roles")
    return (calling or (len(words) > 2 and words[0].endswith(_AGENTS))) and not any(plain)


def _is_small(word: str, plain: set[str]) -> bool:
    """Whether the text has the word in small letters too, in the singular or the plural."""
    low = word.lower()
    return not plain.isdisjoint((low, low + "s", low.removesuffix("s"), low.removesuffix("es"), low[:-3] + "y"))


def _is_used_as_noun(run: Run) -> bool:
    """Whether what follows shows a common noun: "Sales of …", "Damage to the …", a plural with its verb."""
    word = run.words[0]
    if _NOUN_AFTER.match(run.after):
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and _PLURAL_AFTER.match(run.after) is not None


def _is_plain_compound(word: str) -> bool:
    return "-" in word and not any(known(part) for part in word.split("-"))
