"""Compounds: two figures that are one amount (1メートル20センチ, 5 feet 11 inches) or one share (3人に1人)."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from drafter.facts.figures.item import Item
from drafter.facts.numerals.english import ratio
from drafter.text.lazy import lazily

_SMALLER = {
    ("km", "m"): 1000, ("m", "cm"): 100, ("m", "mm"): 1000, ("cm", "mm"): 10, ("t", "kg"): 1000, ("kg", "g"): 1000,
    ("ft", "in"): 12, ("lb", "oz"): 16, ("mi", "yd"): 1760,
}  # fmt: skip
# The hundredths that a sum goes on with: 68ドル40セント, 3 pounds and 20 pence.
_CENTS = {"cent": ("USD", "EUR", "AUD", "CAD", "HKD", "SGD", "NZD"), "pence": ("GBP",)}
_CENTS |= {"セント": _CENTS["cent"], "ペンス": _CENTS["pence"]}
_GAP = lazily(r"|,? (?:and )?")


def compound(text: str, items: Iterable[Item]) -> Iterator[Item]:
    """The figures, those that are parts of one made one."""
    held: Item | None = None
    for item in items:
        if held is not None and not _taken(text, held, item):
            yield held
            held = item
        elif held is None:
            held = item
    if held is not None:
        yield held


def _taken(text: str, whole: Item, part: Item) -> bool:
    """Adds the part to the whole where the two are one, and says so."""
    gap = part.start - whole.end
    if gap > 5 or gap < 0:
        return False
    if whole.kind == part.kind == "money":
        if not _is_change(text, whole, part):
            return False
        whole.value += part.value
        whole.coefficient, whole.end = whole.value, part.end
        return True
    if whole.unit is not None and part.unit is not None:
        factor = _SMALLER.get((whole.unit, part.unit))
        if factor is None or part.value >= factor or not _GAP.fullmatch(text, whole.end, part.start):
            return False
        whole.value += part.value / Decimal(factor)
        whole.coefficient, whole.end = whole.value, part.end
        return True
    if whole.unit == "m" and gap == 0 and part.bare and part.counter is None and part.digits_end - part.start == 2:
        # 1メートル92: the centimetres go without saying.
        whole.value += part.value / 100
        whole.coefficient, whole.end = whole.value, part.end
        return True
    if whole.counter is None or whole.counter != part.counter or gap != 1 or text[whole.end] != "に":
        return False
    if not 0 < part.value < whole.value <= (1000 if part.value == 1 else 10):
        return False
    whole.value = whole.coefficient = ratio(part.value, whole.value)
    whole.end, whole.bare = part.end, False
    return True


def _is_change(text: str, whole: Item, part: Item) -> bool:
    """Whether the part is the hundredths of the whole's own currency, right behind it."""
    word = text[part.start : part.end].lstrip("0123456789. ").removesuffix("s")
    return (
        whole.currency in _CENTS.get(word, ())
        and part.value < 1
        and _GAP.fullmatch(text, whole.end, part.start) is not None
    )
