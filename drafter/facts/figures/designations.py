"""Designations: a capitalised or coded word and its number are one name (Lake 7, RFC 2822, uranium-235, Form 10-K).

What follows the number decides: a noun that is counted makes it a figure, a verb or the end of the clause a name.
"""

from collections.abc import Iterator

from drafter.facts.candidate import Candidate
from drafter.text.lazy import lazily
from drafter.text.span import Span

_NOT_NAMING = lazily(
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|About|Around|Some|Nearly|Almost|Over|Under|FY|Fiscal|The|In|At|Of|On|By|Since|From|To|For|With|And|Or|But|As|If"
    r"|Until|Till|Before|After|During|Between|Through|Throughout|Up|Down|Only|Just|Another|More|Less|Fewer|Most"
    r"|All|Both"
    r"|These|Those|Its|His|Her|Their|Our|My|Roughly|Approximately|Exactly|Of|US|UK|EU|UN|Early|Late|Mid|Circa"
    r"|Spring|Summer"
    r"|Autumn|Fall|Winter|Easter|Christmas|Year|Budget|Aged|Age|Ages|Marines|Then|When|While|That|This|Police"
    r"|Not|No|Is|Was"
    r"|Are|Were|Has|Had|Have|Gets?|Kills?|Hits?|Tops?|Wins?|Loses?|Beats?|Adds?|Cuts?|Buys?|Sells?|Says?|Seeks?|Sees?"
    r"|Raises?|Gains?|Falls?|Drops?|Rises?|Turns?|Reaches|Last|Next|Past|Also|Still|Now|Out|Off|Per|Plus|Minus"
    r"|Than|Every"
    r"|Each|Any|Least|Total|Totals|USD|JPY|EUR|GBP|CNY|RMB|KRW|TWD|AUD|CAD|HKD|SGD|INR|CHF|NT|Rs|RM|Rp|CY|A|An"
    r"|I|It|He|She|Shindo|Magnitude|Intensity)"
    r" "
)
_ENDS = (
    r"(?=(?: (?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|opened|began|started|ended|said|says"
    r"|launched|landed|reached|remains?|returned|stood|became|led|left|of|by|in|on|at|and|or|to|for|from|with"
    r"|as|that|which"
    r"|who|when|where|while|after|before|because|but|than|during|since|until|near|into|over|under|per|the|a|an"
    r"|its|summit"
    r"|conference|mission|games|Games|exercise|drill|fighter|jet|aircraft|missile|rocket|rifle|tank|engine"
    r"|model|series"
    r"|version|release|update|app|chip|processor|phone|spacecraft|satellite|reactor|plant|line|train|bus|ferry"
    r"|film|movie"
    r"|song|album|program|programme|plan|account|visa|virus|vaccine|strain|variant|star|galaxy)\b)"
    r"|[.,;:!?)\"'](?!\d)|\Z| [a-z]{2,}ed\b)"
)
_CAPITAL = lazily(
    rf"[A-Z](?<![\w.&'-][A-Z])[A-Za-z]{{2,15}} (?P<number>\d{{1,4}}(?:\.\d{{1,2}})?)(?![\d,]\d"
    rf"|\.\d|[%\w])"
    rf"{_ENDS}(?! (?:to|and|or|of|out of|in) \d(?!\d{{0,3}} (?:other|more|further)\b))"
)
_CONTEST_BEFORE = lazily(
    r"(?:beat|beats|defeated|over|against|downed|edged|topped|[A-Z][a-z]+ \d{1,3},? (?:and|to|for)) \Z"
)
_LETTERS = lazily(
    r"[A-Z](?<![\w.&'-][A-Z])(?<![Tt]he [A-Z])[A-Z]{1,5} \d{1,5}(?:\.\d{1,3}|-\d{2,4})?(?![\d,]\d|[%\w])"
    r"(?! ?(?:percent|per cent|million|billion|trillion|points?|people|years?|days?|hours?|months?|weeks?|minutes?)\b)"
)
_CODED = lazily(r"-\d{1,4}[a-z]?\b(?![,.]\d|-[a-z]|%)")
_CODE_WORD = lazily(
    r"(?<![\w-])(?!(?:mid|pre|post|early|late|sub|non|over|under|plus|and|anti|near|top|all|circa|about|than|age|aged"
    r"|the|from|through|until|minus|fiscal|calendar|spring|summer|autumn|fall|winter|since)\Z)[a-z]{3,14}\Z"
)
_FORMS = lazily(
    r"\b(?=[A-Za-z\d[(.])(?!\d{1,6} \d)(?:\d{1,3}[a-z]-\d{1,3}\b"
    r"|(?:US|U\.S\.) (?:Route )?\d{1,3}\b(?= (?:and|in|near|is|was|at|on|to|from)\b|[.,;)])"
    r"|(?:[Dd]ial|[Cc]all|[Tt]ext)(?:ed|ing|s)? (?:\d-)?\d{3,4}\b(?! [a-z]+s\b)|\d{1,3}:\d{1,3}\b"
    r"|(?:code|codes|passcode|password|PIN|(?:serial|phone|account|case|docket|model|file|tracking|flight"
    r"|badge|license"
    r"|ID|telephone|fax|jersey|lot|ticket) number|ID)(?: is| was|:|,)? #?\d[\d-]*\b"
    r"|\d{1,3}-[A-Z]\b|\d{3}\([a-z]\)"
    r"|\d{1,2}-gun salute|(?:one|two|three|four|five|six)-star\b|\d-star (?:general|admiral|hotel|rating|review)"
    r"|(?:[Aa]t|[Ss]quare|[Dd]ay|[Ff]ormula|[Rr]ound|[Pp]hase|[Ss]tage|[Gg]ame|[Ee]pisode|[Pp]art|[Cc]hapter|[Tt]ype"
    r"|[Tt]ier|[Ll]evel|[Gg]rade|[Nn]umber|[Pp]lan|[Cc]loud) (?:one|two|three|four|five|six|seven|eight|nine"
    r"|ten)\b(?=[.,;:)]|"
    r"\Z| (?:of|in|was|is|and|with|on|at)\b)"
    r"|(?:type|stage|phase|category|tier|grade|step|figure|table|clause|appendix|annex|ext\.|extension|level"
    r"|magnitude"
    r"-class|P\.O\. Box|PO Box|Box|Mk\.?|Mark|Motel|Radio|Protocol|Appendix|Exhibit|Bus|Train|Ext\.|ZIP|Zip"
    r"|[A-Z]{2}(?=\ \d{5}\b))"
    r" \d{1,5}[A-Z]?\b(?! ?(?:percent|million|billion)|[%,]\d)"
    r"|(?:fifty-fifty|50-50|50/50|20/20|24/7|9/11|zero tolerance|twenty-twenty|nine-to-five|9-to-5|four-wheel"
    r"|two-faced"
    r"|three-dimensional|two-dimensional|four-letter|third-rate|first-rate|second-rate|two-fold|twofold|threefold)\b)"
    r"|\[\d{1,3}\]|\((?:[A-Z]{2,6}: ?)?\d{4}(?:\.[A-Z]{1,2})\)|\([A-Z]{2,6}: ?\d{4}\)"
    r"|(?<=\W)\.\d{2,3}-cali(?:ber|bre)\b"
)


def designations(text: str) -> Iterator[Candidate]:
    """The spans in which a number belongs to a name, whatever the name may be."""
    for pattern in (_CAPITAL, _LETTERS):
        for match in pattern.finditer(text):
            start = match.start()
            if not _NOT_NAMING.match(text, start) and not _CONTEST_BEFORE.search(text, max(0, start - 30), start):
                yield Candidate(Span(*match.span()), None)
    for match in _CODED.finditer(text):
        word = _CODE_WORD.search(text, max(0, match.start() - 16), match.start())
        if word:
            yield Candidate(Span(word.start(), match.end()), None)
    for match in _FORMS.finditer(text):
        yield Candidate(Span(*match.span()), None)
