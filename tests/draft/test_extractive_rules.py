"""Each rule of the extractive engine by itself: ledes, set phrases, headlines, bold phrase, anchors, fact sheets."""

from collections.abc import Callable
from datetime import date

import pytest

from drafter.draft import HouseStyle, derive
from drafter.draft.extractive.edits import house_form
from drafter.draft.extractive.fact_sheet import Line, let_stand, sheet_lines
from drafter.draft.extractive.headline import headline_of
from drafter.draft.extractive.lede import ledes_of
from drafter.draft.extractive.marking import marked
from drafter.draft.extractive.material import passages
from drafter.draft.extractive.matter import matter_of, sheet_headline
from drafter.draft.extractive.redating import names_loose_day
from drafter.draft.extractive.repair import repair
from drafter.draft.extractive.romaji import sound_of
from tests.draft.test_extractive import source


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("Tomari Gas is pleased to announce that it signed a contract.", "Tomari Gas signed a contract."),
        ("The bank is proud to announce the opening of a branch.", "The bank announced the opening of a branch."),
        ("The bank hereby announces a sale.", "The bank announces a sale."),
        ("Mr. Jun Hosokawa met Ms. Dana Ferrell in Guam.", "Jun Hosokawa met Dana Ferrell in Guam."),
        ("Mr. Hosokawa met her in Guam.", "Mr. Hosokawa met her in Guam."),
        ("On May 2 (local time same day), they met.", "On May 2, they met."),
        ("It paid US$3 million for the site.", "It paid $3 million for the site."),
        ("Delmar Freight, Inc. bought Kaizan Co., Ltd. of Kobe.", "Delmar Freight bought Kaizan of Kobe."),
        ("The United States Coast Guard will train them.", "The US Coast Guard will train them."),
        ("The United States will train them.", "The United States will train them."),
        ("He said “we are pleased to announce that it has begun” there.",) * 2,
    ],
)
def test_set_phrases_of_releases_and_readouts_go(given: str, wanted: str) -> None:
    assert repair(given) == wanted


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("TOKYO/ATLANTA, March 11 (Wire) - Japan lodged a protest there.", "Japan lodged a protest there."),
        ("The judge sided with 47 importers, who said that they were owed $2.3 billion at once.",) * 2,
        ("The report came out on March 2, 2026, in Guam.", "The report came out on March 2 in Guam."),
        ("The report came out on March 2, 2025, in Guam.", "The report came out on March 2, 2025, in Guam."),
        ("Asked whether Japan should spend more on it, 47 percent said yes and 38 percent said no.",) * 2,
    ],
)
def test_a_sentence_loses_only_what_is_no_news(given: str, wanted: str) -> None:
    assert house_form(passages(source(given), 0)[0], 2026) == wanted


@pytest.mark.parametrize(
    ("published", "loose"), [(date(2026, 4, 9), True), (date(2026, 10, 9), False)], ids=["in spring", "in autumn"]
)
def test_last_spring_said_in_spring_is_no_date(published: date, loose: bool) -> None:
    passage = passages(source("Work on the building was to be finished last spring.", published), 0)[0]
    assert names_loose_day(house_form(passage, published.year)) is loose


def test_of_several_ledes_the_one_that_tells_the_event_comes_first() -> None:
    formal = source("The bank hereby gives notice of the matter as follows for all its holders.")
    plain = source("Seiwa Bank agreed on March 9 to buy Lakeshore of Ohio for $3.1 billion.")
    ledes = ledes_of([passages(formal, 0), passages(plain, 1)])
    assert [lede.source for lede in ledes] == [1, 0]


