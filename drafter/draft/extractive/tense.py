"""A past or coming event told in a headline's tense: present for what happened, the infinitive for what is to come."""

import re

from drafter.draft.extractive.verbs import Verb, acts_before, main_verb, participle, third_person

_PLURALS = frozenset("people troops police two three four five six seven eight nine ten both".split())


def present(line: str) -> str | None:
    """The line with its main verb as headlines have it; the line itself without one.

    None when the line tells what had been before ("had never held"): no headline can.
    """
    line = re.sub(r"\b(?:is|are) to (?=[a-z]+ )", "to ", re.sub(r"\bdid not (?=[a-z])", "does not ", line), count=1)
    verb = main_verb(line)
    if verb is None or verb.form == "present" or (verb.form == "past" and acts_before(line, verb.span.start)):
        return line
    subject, whole, rest = line[: verb.whole.start], verb.whole.of(line), line[verb.whole.end :]
    if whole.startswith("had ") or re.search(r"\b(?:never|no longer)\b", whole):
        return None
    if verb.form == "passive" and whole.startswith(("will", "would")):
        return f"{subject}to be {participle(verb.base)}{rest}"
    # "Have signed" and "were found" show that several act, whatever their name looks like.
    several = re.match(r"(?:have|are|were)\b", whole) is not None or are_several(subject)
    if second := re.match(r" and (?=([a-z]+)\b)", rest):
        rest = second.group() + _also(second.group(1), several=several) + rest[second.end(1) :]
    return subject + _form(verb, several=several) + rest


def _also(word: str, *, several: bool) -> str:
    """The second of two verbs, `signed and exchanged`, as the first: any other word stays."""
    verb = main_verb(f"It {word} so") if word.endswith("ed") else None
    return word if verb is None else _form(verb, several=several)


def _form(verb: Verb, *, several: bool) -> str:
    if verb.form == "future":
        return f"to {verb.base}"
    if verb.form == "passive":
        return ("are " if several else "is ") + participle(verb.base)
    return verb.base if several else third_person(verb.base)


def are_several(subject: str) -> bool:
    """True for a subject that takes the plural: Japan and Guam; the first 105 Marines."""
    head = re.split(r" (?:of|in|at|for|from|on|by|to|with|that|which|between|under|still)\b|,", subject.strip())[0]
    words = [word for word in head.split() if not word.endswith("ly")]
    last = words[-1] if words else ""
    if " and " in subject or re.match(r"^[A-Z]\w+, [A-Z]", subject):
        return True
    counted = last.islower() or any(word[0].isdigit() or word.lower() in _PLURALS for word in words[:-1])
    return last.lower() in _PLURALS or (counted and re.search(r"[^s]s$", last) is not None)
