"""Codes: types, models, forms and rules that are told by letters and digits together."""

from drafter.facts.figures.currencies import codes as currency_codes
from drafter.facts.figures.traps.trap import Trap
from drafter.facts.words import any_of

# Units and marks that stand right behind their digits: 30km, 5K, 9pm. With these digits measure and name nothing.
_UNITS = (
    "st nd rd th s m km cm mm nm ha kg g t ft sqft mi bn tn trn mn k K M B T W kW MW GW kWh MWh GWh TWh Wh mph kph kmh"
    " kn nmi lb lbs oz bbl pc pct pp C F yen hPa bps mg L am pm x p h hr hrs min sec d y yr"
).split()


def by_letter() -> tuple[Trap, ...]:
    """Codes that begin with a letter; a fiscal year, a quarter and a currency's amount begin so too and are none."""
    money = any_of(currency_codes() | {"RMB"})
    return (
        Trap("a group of so many and one", r"[A-Z]\d ?\+ ?\d\b", "The [P5+1] met in Vienna."),
        Trap(
            "letters, then digits",
            rf"(?=[A-Za-z]{{1,10}}-?\d)(?!FY|Q[1-4]|H[12]\b|CY|{money}|NT\b|Rs|R\d\b)"
            r"(?:[A-Z][A-Za-z]{0,9}-\d{1,6}|[A-Za-z]{1,10}\d{1,6})[A-Za-z0-9]{0,8}(?:[-/][A-Za-z0-9]{1,8}){0,3}(?![%\d])",
            "An [F-35B] landed.",
        ),
        Trap(
            "a ship with the number of her hull",
            r"(?:USS|JS|HMS|HMAS) [A-Z][a-z]+ (?:[A-Z][a-z]+ )?\([A-Z-]{2,6}\d{1,4}\)",
            "The [USS Ralph (DDG114)] left.",
        ),
        Trap("a craft after its own name", r"[A-Z][a-z]{1,9}'(?!s\b)[a-z]{1,4}[- ]\d{1,3}\b", "[Chang'e-6] landed."),
    )


BY_DIGIT = (
    Trap("a meeting of two and two", r"\d ?\+ ?\d\b", "The [2+2] met in Tokyo."),
    Trap(
        "digits, then capitals",
        rf"\d{{1,4}}(?!{any_of(_UNITS)}\b)[A-Z][A-Za-z0-9]{{0,5}}(?:-\d{{1,6}})?\b",
        "The [5G] network grew.",
    ),
    Trap(
        "a form, a rule, a section of a code",
        r"\d{1,3}[a-z]-\d{1,3}\b|\d{1,3}-[A-Z]\b|\d{3}\([a-z]\)",
        "It filed a [10-K] with the agency.",
    ),
)
BY_MARK = (Trap("the bore of a gun", r"(?<=\W)\.\d{2,3}-cali(?:ber|bre)\b", "He had a [.38-caliber] pistol."),)
