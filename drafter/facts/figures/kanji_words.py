"""Words of Japanese that begin with a kanji numeral and count nothing. Table: kanji_words.txt."""

from collections import defaultdict

from drafter.facts.words import any_of, rows
from drafter.text.lazy import lazily

# Where a numeral goes before, the kanji goes on with it; 奪三振 are counted.
_NUMERAL = r"\d〇一二三四五六七八九十百千万億兆.,第奪"
_TITLES = (
    "首相|総理|大統領|外相|防衛相|官房|幹事長|副|議員|知事|市長|社長|会長|長官|大臣|代表|選手|監督|大使|党首|衆院|参院"
)


def _pattern() -> str:
    by_condition: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for (word,), *after in rows("kanji_words"):
        by_condition[after[0] if after else ()].append(word)
    conditional = "|".join(
        rf"{any_of(words)}(?!{any_of(after)})" if after else any_of(words) for after, words in by_condition.items()
    )
    firsts = "".join(sorted({word[0] for (word,), *_ in rows("kanji_words")}))
    return (
        rf"(?=[{firsts}一二三四五六七八九数何十百千幾強])(?:(?<![{_NUMERAL}])(?:{conditional})"
        # The end of a given name before its title: 一 in 陽一社長, 三 in 健三元首相.
        rf"|[一二三四五六七八九](?=元(?:{_TITLES})|[社校園院艦機隊船署部局課村町市区団店駅]長|代表)"
        r"|数[十百千万億兆]+|何[十百千万]+|[十百千]数|幾[十百千]|(?<=[四八16])強(?=入り|が|に|を|の))"
    )


KANJI_WORDS = lazily(_pattern)
