"""Titles: which words name an office, and where a title ends and a name begins."""

import re

HEADS = frozenset(
    "Minister Ministers Secretary Secretaries President Presidents Premier Chancellor Governor Governors"
    " Gov. Govs. Mayor"
    " Senator Senators Sen. Sens. Representative Representatives Rep. Reps. Congressman Congresswoman"
    " Lawmaker Speaker"
    " Commander Adm. Admiral Gen. General Lt. Col. Colonel Maj. Major Capt. Captain Cmdr. Sgt. Sergeant"
    " Lieutenant Brig."
    " CEO CFO COO CTO Chairman Chairwoman Chair Chairperson Commissioner Ambassador Envoy Spokesman Spokeswoman"
    " Spokesperson Director Chief Mr. Mrs. Ms. Miss Dr. Prof. Professor Doctor Sir Lady Lord Dame Rev."
    " Justice Judge Hon."
    " PM VP Emperor Empress King Queen Prince Princess Pope Councilman Councilwoman Councillor"
    " Superintendent Administrator"
    " Undersecretary Under-Secretary Secretary-General Director-General Vice-President Attorney Treasurer Comptroller"
    " Pvt. Cpl. Staff Petty Officer Inspector Officers Coach Ex-President Ex-Premier Amb. Sec. Pres."
    " Vice-Minister Executive".split()
)
MODIFIERS = frozenset(
    "Deputy Vice Assistant Acting Former Foreign Prime Chief Cabinet Defense Defence Finance Trade Economy Industry"
    " Transport Interior Justice Health Labor Labour Agriculture Environment Education Digital Reconstruction Science"
    " Land Executive Managing Senior Principal Special Permanent Parliamentary State Treasury Commerce Energy Press"
    " First Second Rear Lieutenant Brigadier Major Master Co-Chair Interim Outgoing Incoming Then Lt. Maj. Brig. Rear"
    " Administrative Undersecretary Under Joint Police Fire Home Communications Research Marketing"
    " Founding Honorary District"
    " Crown National Staff Technical Head Economic Revitalization Affairs Minister Secretary Director".split()
)
# Words of a policy field: they continue "Secretary of State for …" and "Ministry of …" and are no surnames.
TOPICS = frozenset(
    "Energy Security Economic Economy Affairs Foreign Defense Defence International Policy Carbon"
    " Neutrality State Trade"
    " Industry Health Labor Labour Welfare Land Infrastructure Transport Tourism Education Culture Sports Science"
    " Technology Agriculture Forestry Fisheries Environment Internal Communications Justice Finance Treasury Commerce"
    " Homeland Asian Asia East Pacific Indo-Pacific European Political Military Political-Military Arms Control"
    " Nonproliferation Democracy Human Rights Public Diplomacy Growth Resources Research Engineering Acquisition"
    " Sustainment Intelligence Climate Civil Housing Urban Development Veterans Interior Transportation"
    " Budget Management"
    " Strategy Planning Operations Logistics Personnel Readiness Oceans Scientific Investment Medicine Food Drug"
    " Cooperation Commercial Industrial Cyber Space Nuclear Disaster Children Digital Reconstruction Western Regional"
    " Industries Work Services Strategic Maritime Aviation Arts Sciences Statistics Medical Atomic"
    " Oceanic Atmospheric".split()
)
_LINKS = frozenset("of for and the on to".split())
PROTECTED = frozenset(
    tuple(pair.split(" "))
    for pair in (
        "General Motors;General Dynamics;General Electric;General Assembly;King County;General Staff;Major League"
        ";General Atomics;Justice Department;Justice Ministry;State Department;President Hotel;Executive Order"
        ";Executive Board;Executive Committee;Chief Joseph;Prince Edward;Staff College"
        ";Judge Advocate"
    ).split(";")
)


def title_range(words: list[str]) -> tuple[int, int] | None:
    """The first title within a run of words as a half-open range, its "of …" and "for …" parts included."""
    for at, word in enumerate(words):
        if word not in HEADS or tuple(words[at : at + 2]) in PROTECTED:
            continue
        start = at
        while start > 0 and (words[start - 1] in MODIFIERS or words[start - 1] in HEADS):
            start -= 1
        return start, _title_end(words, at)
    return None


def _title_end(words: list[str], at: int) -> int:
    end = at + 1
    while end < len(words):
        word = words[end]
        if word in HEADS or (word in MODIFIERS and end + 1 < len(words) and words[end + 1] in HEADS):
            end += 1
        elif word in _LINKS and end + 1 < len(words):
            end += 1
            if words[end] in _LINKS:
                end += 1
            if end < len(words) and words[end] not in HEADS and words[end] not in TOPICS:
                end += 1
            while end < len(words) and words[end] in TOPICS:
                end += 1
        elif words[end - 1] in TOPICS and word in TOPICS:
            end += 1
        else:
            break
    return min(end, len(words))


def without_title(name: str) -> str:
    """The name with the title, and whatever stands before the title, taken off; empty when nothing else is left."""
    words = name.split(" ")
    while (found := title_range(words)) is not None:
        rest = words[found[1] :]
        if not rest:
            return " ".join(words[: found[0]])
        words = rest
    return " ".join(words)


JAPANESE = (
    "経済産業副大臣 外務副大臣 防衛副大臣 外務事務次官 防衛事務次官 経済産業大臣 国土交通大臣"
    " 厚生労働大臣 農林水産大臣 文部科学大臣"
    " 総務大臣 外務大臣 防衛大臣 財務大臣 環境大臣 法務大臣 内閣総理大臣 総理大臣 官房長官 官房副長官"
    " 国務長官 国務副長官 国防長官 財務長官 商務長官"
    " 大統領補佐官 副大統領 大統領 国務次官補 国務次官 事務総長 幹事長 政調会長 総務会長 防衛相 経産相"
    " 国交相 厚労相 農相 文科相 財務相 総務相 環境相"
    " 法務相 経済安保相 外相 首相 総理 大臣 副大臣 政務官 知事 副知事 市長 町長 村長 区長 議長 議員 社長"
    " 副社長 会長 副会長 代表 共同代表 委員長 報道官 司令官"
    " 副司令官 総司令官 在日米軍司令官 大使 公使 総領事 長官 次官 局長 部長 課長 審議官 統幕長 幕僚長"
    " 統合幕僚長 陸将 海将 空将 陸将補 海将補 空将補"
    " 大将 中将 少将 大佐 教授 准教授 名誉教授 博士 記者 選手 監督 投手 捕手 書記長 国家主席 主席 総裁"
    " 副総裁 頭取 理事長 所長 署長 院長 校長 隊長 船長 容疑者 被告 さん 氏"
    " 最高経営責任者 CEO 上院議員 下院議員 衆院議員 参院議員 県議 市議 補佐官 首席補佐官 国王 天皇 皇后"
    " 担当相 経済再生担当相 主任研究員 研究員 特使 事務局長 議長官 様 君 ちゃん"
).split()
_TITLE = re.compile(
    "(?:米|韓|英|仏|独|露|豪)?(?:元|前|新|現)?(?:" + "|".join(sorted(JAPANESE, key=len, reverse=True)) + ")$"
)
_AHEAD = re.compile("^.*[のるたや、](?=[一-鿿ァ-ヺ])")


def without_japanese_title(name: str) -> str:
    """塩田知事 gives 塩田; a bare title stays as it is."""
    found = _TITLE.search(name)
    rest = name[: found.start()] if found else name
    from drafter.facts.names.japanese import person_before

    kept = person_before(rest) if found else rest
    return kept or name
