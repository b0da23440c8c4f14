"""Conditions that the sources set and the bullet leaves out while it tells the rest.

A condition stands beside the statement it is set for, or makes a sentence of its own right behind it.
"""

import re
from collections.abc import Sequence

from drafter.check.alignment import Pair, Retold, enough
from drafter.check.certainty import level_of
from drafter.check.context import fact_key
from drafter.check.cues import SUBJECT_TO, Statement
from drafter.check.index import Reading, SourceIndex
from drafter.check.statements import statements_of
from drafter.check.turns import Turn
from drafter.text.span import Span

_CONDITION = re.compile(
    r"\b(?:if(?! not| as (?:little|few|much|many))|unless|provided (?:that|the|it|they)|providing (?:that|the)"
    rf"|{SUBJECT_TO}"
    r"|only (?:after|once|when)"
    r"|once (?:the|it|they|its|(?-i:[A-Z]))[^.;]{0,60}?\b(?:approv|clear|grant|ratif|pass|agree|confirm|permit)\w*"
    r"|pending|contingent|conditional|on condition (?:that|of (?!anonymity))|depend(?:s|ing) (?:on|upon)"
    r"|(?:as|so) long as|weather permitting|in return for)\b"
    r"|場合(?:は|に)|条件|前提|次第|限り|(?<![例たしよみ])(?<!早け)[えけせてねへめれげべ]ば(?=、|[一-鿿ァ-ヶ0-9])|(?:たら|[たるいの]なら)(?=、|[一-鿿ァ-ヶ0-9])",
    re.IGNORECASE,
)
# Words that set a condition whatever it is; 〜ば may do no more than tell how.
_SET_JA = re.compile("場合|条件|前提|次第|限り")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
# A sentence that does nothing but set a condition for the one before it.
_OWN = re.compile(
    r"\bmust (?:still )?(?:approve|be approved|clear|pass)\b|\b(?:needs?|requires?) (?:\w+ )?(?:approval|consent)\b"
    r"|(?:条件|前提)(?:と|に)(?:な|し)",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"\b(?:if|unless|provid(?:ed|ing) (?:that|the|it|they)|subject|pending|contingen\w+|condition\w*|depend\w*|long as"
    r"|permit\w*|assuming|in case|in the event|failing|hing\w+|should (?:the|it|they|that|any|an?)|were (?:the|it|they)"
    r"|once|requir\w+|needs?|must|exchange|in return|await\w*|whether|absent|short of"
    r"|approv\w+|without|except)\b",
    re.IGNORECASE,
)
# What parts one statement of a sentence from another.
_PARTS = re.compile(r";|, (?:but|and|while|though|although|whereas)\b")
_SAID_TO_ASK = re.compile(r"(?:wonder\w*|know|see|whether|even|as) $|\b(?:ask\w*|told) ", re.IGNORECASE)
_DOUBT = 3  # a bullet that says "may" leaves room for a condition, unless the source says "may" besides
_WHOLE = 0.9  # of a statement: two of its words tell as much as three of a longer one
_RETOLD = 0.5  # of a condition's words: a bullet that has so many tells the condition in words of its own
_LEAD = 8  # how far into a statement its condition may begin for it to be nothing else: ", and if"
_ASKED = 60  # how far before an "if" the question may stand that it belongs to
_NEAR = 1  # how many statements away the condition may stand


def condition_lost(bullet: Reading, told: Sequence[Retold], sources: Sequence[SourceIndex]) -> Turn | None:
    """The source's sentence that sets a condition for what a sentence of the bullet tells without one; or None."""
    number = told[0].mine.sentence
    if _KEPT.search(bullet.text, *bullet.sentences[number].span):
        return None
    for each in told:
        for pair in each.likely():
            home = _condition_for(bullet, each.mine, pair, sources[pair.source])
            if home is not None:
                return Turn("weaker", "hedge", pair.source, home, "The source sets a condition")
            if not _says_little(pair):
                break
    return None


def _says_little(pair: Pair) -> bool:
    """True for a pair that may not be the one that tells the same: the next likest may be."""
    return pair.share < _RETOLD


