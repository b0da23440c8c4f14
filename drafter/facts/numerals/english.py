"""English number words: their pattern and their worth. Knows nothing of what is counted."""

from decimal import Decimal

from drafter.text.lazy import lazily

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL: dict[str, int] = {
    **{word: number for number, word in enumerate(_UNITS.split())},
    **{word: 20 + 10 * number for number, word in enumerate(_TENS.split())},
}
SCALES: dict[str, int] = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "crore": 10**7,
    "million": 10**6,
    "mn": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
    "trn": 10**12,
}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
_PARTS |= {"ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50}
_PARTS |= {"sixtieth": 60, "hundredth": 100, "thousandth": 1000, "millionth": 10**6}
_NUMBER = "(?:" + "|".join(sorted(SMALL, key=len, reverse=True)) + ")"
_SCALE = "(?:dozen|hundred|thousand|million|billion|trillion)"
# What may follow a number word: a digit after tens ("forty two"), anything after a scale; "eight three-pointers" are
# two.
_NEXT = (
    r"(?:(?<=ty[- ])(?:one|two|three|four|five|six|seven|eight|nine)"
    rf"|(?:(?<=hundred[- ])|(?<=thousand[- ])|(?<=million[- ])|(?<=billion[- ])|(?<=trillion[- ])){_NUMBER})"
)
_TIETH = "(?:twelfth|twentieth|thirtieth|fortieth|fiftieth|sixtieth|hundredth|thousandth|millionth)"
_PART = "(?:halves|half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)"

POINT = lazily(r"(?: a| of a)?[- ](?:percentage[- ])?point\Z")
FRACTION = (
    r"(?:(?:a |one-|three-|three )?(?:half|quarters?)(?: a| of a)?[- ](?:percentage[- ])?point\b"
    rf"|{_NUMBER}[- ]{_PART}\b(?<=s)|one[- ](?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|{_TIETH})\b"
    r"|a (?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)(?= of\b|[.,;:)]| (?:are|were|is|was|have|had|on|who"
    r"|that|said|than|at|so|when|while|as|or|for|with|the|this|each|went|left|came|did|do|would|will|could|goes|go"
    r"|comes|come|stays|live|lived|below|above|behind|ahead|off|short|down|up|cheaper|more|less|higher|lower|fewer"
    r"|larger|smaller|since|from|in(?! (?-i:[A-Z]))|to|by|last|this|compared|over|and|after)\b|$)|half(?= (?:of|the"
    r"|its|their|his|her|our|all|that|this|were|are|was|have|had|said|in|as)\b)(?! in\b.{0,12}\bhalf)|(?:(?<=by )"
    r"|(?<=than )|(?<=nearly )|(?<=about )|(?<=almost )|(?<=roughly )|(?<=least )|(?<=only )|(?<=over ))half(?=[.,;:)]"
    r"|\Z| (?:to|from|since|over|last|this|by|after|between|during|when|if|on|at|for|with|and|but)\b))"
)
WORDS = (
    r"(?:twice(?= (?:the|its|their|his|her|what|that|last)\b)"
    r"|half a (?:dozen|million|billion|trillion)\b|half an?(?= (?:mile|kilomet(?:er|re)|acre|ton|tonne|pound|inch"
    r"|ounce|gallon|lit(?:er|re)|barrel|met(?:er|re)|foot|degree)\b)"
    rf"|a (?:{_SCALE}(?: {_SCALE}){{0,2}})\b"
    rf"|{_NUMBER}(?:[- ](?:{_NEXT}|{_SCALE}|and (?:a half\b|{_NUMBER}\b))\b){{0,12}})"
)


def words_value(surface: str) -> Decimal:
    """The worth of number words that `WORDS` matched: "one and a half million" is 1500000, "two dozen" 24."""
    total = current = Decimal(0)
    words = surface.lower().replace("-", " ").split()
    if words[0] == "twice":
        return Decimal(2)
    if words[0] == "half":
        return Decimal(SCALES[words[2]] if len(words) == 3 else 1) / 2
    for word in words:
        if word == "half":
            current += Decimal("0.5")
        elif word in SMALL:
            current += SMALL[word]
        elif word in SCALES:
            scale = SCALES[word]
            current = (current or Decimal(1)) * scale
            if scale >= 1000:
                total, current = total + current, Decimal(0)
    return total + current


def fraction_value(surface: str) -> Decimal:
    """The worth of a fraction in words, to six places: two-thirds is 0.666667."""
    words = surface.lower().replace("-", " ").split()
    part = {"halves": "half"}.get(words[-1], words[-1])
    bottom = _PARTS.get(part) or _PARTS[part.removesuffix("s")]
    top = SMALL.get(words[0], 1) if len(words) > 1 else 1
    return ratio(Decimal(top), Decimal(bottom))


def ratio(top: Decimal, bottom: Decimal) -> Decimal:
    """A quotient to six places, or six figures where it is tiny."""
    if not bottom:
        return Decimal(0)
    worth = top / bottom
    if worth and abs(worth) < Decimal("0.0001"):
        return Decimal(format(worth, ".6g"))
    return worth.quantize(Decimal("0.000001"))


_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth \
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
ORDINALS: dict[str, int] = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}
ORDINALS |= {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80}
ORDINALS |= {"ninetieth": 90, "hundredth": 100, "thousandth": 1000}
ORDINAL = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b|(?:"
    + "|".join(sorted(ORDINALS, key=len, reverse=True))
    + r")\b)"
)


def ordinal_value(surface: str) -> Decimal:
    """The worth of an ordinal in words: "twenty-first" is 21."""
    tens, _, last = surface.lower().rpartition("-")
    return Decimal(SMALL.get(tens, 0) + ORDINALS[last])
