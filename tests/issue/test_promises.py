"""What is told as still to come though its day has passed, each class with its like that must keep still."""

from datetime import date

import pytest

from drafter.facts import find_facts
from drafter.issue.promises import passed_promises
from drafter.sources.model import Source
from drafter.text.entry import fingerprint

DAY = date(2026, 11, 25)
PASSED = (
    "A memorial service will be held in Takahama on November 21.",
    "On November 21, the city and the navy will hold a memorial service.",
    "By November 21, Hokuto Rail will run 12 trains a day.",
    "The two navies will drill off Kure until November 20.",
    "The hall will open to the public on Nov. 14, 2026.",
    "The envoy is to visit Tokyo on November 19 and 20.",
    "Work is expected to be completed by the end of October.",
    "The committee is due to report on November 24.",
    "The firm plans to open a redesigned plant in Reno on November 2.",
    "The ministry aims to finish the survey by October 31.",
    "A vote scheduled for November 18 could decide the matter.",
    "Its report, expected in September, covers 40 bases.",
    "The mayor said that the service would be held on November 21.",
    "The new line opens on November 15.",
    "The law takes effect on November 1, officials said.",
    "The sides will have signed the treaty by November 20.",
    "The museum won't reopen before November 10.",
    "The yard will not be sold, and the union will meet on November 16.",
    "The vote on the base is set for November 15.",
    "Ships from both navies are to meet on November 22 near Guam.",
    "Output will rise 4 percent by October 31.",
    "The talks will begin November 21 at the State Department.",
)
STILL = (
    "A memorial service was held in Takahama on November 21.",
    "A memorial service will be held in Takahama on November 28.",
    "A memorial service will be held in Takahama on January 21.",
    "The mayor said on November 10 that a service will be held in the spring.",
    "On November 10, the mayor said that the hall will open soon.",
    "On November 10, Kitami Cell announced it will close the plant.",
    "The city will honor the victims of the November 21 fire.",
    "The city will honor those who died on November 21.",
    "The city will mark the anniversary of November 3.",
    "The firm will rebuild the bridge that collapsed on November 2.",
    "The firm will sell the plant opened on November 2.",
    "The fund will pay for damage caused in October.",
    "The law, passed on November 2, will cover 40 bases.",
    "The plant, which burned on November 2, will reopen soon.",
    "The two will meet again after talks on November 2.",
    "Toyota will build the plant announced in 2024.",
    "The service, scheduled for November 21, was canceled.",
    "The vote was scheduled for November 18.",
    "The hall would have opened on November 21.",
    "The museum has opened its doors since November 1.",
    "The line opened on November 15 and will carry 300 people a day.",
    "Exports fell in October and are expected to fall again.",
    "The drill will run from November 21 to December 5.",
    "The treaty will be signed in November.",
    "The will of the founder was read on November 2.",
    "The yard is set on the bay; it opened on November 2.",
    "Prices will be compared with those of October.",
    "The firm expects a profit this year, up from 2024.",
    "The base, home to 40 ships in 2025, will grow.",
    "He spoke of its earlier plans to close yards in 2019 and 2024.",
    "The two schools will build a telescope, the presidents announced at a ceremony on November 8.",
    "Hokuto Rail will add to the 12 trains in 2025.",
    "By November 21, 300 people had signed up.",
    "The vote scheduled for November 18 was held in Naha.",
    "The base will return to the calm of October.",
    "They will speak of the visit Ms. Mori made on November 2.",
    "“We will see on November 2 what comes,” the mayor had said; the hall burned.",
    "Output will rise by 4 percent from 2025.",
    "The plant will be twice as large as in 2024.",
)
# A Japanese sentence of a source printed on November 11, as a fact sheet quotes it.
PASSED_JA = (
    "高浜市は10日、追悼式を11月21日に市民会館で開催する予定だと発表した。",
    "式は21日に開かれる。",
    "新しい慰霊碑は2026年11月15日に完成する見通し。",
    "両政府は20日までに協定に署名する方針だ。",
    "特使は今月19日に来日する。",
    "調査は11月15日までに終える計画。",
    "市は11日、追悼式を11月21日に開くと発表した。",
    "委員会は11月20日に公聴会を開くことを決めた。",
    "新路線は15日に開業する運びとなった。",
)
STILL_JA = (
    "高浜市は10日、追悼式を開催する予定だと発表した。",
    "追悼式は11月21日に開かれた。",
    "追悼式は12月5日に開かれる。",
    "11月21日の式は中止する方針だ。",
    "式は21日に開く予定だったが、延期された。",
    "工場は11月2日に完成した。来春に稼働する予定。",
    "工場は11月2日に焼けたが、来春に再開する予定。",
    "市長は20日、事業を続ける考えを示した。",
    "協定は2024年から続いている。",
    "昨年の3倍の引き合いがあるという。",
    "市と州が11月12日に結んだ協定に基づく。",
    "両市は平成元年から交流を続けています。",
    "市は12日、式の準備が進んでいると発表した。",
    "社長は13日、工場が稼働していることを明らかにした。",
    "本日、11月5日の事故について説明する。",
)


def told(text: str, *, headline: bool = False) -> list[str]:
    language = "ja" if text > "z" else "en"
    printed = date(2026, 11, 11) if language == "ja" else date(2026, 8, 20)
    source = Source.model_validate(
        {"sha256": fingerprint(text), "text": text, "published": printed, "language": language}
    )
    found = passed_promises(text, find_facts(text, DAY), DAY, [source], headline=headline)
    return [promise.message(DAY) for promise in found]


@pytest.mark.parametrize("text", [*PASSED, *PASSED_JA])
def test_a_promise_whose_day_has_come_is_told(text: str) -> None:
    (message,) = told(text)
    assert "2026-11-25" in message


@pytest.mark.parametrize("text", [*STILL, *STILL_JA])
def test_what_is_past_or_yet_to_come_is_not(text: str) -> None:
    assert told(text) == []


def test_a_headline_tells_what_is_past_in_the_present() -> None:
    assert told("Hokuto line opens on November 15", headline=True) == []
    assert told("Hokuto line to open on November 15", headline=True) == []
    assert told("Hokuto line will open on November 15", headline=True) != []
