"""Labels: words that a number follows as a name (Article 9, Room 12), and names told apart by their number."""

from drafter.facts.figures.traps.trap import Trap
from drafter.facts.words import any_of, listed

_NUMBER = (
    r"(?:\d{1,6}(?:[.\-/]\d{1,6}){0,4}(?:-[a-z]{2}-\d{1,6})?[A-Za-z]?\b|[IVX]{1,5}\b"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_NTH = r"\d{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Twelfth"
_PLACES = "Mayor Police City County Council High School Hospital Township Street River Lake Park Island".split()


def _force() -> str:
    return rf" (?:{any_of(listed('english_force_kinds'))} ?){{0,3}}{any_of(listed('english_forces'))}(?:(?<=\.)|\b)"


def by_letter() -> tuple[Trap, ...]:
    """Labels and names that begin with a letter."""
    return (
        Trap("a volume", r"Vol(?:ume)?[.:]? \d{1,4}(?:\. ?\d{1,4})?\b", "Digest [Vol 1. 23] is out."),
        Trap(
            "a number after its label",
            rf"{any_of(listed('english_labels'))}[ -]?#?(?:No\. ?)?{_NUMBER}(?:-\d{{1,4}}\b| of \d{{1,3}}\b)?"
            r"(?! ?(?:million|billion|trillion|bn)\b)",
            "It is ruled by [Article 9] of the charter.",
        ),
        Trap(
            "a label in small letters",
            r"(?:type|stage|phase|category|tier|grade|step|figure|table|clause|appendix|annex|ext\.|extension|level"
            r"|magnitude-class|P\.O\. Box|PO Box|Box|Mk\.?|Mark|Motel|Radio|Protocol|Appendix|Exhibit|Bus|Train|Ext\."
            r"|ZIP|Zip) \d{1,5}[A-Z]?\b(?! ?(?:percent|million|billion)|[%,]\d)",
            "It fell to [category 3] at dawn.",
        ),
        Trap(
            "a label and its number in words",
            r"(?:[Aa]t|[Ss]quare|[Dd]ay|[Ff]ormula|[Rr]ound|[Pp]hase|[Ss]tage|[Gg]ame|[Ee]pisode|[Pp]art|[Cc]hapter"
            r"|[Tt]ype|[Tt]ier|[Ll]evel|[Gg]rade|[Nn]umber|[Pp]lan|[Cc]loud) (?:one|two|three|four|five|six|seven"
            r"|eight|nine|ten)\b(?=[.,;:)]|\Z| (?:of|in|was|is|and|with|on|at)\b)",
            "They are back to [square one].",
        ),
        Trap(
            "a highway of the United States",
            r"(?:US|U\.S\.) (?:Route )?\d{1,3}\b(?= (?:and|in|near|is|was|at|on|to|from)\b|[.,;)])",
            "Traffic on [US 50] in Ely was slow.",
        ),
        Trap("a numbered force", rf"(?:{_NTH}){_force()}", "The [Seventh Fleet] sailed."),
        Trap(
            "a place that begins with a number word",
            rf"(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) [A-Z][a-z]{{3,12}}s?(?= (?:{'|'.join(_PLACES)})\b)",
            "[Two Rivers] Mayor Ana Bell spoke.",
        ),
    )


def by_digit() -> tuple[Trap, ...]:
    """Names that begin with their number."""
    return (Trap("a numbered force", rf"\d{{1,3}}(?:st|nd|rd|th){_force()}", "The [7th Fleet] sailed."),)
