"""Where the bold phrase and the links of an extractive bullet go. Marks words; never changes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from drafter.draft.extractive.verbs import BASES, is_form, is_past, main_verb
from drafter.draft.house import HouseStyle
from drafter.draft.markup import mark
from drafter.draft.rules import figure_spans
from drafter.text.sentences import sentences
from drafter.text.span import Span

_WORD = re.compile(r"[^\W_][\w'’.&/-]*[^\W_]|[^\W_]")
_DAY = re.compile(
    r"\b(?:\w+day|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_LEADING = frozenset(
    "most all half both"
    " a an the its their his her this that these those some any each one new further more them they it he she him us we"
    " nearly about around two three four five six seven eight nine ten several"
    " first second third fourth fifth sixth seventh eighth ninth tenth".split()
)
_BREAKS = frozenset(
    "of in on at for by to from with and or but as that which who where while will would is are was were has have had"
    " between under over into through during after before until since via than be being been"
    " concerning regarding including involving if whether because so such called according pending despite worth based"
    " headquartered named not they it he she them him we i nor then there about around nearly only"
    " off out up down against among across along near within without toward towards per"
    " mr ms mrs dr can could may might must should due able likely ready".split()
)
_DETERMINERS = frozenset("a an the its their his her this that".split())
_WEAK = frozenset("say tell announce add note state expect have be explain report happen".split())
_LIGHT = re.compile(
    r"^(?:\w+ )?(?:years?|months?|tons?|batch|volume|round|numbers?|parts?|members?|series|group|range|set|kinds?|way"
    r"|amount|ward|call|week|delegation|list|front|midst|wake|face) of (?:the |an? )?",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:plants?|factory|facility|terminal|talks?|agreement|bill|drills?|exercises?|visit|dialogue|pact|treaty|sale"
    r"|memorandum|laborator(?:y|ies)|lab|hospital|site|strike|walkout|raid|protest|purchase|venture|partnership|radar"
    r"|service|fire|program|projects?|export(?:s|er)?|tariffs?|cables?|base|meeting|summit|launch|survey|poll|report"
    r"|grant|boats?|overhauls?|landing|degree|crash|acquisition|move|relocation|cooperation|security|engagement|initiative|framework|talk|aid"
    r"|plan|law|center|deal|contract|loan|alliance|br(?:oke|eaks) ground"
    r"|typhoon|hurricane|storm|earthquake|floods?|landslides?)\b",
    re.IGNORECASE,
)
_PERSONAL = re.compile(
    r"\b(?:Prime Minister|Minister|Secretary|President|Governor|Gov|Mayor|Ambassador|Chief|Executive|Inc|LLC|Ltd"
    r"|Co|Corp|Corporation|Gen|Capt|Maj|Bancorp|residents?|officers?|officials?|nationals?)\b"
)
_ASIDE = re.compile(r"\b(?:that|which|who|before|after|when|while|if|because)\b")
# Before the verb only what somebody did besides is an aside: an engineer who tracked submarines died.
_WHO_DID = re.compile(r"\b(?:which|who|whose)\b")
_JOINS = re.compile(
    r" (?:(?:of|for|in|on|against|with|between) (?:the |an? |its |their )?|under (?:the |its |their ))$"
)
_FOR = re.compile(r" (?:for|with|against|between) ")
# Words that say when or how much of what: no link stands on them.
_NAMED_BEFORE = re.compile(r"\b(?!The\b|A\b|An\b|In\b|On\b|At\b)[A-Z][\w’'-]* (?:(?:for|of|and) )?$")
_BEFORE_VERB = re.compile(r"\b(?:to|will|would|should|shall|can|could|may|might|must|that|which|who) $")
_ANYBODY = re.compile(
    r"\b(?:years?|months?|weeks?|days?|decades?|times?|high|low|peak|people|men|women|members|others|things|those|ones|notes|place|part|way)$"
)
_TIME_FIRST = re.compile(r"^(?:year|month|week|day|time|decade|hour)s? (?:in|of|at|on)\b")
_APART = re.compile(r", (?:an?|the) $")
_STEM = 6
# A plural's apostrophe belongs to its word: the foreign ministers' meeting.
_BETWEEN = (" ", "' ", "’ ")
# What a phrase is of goes on with another name: coast guards of Japan and the United States.
_ALSO_NAMES = re.compile(r",? and (?:the )?[A-Z]")
_OF_BOTH = re.compile(r" (?:of|between) ")
# A last word that is no noun: a plant run by, stocks faster than.
_RUN_BY = re.compile(r" (?:by|in|at|for|from|to|on|with|near)\b")
_NO_NOUN = frozenset("run set cut put made built held sold bought kept left led lost paid sent shut faster".split())
_SPEAKS = re.compile(r" (?:said|says|announced|told|reported)\b")
_INFINITIVE = re.compile(r"\bto ([a-z]+) (?:the |an? |its |their )?$")
_PLURAL_ACTS = re.compile(r"[a-z]s ([a-z]+)$")
_EMPTY = frozenset(
    "whole half rest year years month months week weeks day days time times end total part number".split()
)
_AFTER_NOUN = re.compile(r"(?:[a-z]+ing|still|already|now|later|yet|ever|alone|together|today|again)$")
# After a thing in -ing its clause goes on or ends; after a participle there is what it acts on.
_THING_GOES_ON = re.compile(r"(?: of | and |[.,;]|\s?$| (?:in|on|at|for|from|between|with) (?:[A-Z]|a |the ))")
_STOP_WORDS = _BREAKS | _LEADING | frozenset(("also", "not"))


def marked(text: str, sources_of: Sequence[Sequence[int]], house: HouseStyle, heads: Sequence[str] = ()) -> str:
    """The body of a plain text: one bold phrase, and a link for each source on a word of a sentence it supports.

    `sources_of` gives for each sentence of the text the sources behind it, counted from 0, its own source first. At
    most as many links as the house allows. `heads` are the headline and the sources' titles: they name the news.
    """
    spans = sentences(text)
    if not spans:
        return text
    figures = figure_spans(text)
    news = {_stem(word) for head in heads for word in _WORD.findall(head) if not _small(word, _STOP_WORDS)}
    bold = _bold(text, spans[0], figures, house, news)
    taken = [*figures, *([bold] if bold is not None else [])]
    return mark(text, bold, _anchors(text, spans, sources_of, taken, house.links[1]))


def _anchors(
    text: str, spans: Sequence[Span], sources_of: Sequence[Sequence[int]], taken: Sequence[Span], most: int
) -> Iterator[tuple[Span, int]]:
    """A word for each source, in a sentence of its own where it has one, no sentence twice where that can be had."""
    busy = list(taken)
    linked: set[Span] = set()
    for source in sorted({source for of in sources_of for source in of})[:most]:
        held = [(span, of) for span, of in zip(spans, sources_of, strict=False) if source in of]
        best = sorted(held, key=lambda pair: (pair[1][0] != source, pair[0] in linked, pair[0].start))
        own = [span for span, of in best if of[0] == source]
        tries = [*((span, _telling_verbs) for span in own), *((span, _words_for_link) for span, _ in best)]
        words = ((span, word) for span, words_of in tries for word in words_of(text, span) if _free(word, busy))
        chosen = next(words, None)
        if chosen is not None:
            busy.append(chosen[1])
            linked.add(chosen[0])
            yield chosen[1], source + 1


def _free(word: Span, taken: Sequence[Span]) -> bool:
    return not any(word.overlaps(span) for span in taken)


def _words_for_link(text: str, sentence: Span) -> Iterator[Span]:
    """The verb that tells, then the nouns of the sentence from its end, then names: single words, no figure."""
    yield from _telling_verbs(text, sentence)
    words = [Span(*match.span()) for match in _WORD.finditer(text, sentence.start, sentence.end)]
    told = [span for span in reversed(words) if span.of(text).isalpha() and span.end - span.start > 3]
    told = [span for span in told if span.of(text).lower() not in _STOP_WORDS | _EMPTY]
    yield from (span for span in told if span.of(text).islower() and not span.of(text).endswith("ly"))
    yield from (span for span, _ in _verbs(text, sentence))
    yield from told


def _telling_verbs(text: str, sentence: Span) -> Iterator[Span]:
    return (span for span, base in _verbs(text, sentence) if base not in _WEAK)


def _verbs(text: str, sentence: Span) -> Iterator[tuple[Span, str]]:
    """The main verb and, where that one only says or announces, the verb of what is said."""
    at = sentence.start
    for _ in range(2):
        verb = main_verb(text[at : sentence.end])
        if verb is None:
            return
        yield verb.span.shift(at), verb.base
        if verb.base not in _WEAK:
            return
        at += verb.whole.end


def _stem(word: str) -> str:
    return word.lower()[:_STEM]


def _bold(text: str, first: Span, figures: Sequence[Span], house: HouseStyle, news: Set[str]) -> Span | None:
    """The phrase that marks the event: what the main verb is about, a noun and what it is of, never a bare name."""
    verb = next(reversed(list(_verbs(text, first))), None)
    apart = verb[0] if verb is not None else None
    after = apart.end if apart is not None else first.start
    low, high = house.bold_words
    free = [piece for span in _phrases(text, first, figures) for piece in _without_verb(text, span, apart, figures)]
    things = [*free, *_before_of(text, free), *_joined(text, free)]
    phrases = [_plainer(text, span) for span in things if not _goes_somewhere(text, span)]
    if apart is not None:
        phrases += [Span(apart.start, one.end) for one in things if 0 < one.start - apart.end <= 5]
    aims = [(_INFINITIVE.search(text[: one.start]), one) for one in things]
    phrases += [Span(aim.start(1), one.end) for aim, one in aims if aim is not None]
    fit = [
        span
        for span in dict.fromkeys(phrases)
        if low <= len(_WORD.findall(text, *span)) <= high
        and _free(span, figures)
        and _whole(span.of(text))
        and not _ends_in_verb(text, span)
        and not (_OF_BOTH.search(span.of(text)) and _ALSO_NAMES.match(text[span.end :]))
        and not _cuts_a_name(text, span)
        and not any(figure.start - span.end == 1 for figure in figures)
    ]
    best = sorted(
        fit,
        key=lambda span: (
            _dullness(text, first.start, span, after, apart) - _news(span.of(text), news),
            span.start,
            span.end,
        ),
    )
    return best[0] if best else _any_run(text, first, figures, house.bold_words)


def _plainer(text: str, span: Span) -> Span:
    """The phrase without "a round of" before what it is a round of."""
    light = _LIGHT.match(span.of(text))
    return Span(span.start + light.end(), span.end) if light and span.end > span.start + light.end() else span


def _joined(text: str, phrases: Sequence[Span]) -> Iterator[Span]:
    """Two phrases with one small word between them: `plant in Clarkdale`, `exports of chipmaking tools`."""
    for left, right in pairwise(phrases):
        goes_on = text.startswith((" and ", " or "), right.end) and not text.startswith(" for ", left.end)
        if left.end < right.start and not goes_on and _JOINS.match(text[left.end : right.start]):
            yield Span(left.start, right.end)


def _before_of(text: str, phrases: Sequence[Span]) -> Iterator[Span]:
    """What stands before `of`: the joint production of SM-3 missiles."""
    for span in phrases:
        before, of, _ = span.of(text).partition(" of ")
        if of:
            yield Span(span.start, span.start + len(before))


def _is_name(phrase: str) -> bool:
    return all(word[:1].isupper() or word in _STOP_WORDS for word in phrase.split())


def _goes_somewhere(text: str, span: Span) -> bool:
    """True for a name joined to what it is for, `Okinawa for Guam`: no thing, but the rest of a verb's clause."""
    parts = _FOR.split(span.of(text))
    return len(parts) > 1 and _is_name(parts[0])


