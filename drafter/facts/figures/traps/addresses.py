"""Addresses: where somebody or something is reached, on the net, by telephone, on a street or in a file."""

from drafter.facts.figures.traps.trap import Trap

BY_LETTER = (
    Trap(
        "an address on the net",
        r"(?:https?://|www\.|[Dd][Oo][Ii]:|arXiv:|ISBN[: ]|ISSN[: ])[^\s\"'<>()]{1,400}",
        "See [https://example.org/2024/12/31] for more.",
    ),
    Trap(
        "a number to call, a key to press",
        r"(?:[Cc]all(?:ed|ing|s)?|[Dd]ial(?:l?ed|l?ing|s)?|[Pp]ress(?:ed|ing)?|[Tt]ext(?:ed|ing|s)?) "
        r"(?:(?:\d{1,3}-){0,3}\d{3,4}\b(?! [a-z]+s\b|-\d)|\d{1,2}\b(?![- ][a-z\d]))",
        "Residents should [dial 119] at once.",
    ),
    Trap(
        "a number given to a person or a thing",
        r"(?:code|codes|passcode|password|PIN|ID|(?:serial|phone|account|case|docket|model|file|tracking|flight|badge"
        r"|license|ID|telephone|fax|jersey|lot|ticket) number)(?: is| was|:|,)? #?\d[\d-]*\b",
        "The [serial number 48-221] was filed off.",
    ),
    Trap(
        "a file by its register's letters", r"[A-Z]{2,8}-[A-Z]?[a-z]{1,6} \d{1,6}\b", "It cites [HHS-Rule 1120] twice."
    ),
    Trap("a postal code after its state", r"[A-Z]{2} (?=\d{5}\b)\d{5}\b", "Write to Ames, [IA 50010] by mail."),
)
BY_DIGIT = (
    Trap(
        "a chain of numbers: a version, an address, a code",
        r"\d(?<![\d.]\d)(?!\d*\.\d+-\d+(?:\.\d+)?\b(?![-./:]\d))\d{0,8}[-./:](?:\d{1,9}[-./:])+\d+\w?",
        "Update to [4.18.2] now.",
    ),
    Trap("a telephone", r"0\d{1,4}[- ]\d{2,4}[- ]\d{3,4}\b|\d{3}-\d{4}\b", "The desk is at [03-5555 0199] all day."),
    Trap(
        "a house on its street",
        r"\d{1,5} (?:[NSEW]\. )?(?:[A-Z][a-z]{1,20} ){1,3}(?:Avenue|Street|Road|Boulevard|Drive|Lane|Ave\.|St\.|Rd\.)"
        r"(?=\W|\Z)",
        "It stands at [1200 Mill Road] in town.",
    ),
    Trap("a block of a street", r"\d{1,5}(?: block of\b|-block\b)", "Shots rang out in the [400 block of] Oak."),
    Trap(
        "a law by its title and section",
        r"\d{1,2} (?:U\.S\.C\.?|C\.F\.R\.?|USC|CFR)(?: §? ?\d+\w*)?",
        "It cites [28 U.S.C. § 1782] twice.",
    ),
    Trap("a case of a court", r"\d{1,2}-[a-z]{2}-\d{2,6}", "The case is [24-cv-1187] in Denver."),
    Trap(
        "the call for help", r"911(?= (?:cent|call|operat|system|dispatch|emergency|line))", "A [911] caller heard it."
    ),
)
BY_MARK = (
    Trap("a number after its mark", r"[#§] ?\d{1,9}\b", "He wore [#23] for years."),
    Trap(
        "a ship by her hull, a share by its exchange", r"\([A-Z]{2,5}\) \d{1,4}\b(?![,.]\d)", "It is [(DDG) 112] again."
    ),
    Trap(
        "a share by its code",
        r"\((?:[A-Z]{2,6}: ?)?\d{4}\.[A-Z]{1,2}\)|\([A-Z]{2,6}: ?\d{4}\)",
        "Toyoda Looms [(TSE: 7203)] rose.",
    ),
    Trap(
        "the foot of a page",
        r"(?:©|\([cC]\)|\bCopyright(?: ©)?) ?(?:19|20)\d\d(?:-(?:19|20)?\d\d)?\b",
        "[© 2024] Acme",
    ),
    Trap(
        "a telephone with its country or area",
        r"\+\d{1,3}[- ]\d[\d -]{4,19}\d|\(\d{2,5}\) ?\d{3,4}-\d{4}\b",
        "Call [+81 3-5555-0199] by noon.",
    ),
    Trap("a note, a page of several", r"\[\d{1,3}(?:/\d{1,3})?\]", "as shown before[[3]] and after"),
)
