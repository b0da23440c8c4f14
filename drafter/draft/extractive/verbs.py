"""The verbs of news prose: the main verb of an English sentence, and its form in a headline. Data and one search.

No grammar is parsed: a sentence whose verb is not in the list has none, and the caller does without.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from drafter.text.span import Span

Form = Literal["past", "present", "future", "progressive", "perfect", "passive"]

_REGULAR = tuple(
    """accelerate accept achieve acquire add address adopt advance affirm agree aid aim allow announce appoint
approve arrive ask assess attend award back ban bar begin block boost call cancel carry cause cite claim clear
close co-host collaborate commission commit compete complete conclude condemn conduct confirm consider
construct contain continue contribute convene cooperate create criticize cut deal debut decide declare decline
deepen delay deliver demand demonstrate deny depart deploy describe designate destroy detail detect develop
disclose discuss dispatch dock donate double earmark ease elect emerge employ enact end endorse enhance enter
establish exceed exchange expand expect explain explore export express extend face fail file finalize finance
finish fire focus follow form formalize found fund gain gather generate grant guarantee halt happen help hike
hire host identify impose improve include increase indicate inaugurate inform inspect install introduce invest
invite involve issue join kick lack land last launch leave license lift limit link list live locate look lower
maintain manufacture mark measure merge mobilize monitor mount move name need negotiate nominate note notify
obtain occur offer open operate oppose order organize outline own participate partner pass pause permit pick
place plan pledge praise prepare present press prevent produce prohibit project promise promote propose
protect protest provide publish pull purchase push question raise ratify reach reaffirm rebuild receive
recognize recommend recover reduce reflect refuse reiterate reject relaunch release relocate remain remove
renew reopen repair repeat replace report request require rescue resign resolve respond restart restore
restrict resume retire return reveal review revise revive sail scale schedule scrap secure select serve settle share
shift show sign signal speed sponsor stage start state station stay stop store stress strengthen submit
subsidize succeed suggest supply support surge suspend switch tackle target tell tender test thank threaten
tighten total track trade train transfer transport travel treat trigger trim triple turn underline underscore
unveil update upgrade urge use visit voice vote vow wait warn welcome widen withdraw work yield
appeal apply argue assure avoid believe bolster boycott bury celebrate collapse concede confront consult convict
coordinate dedicate defeat defend defy deport detain dismiss disrupt distribute divert divide embrace encourage enforce
ensure escort evacuate evaluate exclude exempt expel expire explode expose flood graduate greet hamper hope injure
insist integrate intend intensify intercept intervene invade kill lobby mourn narrow offset overhaul override overturn
plunge postpone preserve prove punish pursue rally reconsider recruit redeploy reduce reinforce rejoin relieve rename
repay repeal retain reunite sanction seize shelter soar solve stabilize stall strand sue suffer surpass survive swap
trust unite veto violate volunteer waive want weaken post cost replenish log rank score rate quadruple slash rename die
rewrite resettle rely apply""".split()
)
_IRREGULAR = {
    "become": "became become", "begin": "began begun", "bring": "brought brought", "build": "built built",
    "buy": "bought bought", "choose": "chose chosen", "come": "came come", "cut": "cut cut", "draw": "drew drawn",
    "fall": "fell fallen", "find": "found found", "fly": "flew flown", "get": "got got", "give": "gave given",
    "go": "went gone", "grow": "grew grown", "hit": "hit hit", "hold": "held held", "keep": "kept kept",
    "lead": "led led", "leave": "left left", "lose": "lost lost", "make": "made made", "meet": "met met",
    "overcome": "overcame overcome", "pay": "paid paid", "put": "put put", "rise": "rose risen", "run": "ran run",
    "say": "said said", "see": "saw seen", "seek": "sought sought", "sell": "sold sold", "send": "sent sent",
    "set": "set set", "shut": "shut shut", "speak": "spoke spoken", "spend": "spent spent", "stand": "stood stood",
    "strike": "struck struck", "take": "took taken", "tell": "told told", "undergo": "underwent undergone",
    "break": "broke broken", "deal": "dealt dealt", "dig": "dug dug", "feel": "felt felt", "fight": "fought fought",
    "flee": "fled fled", "know": "knew known", "lay": "laid laid", "lend": "lent lent", "mean": "meant meant",
    "oversee": "oversaw overseen", "overtake": "overtook overtaken", "shoot": "shot shot", "shrink": "shrank shrunk",
    "sweep": "swept swept", "teach": "taught taught", "tear": "tore torn", "think": "thought thought",
    "throw": "threw thrown", "win": "won won", "withdraw": "withdrew withdrawn",
    "write": "wrote written", "sink": "sank sunk",
}  # fmt: skip
BASES = frozenset((*_REGULAR, *_IRREGULAR))
_DOUBLED = frozenset("trim ban bar cut stop plan ship scrap permit commit submit transfer prefer refer".split())
_HARD_S = frozenset(
    "plans deals exercises bases tests trades projects orders reports supplies aids calls votes returns"
    " works uses needs aims moves visits links grants cuts demands stores stages states sails lands marks names notes"
    " offers places presents questions shares shifts signals signs starts targets turns updates funds fires files focus"
    " appeals supplies ranks scores rates costs posts logs"
    " increases rises releases exports licenses lists lives faces ends claims causes backs asks awards".split()
)
_ADVERB = re.compile(
    r"(?:\w+ly|also|now|not|still|already|again|recently|since|soon|jointly|newly|formally"
    r"|therefore|thus|then|further|together|instead|only|even|ever|never|always|often|later)$"
)
_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_ASIDE = re.compile(
    r",\s(?:which|who|whose|where|when|including|led|based|known|called|named|dubbed|founded|owned|a|an|the"
    r"|(?:made|built|flown|held|drawn|written) (?:at|in|on|by|from|for|during|of))\b(?:[^,“”\"]|,(?=\d)){3,220},(?!\d)"
    r"|\([^)]*\)|“[^”]*”|\"[^\"]*\""
)
_OPEN_ASIDE = re.compile(r",\s(?:which|who|whose|where|when)\b[^,“”\"]*$")
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|will|would|can|could|may|might|must|should|has|have|had|does|did)\b")
_OBJECT = re.compile(r" (?:the|an?|its|their|his|her|all|[$¥€£]\d)")
_BE = frozenset("is are was were".split())
_HAVE = frozenset("has have had".split())
_BLOCKS = frozenset(
    "the a an this that these those its his her their our my to of in on at for by from with and or"
    " as which who than between under over into new more most no any each every some all"
    " first second third latest major key joint big top large".split()
)

_BEFORE_BASE = frozenset("to should must can could may might will would not".split())
_MANY = frozenset("people troops police Japanese children men women".split())
# After a participle these show that no subject acts: confirmed dead, led by.
_STATES = frozenset("by dead missing injured alive".split())


@dataclass(frozen=True, slots=True)
class Verb:
    """The main verb: its own word's span, the span with its auxiliaries, its base form, and how it stands."""

    span: Span
    whole: Span
    base: str
    form: Form