def _whole(phrase: str) -> bool:
    words = phrase.split()
    edges = _small(words[0], _STOP_WORDS) or _small(words[-1], _STOP_WORDS)
    acts = _PLURAL_ACTS.search(phrase)
    if acts is not None and acts.group(1) in BASES:
        return False
    return not edges and not any(char.isdigit() or char in ',;:()“”"' for char in phrase)


def _ends_in_verb(text: str, span: Span) -> bool:
    """True for a phrase that ends in a participle or a comparative: a `Kentucky plant run` by, `stocks faster` than."""
    last, after = span.of(text).rpartition(" ")[2], text[span.end :]
    acts = last.islower() and (last.endswith("ed") or last in _NO_NOUN)
    return (acts and _RUN_BY.match(after) is not None) or after.startswith((" than ", " as "))


def _cuts_a_name(text: str, span: Span) -> bool:
    """True when a longer name goes on before or after the phrase: `Foreign Affairs Tadashi Asakura`."""
    first, last = text[span.start], text[: span.end].rpartition(" ")[2][:1]
    before, after = text[: span.start], text[span.end :]
    # A capital at the head of the sentence shows no name.
    opens = first.isupper() and (named := _NAMED_BEFORE.search(before)) is not None and named.start() > 0
    closes = re.match(rf" (?:(?:of|for|on) )?(?!{_DAY.pattern})[A-Z]", after) if last.isupper() else None
    return opens or closes is not None


