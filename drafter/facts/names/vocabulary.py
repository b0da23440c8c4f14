"""The word lists of English names by what they are for; the lists themselves are plain files (drafter/facts/words)."""

from drafter.facts.words import listed

_ENDINGS = tuple(
    "ing ly tion tions sion ment ments ers ists ness ors ties ances ences ures ive ous ble ful less ship ships ism ance"
    " ence ics".split()
)


def heads() -> frozenset[str]:
    """Words that name an office, a rank or a courtesy and head a title: Minister, Adm., Mrs."""
    return listed("english_title_heads")


def modifiers() -> frozenset[str]:
    """Words that stand before the head of a title: Deputy, Foreign, Cabinet."""
    return listed("english_title_modifiers")


def topics() -> frozenset[str]:
    """Words of a policy field, which continue a title or a ministry: Trade, Welfare, Infrastructure."""
    return listed("english_topics")


def bodies() -> frozenset[str]:
    """Words that the name of a body ends with or is built upon: Ministry, Council, Act."""
    return listed("english_bodies")


def demonyms() -> frozenset[str]:
    """Adjectives of nationality."""
    return listed("english_demonyms")


def numbered() -> frozenset[str]:
    """Words whose number belongs to their name: Article 9, Apollo 11."""
    return listed("english_numbered")


def calendar() -> frozenset[str]:
    """Capitalised words that are dates."""
    return listed("english_calendar")


def headings() -> frozenset[str]:
    """Words that open sentences, yet open names too when a capital follows: Central, Royal."""
    return listed("english_headings")


def no_names() -> frozenset[str]:
    """Capitals that name nobody by themselves: CEO, LNG, Inc."""
    return listed("english_no_names")


def is_opener(word: str) -> bool:
    """True of a common word that is known to open sentences."""
    return word.lower() in listed("english_openers")


def is_noun(word: str) -> bool:
    """True of a common noun, in the singular or the plural, which alone at a sentence's start is no name."""
    return word.lower() in listed("english_nouns")


def opens_sentences(word: str) -> bool:
    """True when the word is likely to be capitalised only because it opens a sentence."""
    return is_opener(word) or is_noun(word) or (len(word) > 5 and word.lower().endswith(_ENDINGS))