@lru_cache(maxsize=1)
def _forms() -> dict[str, tuple[str, Form]]:
    found: dict[str, tuple[str, Form]] = {}
    for base in _REGULAR:
        found.setdefault(third_person(base), (base, "present"))
        found.setdefault(_ed(base), (base, "past"))
    for base, parts in _IRREGULAR.items():
        past, participle = parts.split()
        found[third_person(base)] = (base, "present")
        found.setdefault(participle, (base, "past"))
        found[past] = (base, "past")
    for word in ("cut", "hit", "put", "set", "shut", "come", "become", "run"):
        found.pop(word, None)
    return found


def is_form(word: str) -> bool:
    """True for a word in lower case that the list has as a verb in any of its forms, nouns of the same letters too."""
    return word in _forms() or word in _REGULAR or word in _IRREGULAR


def is_past(word: str) -> bool:
    """True for a word in lower case that is a past form or a participle of the list."""
    return word in _forms() and _forms()[word][1] == "past"


def third_person(base: str) -> str:
    """The base form as it stands after one person: sign, signs; push, pushes; carry, carries."""
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ies"
    return base + ("es" if re.search(r"(?:s|x|z|ch|sh|o)$", base) else "s")


def _ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ied"
    return base + (base[-1] if base in _DOUBLED else "") + "ed"


def _base_of_ing(word: str) -> str | None:
    stem = word[:-3]
    known = {*_REGULAR, *_IRREGULAR}
    for base in (stem, stem + "e", stem[:-1]):
        if base in known:
            return base
    return None


def is_ing_form(word: str) -> bool:
    """True for the -ing form of a verb of the list: opening, moving, cutting."""
    return word.endswith("ing") and _base_of_ing(word) is not None