def _dullness(text: str, start: int, span: Span, after: int, verb: Span | None) -> float:
    """How little a phrase tells of the event; the least dull one is marked."""
    phrase = span.of(text)
    words = phrase.split()
    tell = [word for word in words if not _small(word, _STOP_WORDS)]
    event = _EVENT.search(phrase) is not None
    bare = all(word[:1].isupper() for word in tell)
    aim = text[: span.start].endswith(" to ") and words[0] in BASES
    with_verb = aim or (verb is not None and span.overlaps(verb))
    return sum(
        (
            0.0 if span.start >= after or with_verb else 1.5,
            0.0 if not with_verb else 2.8 if event else 3.5,
            {2: 1.0, 3: 0.2, 6: 0.6, 7: 1.2}.get(len(words), 0.0),
            -2.0 if event else 0.0,
            0.5 if len(words) == 2 and not event else 0.0,
            1.0 if bare else 0.0,
            0.0 if event or not bare else 0.5 if 0 <= span.start - after < 60 else 2.5,
            2.0 if _PERSONAL.search(phrase) else 0.0,
            4.0 if _APART.search(text[: span.start]) else 0.0,
            2.0 if _ANYBODY.search(phrase) or _TIME_FIRST.match(phrase) or _SPEAKS.match(text[span.end :]) else 0.0,
            3.0 if _tells(phrase) and not with_verb else 0.0,
            3.5 if _ASIDE.search(text[after : span.start]) or _WHO_DID.search(text[start : span.start]) else 0.0,
            min(4.0, max(0, span.start - after) / 40),
        )
    )