def _condition_for(bullet: Reading, mine: Statement, pair: Pair, source: SourceIndex) -> int | None:
    """The sentence in which a source sets a condition for the statement that the bullet retells."""
    if (
        mine.awaited
        or not enough(pair.score, pair, foreign=source.language == "ja")
        or not _tells(bullet, mine, pair, source)
    ):
        return None
    own = bullet.sentences[mine.sentence].stems
    home = pair.theirs.sentence
    for condition in _conditions(source, pair.theirs):
        stems = frozenset(source.reading.content.between(*condition))
        if source.language != bullet.language:
            known = [stem for stem in source.reading.content.between(*condition) if stem.isascii()]
            stems = frozenset(known[-1:] if known and known[-1] in own else known)
        doubted = level_of(source.reading, pair.theirs) >= _DOUBT
        sure = level_of(bullet, mine) < _DOUBT or (doubted and bool(_figures(bullet, mine) & pair.common))
        figures = _DIGITS.findall(source.text, *condition)
        if figures and set(figures) <= set(_DIGITS.findall(bullet.text, *bullet.sentences[mine.sentence].span)):
            continue
        if sure and len(stems & own) <= _RETOLD * len(stems) and (stems or _SET_JA.search(source.text, *condition)):
            return home
    after = home + 1
    if after < len(source.sentences) and _OWN.search(source.text, *source.sentences[after].span):
        return None if _KEPT.search(bullet.text) else after
    return None


def _figures(bullet: Reading, mine: Statement) -> frozenset[str]:
    """The keys of the figures and days of a statement that stand in no quotation."""
    held = [bullet.facts[at] for at in bullet.sentences[mine.sentence].facts]
    quotes = [fact.span for fact in held if fact.kind == "quote"]
    return frozenset(
        fact_key(fact)
        for fact in held
        if mine.span.contains(fact.span) and not any(quote.contains(fact.span) for quote in quotes)
    )


def _tells(bullet: Reading, mine: Statement, pair: Pair, source: SourceIndex) -> bool:
    """True where two statements share more than who speaks: a figure and a word, or three words."""
    names = (source.facts[at].span for at in source.sentences[pair.theirs.sentence].facts)
    kinds = (source.facts[at].kind for at in source.sentences[pair.theirs.sentence].facts)
    named = {
        stem
        for span, kind in zip(names, kinds, strict=True)
        if kind == "name"
        for stem in source.reading.content.between(*span)
    }
    told = pair.common - named
    least = 2 if any(stem[0] == "=" for stem in told) else 3
    if pair.share >= _WHOLE:
        least = 2
    return len(told) >= least or (source.language == "ja" and bool(told) and pair.share >= _RETOLD)


def _conditions(source: SourceIndex, theirs: Statement) -> list[Span]:
    """The conditions beside a statement or in it, in the same part of its sentence."""
    beside = statements_of(source.reading, theirs.sentence)
    sentence = source.sentences[theirs.sentence].span
    found: list[Span] = []
    for match in _CONDITION.finditer(source.text, *sentence):
        number = next(n for n, each in enumerate(beside) if match.start() < each.span.end)
        far = abs(number - beside.index(theirs)) > _NEAR
        asked = _SAID_TO_ASK.search(source.text, max(sentence.start, match.start() - _ASKED), match.start())
        if far or asked or _apart(match, theirs, source) or _quoted(match, theirs, source):
            continue
        if source.language == "ja":
            found.append(Span(beside[number].span.start, match.end()))
        else:
            stop = source.text.find(",", match.end(), sentence.end)
            found.append(Span(match.start(), stop if stop > 0 else sentence.end))
    return found


def _apart(match: re.Match[str], theirs: Statement, source: SourceIndex) -> bool:
    """True for a condition that is the statement itself, or stands in another part of the sentence."""
    if 0 <= match.start() - theirs.span.start <= _LEAD and source.language != "ja":
        return True
    edge = theirs.span.start if match.start() < theirs.span.start else theirs.span.end
    return _PARTS.search(source.text, *sorted((match.start(), edge))) is not None


def _quoted(match: re.Match[str], theirs: Statement, source: SourceIndex) -> bool:
    held = (source.facts[at] for at in source.sentences[theirs.sentence].facts)
    inside = any(fact.kind == "quote" and fact.span.contains(Span(*match.span())) for fact in held)
    return inside and source.language != "ja"