@pytest.mark.parametrize(
    ("title", "lede", "wanted"),
    [
        ("UPDATE 2-Japan protests after raid at Georgia plant", "", "Japan protests after raid at Georgia plant"),
        ("Tomari Gas Signs 20-Year Supply Contract with Bayou Crest", "",
         "Tomari Gas signs 20-year supply Contract with Bayou Crest"),
        ("Lakeshore to be sold to Japanese bank, CEO says", "", "Lakeshore to be sold to Japanese bank"),
        ("Seiwa Bank to buy Ohio lender for $3.1 billion", "", "Seiwa Bank to buy Ohio lender for $3.1 billion"),
        ("Japan-US Talks on Critical Minerals", "", "Japan, US hold Talks on Critical Minerals"),
        ("First projects under Japan, US shipbuilding pact",
         "Japan and the United States have named the first projects under their pact.",
         "Japan and US name the first projects under their pact"),
        ("", "A first group of 105 US Marines left Okinawa for Guam on January 14.",
         "First group of US Marines leaves Okinawa for Guam"),
        ("", "The two envoys signed and exchanged notes in Majuro on December 2.",
         "Two envoys sign and exchange notes in Majuro"),
        ("", "Asakawa Machinery announced on May 1 that it completed the purchase of all shares of Redfern Robotics.",
         "Asakawa Machinery completes purchase of Redfern Robotics"),
        ("", "The lender will be sold to a bank of Japan.", "Lender to be sold to bank of Japan"),
    ],
)  # fmt: skip
def test_a_headline_says_what_happens(title: str, lede: str, wanted: str) -> None:
    assert headline_of([title], [lede] if lede else [], lede, HouseStyle())[0] == wanted


@pytest.mark.parametrize(
    ("text", "bold"),
    [
        ("Kitami Cell will build a $640 million plant in Clarkdale, the company said.", "plant in Clarkdale"),
        ("Envoys held the third round of the Harbor Security Talks in Tokyo.", "Harbor Security Talks in Tokyo"),
        ("Japan will raise the volume of US beef on April 1.", "US beef"),
        ("The US Navy's new hospital in Yokosuka took in its first patients.", "US Navy's new hospital"),
        (
            "About 1,800 people rallied in front of the Okinawa Prefectural Office on May 8.",
            "Okinawa Prefectural Office",
        ),
        (
            "They picked firms to build a $1.27 billion undersea data cable linking Guam and Oregon.",
            "undersea data cable",
        ),
        (
            "Envoy Lee Dunn met in Guam with Vice Minister for Foreign Affairs Tadashi Asa on a radar plan.",
            "radar plan",
        ),
        ("The board said on May 2 it will open a training center for welders.", "training center for welders"),
        ("Two military transport planes landed in Palau on May 8 with tents for people.", "military transport planes"),
        ("The Senate voted on May 11 to confirm Rebecca Thorn, a former trade negotiator, as envoy.", "Rebecca Thorn"),
        ("The yard spent a record 6.2 trillion yen to support the fleet.", "support the fleet"),
        ("A first group of 105 US Marines left Okinawa for Guam on January 14.", "left Okinawa for Guam"),
        ("Japanese employees in Okinawa will go on strike for 24 hours on May 2.", "go on strike"),
    ],
)
def test_the_bold_phrase_marks_the_event(text: str, bold: str) -> None:
    derived = derive(marked(text, [[0]], HouseStyle()))
    assert derived.bold is not None
    assert derived.bold.of(text) == bold


def test_each_source_has_a_link_on_a_verb_of_its_own_sentence() -> None:
    text = "Seiwa Bank will build a plant in Toledo. It said none will lose a job. The deal may close in June."
    links = derive(marked(text, [[1, 0], [0], [2]], HouseStyle())).links
    assert [(link.anchor, link.source) for link in links] == [("build", 2), ("lose", 1), ("close", 3)]


