"""What a Japanese article is about, in a few English words for the head of a fact sheet: data and one search.

No sentence is translated: known words of the field and names of the glossary, in the order of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

_WORDS = """
日米 Japan, US|日米韓 Japan, US, South Korea|日豪 Japan, Australia|日米豪 Japan, US, Australia|工場 plant
新工場 new plant|製造拠点 production base|拠点 base|水素 hydrogen|半導体 semiconductor|電池 battery/batteries
蓄電池 battery/batteries|自動車 car/cars|電気自動車 EV|造船 shipbuilding|造船所 shipyard|買収 acquisition
出資 investment|投資 investment|投資額 investment|輸出 export/exports|輸入 import/imports|関税 tariff/tariffs
追加関税 extra tariffs|貿易 trade|補助 subsidy|補助金 subsidy|支援 support|融資 loan/loans|就航 air route
直行便 direct flights|空港 airport|港湾 port|港 port|発射場 launch site|ロケット rocket|衛星 satellite
宇宙 space|共同訓練 joint exercise|合同訓練 joint exercise|訓練 exercise|演習 exercise|空母 aircraft carrier
護衛艦 destroyer|潜水艦 submarine|無人機 drone|戦闘機 fighter jet|輸送機 transport plane|ミサイル missile
レーダー radar|配備 deployment|移転 relocation|移設 relocation|撤去 removal|基地 base|米軍基地 US base
地位協定 status-of-forces agreement|訪米 visit to the US|訪日 visit to Japan|首脳会談 summit|会談 talks
外相会談 foreign ministers’ talks|協議 talks|対話 dialogue|協定 agreement|条約 treaty|覚書 memorandum
合意 agreement|署名 signing|法案 bill|改正 revision|改定 revision|予算 budget|防衛費 defense spending
原子炉 reactor|次世代原子炉 next-generation reactor|原発 nuclear plant|燃料 fuel|液化天然ガス LNG
天然ガス natural gas|発電所 power plant|再生可能エネルギー renewable energy|太陽光 solar power|風力 wind power
洋上風力 offshore wind|コメ rice|牛肉 beef|農産物 farm products|水産物 seafood|大学 university
研究所 research institute|共同研究 joint research|人工知能 AI|量子 quantum|重要鉱物 critical minerals
供給網 supply chain|海底ケーブル undersea cable/undersea cables|サイバー cyber|防災 disaster relief
地震 earthquake|津波 tsunami|台風 typhoon|山火事 forest fire|救援 relief|姉妹都市 sister cities|知事 governor
市長 mayor|首相 prime minister|大統領 president|外相 foreign minister|防衛相 defense minister
経済安全保障 economic security|安全保障 security|抑止力 deterrence|為替介入 currency intervention|円安 weak yen
雇用 job/jobs|従業員 employee/employees|合弁 joint venture|提携 partnership|契約 contract|調達 procurement
開発 development|共同開発 joint development|企業 company|大枠合意 framework agreement|豪雨 heavy rain
災害 disaster|医薬品 medicine/medicines|製薬 drugmaker|税制 tax|増税 tax increase|減税 tax cut|入札 tender
落札 winning bid|赤字 deficit|黒字 surplus|輸入枠 import quota|選挙 election|制裁 sanctions|避難 evacuation
住民 residents|病院 hospital|データセンター data center
"""
_MOST = 66


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    pairs = (entry.strip().split(" ", 1) for entry in re.split(r"[|\n]", _WORDS.strip()))
    return dict(sorted(((ja, en) for ja, en in pairs), key=lambda pair: -len(pair[0])))


def matter_of(title: str, names: Mapping[str, str]) -> list[str]:
    """The English of what a title names, in its order; words that stand together in it are one entry.

    `names` gives the English of Japanese names; they take precedence over the field's words.
    """
    found: list[tuple[int, int, str, bool]] = []
    known = {**_known(), **names}
    for mark in sorted(known, key=lambda word: (-len(word), word)):
        for match in re.finditer(re.escape(mark), title):
            if not any(match.start() < end and start < match.end() for start, end, _, _ in found):
                found.append((*match.span(), known[mark], mark in names))
    return list(dict.fromkeys(_together(sorted(found))))


def _together(found: list[tuple[int, int, str, bool]]) -> Iterator[str]:
    run, before, upto = "", "", -1
    for start, end, words, name in found:
        alone = words.rpartition("/")[2]
        if start == upto and run:
            run = f"{before} {alone}"
        else:
            if run:
                yield run
            run = alone
        # As the first part of a compound a word stands in the singular: tariffs, tariff talks.
        before = run.removesuffix(alone) + words.partition("/")[0]
        if name:
            yield run
            run = ""
        upto = end
    if run:
        yield run


def sheet_headline(entries: list[str]) -> str:
    """`Fact sheet: Texas, hydrogen plant`: as many entries as a headline holds; a plain one when there is none."""
    line = ""
    for entry in entries:
        longer = f"{line}, {entry}" if line else f"Fact sheet: {entry}"
        if len(longer) <= _MOST:
            line = longer
    return line or "Fact sheet of a Japanese source"
