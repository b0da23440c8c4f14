"""Titles: which words name an office, and where a title ends and a name begins."""

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
    " Archbishop Bishop Cardinal Sheriff Detective Rabbi Imam Trooper Constable Corporal Magistrate Prosecutor Marshal"
    " Commodore Sultan Sheikh Ayatollah Duke Duchess Baron Baroness Earl Provost Dean Headmaster Ombudsman Det."
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
# What may stand before the country of a title: Assistant US Trade Representative.
_RANKS = frozenset("Deputy Assistant Vice Acting Former".split())
_COUNTRY = frozenset(("US", "U.S.", "UK", "U.K."))
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
        return _title_start(words, at), _title_end(words, at)
    return None


def _title_start(words: list[str], at: int) -> int:
    start = at
    while start > 0:
        if words[start - 1] in MODIFIERS or words[start - 1] in HEADS:
            start -= 1
        elif start > 1 and words[start - 1] in _COUNTRY and words[start - 2] in _RANKS:
            start -= 2
        else:
            break
    return start


def _title_end(words: list[str], at: int) -> int:
    end = at + 1
    if words[at] == "Chief" and "Officer" in words[end : end + 3]:
        # The field of a chief officer is open: Financial, Operating, Technology, Human Resources.
        end = words.index("Officer", end) + 1
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