SHEET = [
    ("会社は9日、約350人を新たに雇用すると発表した。",
     "how many: about 350 people; when: March 9, 2026; in its words: hires / announced"),
    ("工場は2026年10月に着工する予定である。", "when: October 2026; in its words: plant / starts building / planned"),
    ("2035年までに需要の3割程度を賄う計画だ。",
     "share: about 30 percent; when: by 2035; in its words: demand / covers / is the plan"),
    ("輸出額は12.4％減の4128億円となった。",
     "how much: ¥412.8 billion; change: down 12.4 percent; in its words: exports"),
    ("同社は生産量を現在の3倍に増やす方針だ。", None),
    ("訓練には護衛艦など計10隻が参加した。", "how many: 10 ships; in its words: exercise / destroyer / took part"),
    ("輸出量は初めて1万トンを超えたと発表した。",
     "how big: more than 10,000 tons; in its words: exports / for the first time / exceeded / announced"),
    ("補助は少なくとも10年間の生産継続が条件だ。",
     "how long: at least 10 years; in its words: subsidy / production continuation"),
    ("2029年度までの出荷開始を目指すという。", "when: by fiscal 2029; in its words: shipments / aims for"),
    ("【ニューヨーク＝高瀬亮】工場では約350人を雇用する。", "how many: about 350 people; in its words: plant / hires"),
    ("日米両政府は27日（日本時間28日）、協定に署名した。",
     "who: Japan / United States; when: February 27, 2026; in its words: government / agreement / signed"),
    ("工場は2027年春に着工し、30年の稼働を目指す。",
     "when: the spring of 2027; in its words: plant / starts building / aims to start operation"),
    ("敷地は約25万平方メートルになるという。", "how big: about 250,000 square meters"),
    ("黒字は前年同月に比べ25％超縮小したという。",
     "change: down more than 25 percent; in its words: surplus / same month a year before / reduction"),
    ("上島亮防衛相は9日、ハリス・コールド米国防長官と会談した。",
     "who: defense minister 上島亮 / US defense secretary ハリス・コールド (harisu kōrudo); when: March 9, 2026;"
     " in its words: held talks"),
    ("東和製薬は9日、横浜市に工場を新設すると発表した。",
     "who: 東和製薬 (a drugmaker); where: Yokohama; when: March 9, 2026;"
     " in its words: plant / newly builds / announced"),
    ("同社は日量21億立方フィートの天然ガスを生産している。",
     "how big: 2.1 billion cubic feet a day; in its words: the company / natural gas / makes"),
    ("両機関は職員を毎年4名ずつ派遣する。", "how many: 4 people each a year; in its words: sends"),
    ("最長6か月間、10分ごとの画像を72時間以内に送る。",
     "how long: up to 6 months / every 10 minutes / within 72 hours"),
    ("今年約900人、昨年は約800人が参加した。",
     "how many: about 900 people / about 800 people; when: 2026 / 2025; in its words: took part"),
    ("費用は従来より約3割高い。", "change: about 30 percent higher; in its words: cost"),
    ("利用者は1人5000円を支払う。", "how much: ¥5,000 a person"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "wanted"), SHEET)
def test_a_japanese_sentence_is_told_in_values(sentence: str, wanted: str | None) -> None:
    lines = [line.text for line in sheet_lines(passages(source(sentence), 0))]
    assert lines == ([] if wanted is None else [f"- {wanted}\n  {sentence.rpartition('】')[2]}"])


@pytest.mark.parametrize(
    ("katakana", "sound"),
    [
        ("マーロウ・セミコンダクター", "mārou semikondakutā"),
        ("ハリス・コールドウェル", "harisu kōrudoweru"),
        ("ロッテ", "rotte"),
        ("マッチ", "matchi"),
        ("シェール", "shēru"),
        ("キャンプ", "kyanpu"),
    ],
)
def test_katakana_is_told_by_its_sound(katakana: str, sound: str) -> None:
    assert sound_of(katakana) == sound


def test_what_a_satellite_counter_counts_and_how_a_market_took_it() -> None:
    text = "衛星は現在7機体制で運用されている。同社株は前日比1.8％高の3965円で取引を終えた。"
    lines = sheet_lines(passages(source(text), 0))
    assert [line.told[0] for line in lines] == [("number", "7 satellites")]


def test_a_value_that_the_checker_refuses_leaves_the_sheet() -> None:
    from drafter.check import check_bullet, index_source

    held = index_source("工場では約350人を雇用する。", date(2026, 3, 11))
    check: Callable[[str], object] = lambda text: check_bullet(text, [held], date(2026, 3, 11))  # noqa: E731
    line = Line("工場では約350人を雇用する。", (("number", "about 350 people"), ("money", "$7 million")))
    kept = let_stand([line], check)  # type: ignore[arg-type]  # a check by any callable
    assert [one.told for one in kept] == [(("number", "about 350 people"),)]


@pytest.mark.parametrize(
    ("title", "names", "wanted"),
    [
        ("北浜エナジー、米テキサス州に水素工場", {"テキサス州": "Texas"}, "Fact sheet: Texas, hydrogen plant"),
        (
            "日米、東シナ海で共同訓練",
            {"東シナ海": "East China Sea"},
            "Fact sheet: Japan, US, East China Sea, joint exercise",
        ),
        ("関税協議で合意　自動車輸出にも", {}, "Fact sheet: tariff talks, agreement, car exports"),
        ("自動車への関税を下げる", {}, "Fact sheet: cars, tariffs"),
        ("何とも言えない話", {}, "Fact sheet of a Japanese source"),
    ],
)
def test_a_fact_sheet_is_headed_by_its_matter(title: str, names: dict[str, str], wanted: str) -> None:
    assert sheet_headline(matter_of(title, names)) == wanted