def _news(phrase: str, news: Set[str]) -> float:
    """What a phrase gains for naming what headline and titles name: it carries the news."""
    return min(2.5, float(sum(_stem(word) in news for word in phrase.split())))


def _tells(phrase: str) -> bool:
    """True when the phrase is more than a thing: it holds a verb or a day."""
    verb = main_verb(f"it {phrase} so")
    # A plural at its end is a noun, whatever verb has the same letters: noise monitors.
    acts = verb is not None and verb.span.end < len(phrase) + len("it ")
    return acts or _DAY.search(phrase) is not None


def _phrases(text: str, first: Span, figures: Sequence[Span]) -> Iterator[Span]:
    """The runs of words between small words and punctuation: noun phrases, near enough, `port of Otaru` among them."""
    run: list[Span] = []
    for match in _WORD.finditer(text, *first):
        word, span = match.group(), Span(*match.span())
        figure = not _free(span, figures)
        ends = _AFTER_NOUN.match(word) is not None and not (word.endswith("ing") and _is_noun(text, run, span))
        if run and (figure or text[run[-1].end : span.start] not in _BETWEEN or ends):
            yield Span(run[0].start, run[-1].end)
            run = []
        if figure or (ends and not _attributive(text, span)):
            continue
        breaks = _small(word, _BREAKS) or (run and word in _DETERMINERS and run[-1].of(text) != "of")
        if (breaks and not (word == "of" and run)) or _acts(text, span, bool(run)):
            if run:
                yield Span(run[0].start, run[-1].end)
            run = []
        elif run or not _small(word, _LEADING):
            run.append(span)
    if run:
        yield Span(run[0].start, run[-1].end)


def _is_noun(text: str, run: Sequence[Span], span: Span) -> bool:
    """True for a word in -ing that is a thing: the landing of, joint boarding crews, a degree in engineering."""
    described = len(run) == 1 and not run[0].of(text).endswith("s") and _attributive(text, span)
    return described or _THING_GOES_ON.match(text, span.end) is not None


def _attributive(text: str, span: Span) -> bool:
    """True for a word in -ing that is a noun or stands before one: `training center`, `the landing of a helicopter`."""
    return span.of(text).endswith("ing") and re.match(r" (?:[a-z]{4,}|of\b)", text[span.end :]) is not None


def _acts(text: str, span: Span, in_run: bool) -> bool:
    """True for a word that is a verb by its place: after `to` or `will`, or a past form after a noun."""
    word = span.of(text)
    if not word.islower() or not is_form(word):
        return False
    return (
        _BEFORE_VERB.search(text[: span.start]) is not None or (in_run and is_past(word)) or word in ("said", "became")
    )


def _small(word: str, words: frozenset[str]) -> bool:
    return word != "US" and word.lower() in words


def _without_verb(text: str, span: Span, verb: Span | None, figures: Sequence[Span]) -> Iterator[Span]:
    """The phrase, or its words before and after the main verb, which a link may take."""
    if verb is None or not span.overlaps(verb):
        yield span
        return
    for piece in (Span(span.start, min(span.end, verb.start)), Span(max(span.start, verb.end), span.end)):
        if piece.end > piece.start:
            yield from _phrases(text, piece, figures)


def _any_run(text: str, first: Span, taken: Sequence[Span], words: tuple[int, int]) -> Span | None:
    """A few words in a row with no figure and no link among them, small words at no edge where that can be had."""
    every = [Span(*match.span()) for match in _WORD.finditer(text, *first)]
    low, high = words
    runs = [
        Span(every[at].start, every[at + count - 1].end)
        for count in (*range(max(low, 3), min(high, 5) + 1), low)
        for at in range(len(every) - count + 1)
    ]
    free = [run for run in runs if _free(run, taken) and not any(char.isdigit() for char in run.of(text))]
    return next((run for run in free if _edges_tell(run.of(text))), free[-1] if free else None)


def _edges_tell(phrase: str) -> bool:
    words = phrase.split()
    return not {words[0].lower().strip(","), words[-1].lower()} & _STOP_WORDS and not re.search(r"[,;:.]", phrase)