def main_verb(sentence: str) -> Verb | None:
    """The main verb of an English sentence, or None; asides between commas, brackets and quotations are passed over."""
    text = _ASIDE.sub(lambda match: "\x00" * len(match.group()), sentence)
    words = list(_WORD.finditer(text))
    return next((verb for at in range(1, len(words)) if (verb := _verb_at(words, at)) is not None), None)


def keeps_clause(cut: str, sentence: str) -> bool:
    """True when what is left of a sentence still has a main verb, or when the sentence had none that is known."""
    left = _OPEN_ASIDE.sub("", cut)
    return _AUXILIARY.search(left) is not None or main_verb(left) is not None or main_verb(sentence) is None


def _verb_at(words: list[re.Match[str]], at: int) -> Verb | None:
    word = words[at].group()
    before = words[at - 1].group().lower()
    if before.endswith("ly") and at > 1 and words[at - 2].group().lower() in _BLOCKS:
        # An adverb before a participle that describes: its wholly owned subsidiary.
        before = words[at - 2].group().lower()
    if word in ("will", "would", "may", "could") or word in _BE or word in _HAVE:
        return None if before in ("that", "which", "who") else _compound(words, at)
    if not word.islower() or before in _BLOCKS or before.endswith(("’s", "'s")):
        return None
    base, form = _forms().get(word, ("", "past"))
    if not base or (form == "present" and word in _HARD_S and not _subject_like(words, at)):
        return None
    after = words[at + 1].group() if at + 1 < len(words) else ""
    described = after in _STATES and participle(base) == word
    if form == "past" and (described or before in ("be", "been", "being")):
        return None
    span = Span(*words[at].span())
    return Verb(span, span, base, form)


def _subject_like(words: list[re.Match[str]], at: int) -> bool:
    """True for a word between a name and more words, or before what only a verb stands before: backs $1 billion."""
    # Behind "a" a name only describes what follows: a US appeals court.
    described = at > 1 and words[at - 2].group().lower() in ("a", "an")
    named = words[at - 1].group()[0].isupper() and at + 1 < len(words) and not described
    return named or _OBJECT.match(words[at].string, words[at].end()) is not None


def _compound(words: list[re.Match[str]], at: int) -> Verb | None:
    auxiliary = words[at].group()
    following = at + 1
    passive = False
    while following < len(words) and (
        _is_adverb(words[following].group()) or words[following].group() in ("be", "been", "being", "to")
    ):
        passive = passive or words[following].group() in ("be", "been", "being")
        following += 1
    if following >= len(words):
        return None
    word = words[following].group()
    span, whole = Span(*words[following].span()), Span(words[at].start(), words[following].end())
    base, form = _forms().get(word, ("", "past"))
    if word.endswith("ing") and auxiliary in _BE and (stem := _base_of_ing(word)):
        return Verb(span, whole, stem, "progressive")
    if base and form == "past" and (passive or auxiliary in _BE):
        return Verb(span, whole, base, "passive")
    if base and form == "past" and auxiliary in _HAVE:
        return Verb(span, whole, base, "perfect")
    # After "will" every word is a verb, whether the list has it or not.
    if auxiliary in ("will", "would") and (is_form(word) or (word.islower() and word not in _BLOCKS)):
        return Verb(span, whole, word, "future")
    return None


def _is_adverb(word: str) -> bool:
    return _ADVERB.match(word) is not None and word not in BASES


def participle(base: str) -> str:
    """The past participle: opened, carried, built."""
    return _IRREGULAR[base].split()[1] if base in _IRREGULAR else _ed(base)


def says_something(line: str) -> bool:
    """True when a line in present tense holds a verb with words on both sides: also the bare form after a plural."""
    verb = main_verb(line)
    if verb is not None and line[verb.whole.end :].strip():
        return True
    words = line.split()
    return any(
        words[at] in BASES and (words[at - 1] in _BEFORE_BASE or _are_many(words[:at]))
        for at in range(1, len(words) - 1)
    )


def acts_before(line: str, offset: int) -> bool:
    """True where a bare verb after several who act stands before that place: `US, Japan finish drill aimed at …`."""
    words = line[:offset].split()
    return any(words[at] in BASES and _are_many(words[:at]) for at in range(1, len(words) - 1))


def _are_many(subject: list[str]) -> bool:
    last = subject[-1]
    several = any(word.endswith(",") or word == "and" for word in subject[:-1])
    return several or last in _MANY or re.search(r"[^s'’]s$", last) is not None
