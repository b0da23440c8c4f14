"""Phrases in which a number word counts nothing, or points at what has been counted before."""

from drafter.facts.figures.traps.trap import Trap
from drafter.facts.words import any_of, listed


def _fixed(of_digits: bool) -> str:
    phrases = listed("english_fixed_numbers")
    written = phrases | {phrase[0].upper() + phrase[1:] for phrase in phrases}
    return any_of(each for each in written if each[0].isdigit() is of_digits)


def by_letter() -> tuple[Trap, ...]:
    """Phrases that begin with a letter."""
    return (
        Trap("a fixed phrase or name", rf"{_fixed(False)}\b", "The [first lady] of the [Group of Seven] spoke."),
        Trap(
            "one that stands for a noun",
            r"(?:[Nn]o|[Ss]ome|[Ee]very|[Aa]ny|[Tt]he|[Tt]his|[Tt]hat) one\b(?!-)",
            "[No one] came.",
        ),
        Trap(
            "parties already named",
            rf"(?:[Tt]he|[Tt]hese|[Aa]ll) (?:two|three|four) (?:close |neighbou?ring )?"
            rf"{any_of(listed('english_known_parties'))}\b",
            "[The two allies] agreed.",
        ),
        Trap(
            "all of those already named",
            r"[Aa]ll (?:two|three|four|five)\b(?=[.,;]"
            r"| \[?(?:met|of (?:them|us|you|which|whom)|are|were|will|have|had|said|took)\b)",
            "[All three] met.",
        ),
        Trap(
            "a beginning, unless what is in it is counted",
            r"[Ff]irst (?:batch|set(?= of)|wave|step|stage|tranche|crop|raft|lot)\b"
            r"(?! of (?:\d|two|three|four|five|six|eight|ten))",
            "The [first batch] of projects was named.",
        ),
        Trap(
            "a thing told by how many of a part it has",
            r"(?:two|three|four|five|six|ten)-(?:pointers?|wheelers?|seaters?|shooters?|posters?|baggers?|parters?"
            r"|deckers?)\b|(?:one|two|three|four|five|six)-star\b",
            "A [three-pointer] won it for the [four-star] team.",
        ),
        Trap(
            "a year of a course",
            r"(?:first|second|third|fourth|fifth|sixth)[- ](?:year|grade)[- ]"
            r"(?:students?|pupils?|cadets?|class|law|medical|university|college|high)\b",
            "A [second-year student] won.",
        ),
    )


def by_digit() -> tuple[Trap, ...]:
    """Phrases that begin with a digit."""
    return (
        Trap("a fixed phrase or name", rf"{_fixed(True)}\b", "The clinic is open [24/7] now."),
        Trap("a salute", r"\d{1,2}-gun salute", "A [21-gun salute] was fired."),
        Trap("a rank or a rating", r"\d-star (?:general|admiral|hotel|rating|review)", "A [4-star general] spoke."),
        Trap(
            "a year of a course",
            r"(?:1st|2nd|3rd|4th|5th|6th)[- ](?:year|grade)[- ]"
            r"(?:students?|pupils?|cadets?|class|law|medical|university|college|high)\b",
            "A [2nd-year student] won.",
        ),
    )
