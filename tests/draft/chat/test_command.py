"""`drafter draft --engine chat`: every class of end through the command line, the cap, and what is left on the disk."""

import json
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

from tests.conftest import CommandLine
from tests.draft.articles import article
from tests.draft.chat.asked import PLANT, WHOLE
from tests.draft.chat.test_endpoint_faults import ENDS, assert_keeps_silence
from tests.endpoint import KEY, SCENARIOS, Asked, Endpoint, Played, saying, wait_until

PLANT_PATH = str(Path(__file__).resolve().parents[3] / PLANT)


def environment(endpoint: Endpoint, **more: str) -> dict[str, str]:
    """The settings that name the endpoint, with a package that logs all it can."""
    return {
        "OPENAI_BASE_URL": endpoint.base_url,
        "OPENAI_API_KEY": KEY,
        "OPENAI_ORG_ID": "org-of-nobody",
        "OPENAI_LOG": "debug",
        "DRAFTER_MODEL": "loopback",
        "DRAFTER_MODEL_TOTAL_S": "0.9",
        "DRAFTER_MODEL_TIMEOUT_S": "0.5",
        **more,
    }


def left_in(folder: Path) -> bytes:
    """All bytes of all files under a folder."""
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


# One of each class: an answer, a refusal by the endpoint, no protocol, no usable answer, a broken connection, time.
CLASSES = [
    end
    for end in ENDS
    if end[0] in "honest no_format wrong_key quota not_here redirect html cut prose huge reset silent".split()
]


def test_every_class_ends_in_its_code_and_the_run_goes_on(drafter: CommandLine) -> None:
    def play(asked: Asked) -> Played:
        return SCENARIOS[next(name for name, _, _ in CLASSES if f"SCENARIO {name}." in asked.prompt)](asked)

    text = article(PLANT).text
    lines = [
        {"id": name, "sources": [{"text": f"{text}\nSCENARIO {name}.", "published": "2026-03-11"}]}
        for name, _, _ in CLASSES
    ]
    with Endpoint(play) as endpoint:
        ran = drafter(
            *("draft", "--jsonl", "--engine", "chat"),
            stdin="\n".join(json.dumps(line) for line in lines),
            env=environment(endpoint),
        )
    assert "Traceback" not in ran.err and KEY not in ran.err + ran.out
    ended = {str(line["id"]): line for line in ran.lines()}
    codes = {name: (line.get("error") or {"code": None})["code"] for name, line in ended.items()}  # type: ignore[index]
    assert codes == {name: code for name, code, _ in CLASSES}
    assert_keeps_silence("".join(json.dumps(line) for line in ended.values() if "error" in line) + ran.err)
    assert ran.code == 1
    assert {asked.headers["authorization"] for asked in endpoint.asked} == {f"Bearer {KEY}"}
    assert not any("org-of-nobody" in value for asked in endpoint.asked for value in asked.headers.values())


def test_a_failed_draft_leaves_the_issue_whole_and_a_good_one_is_kept_without_key_or_prompt(
    drafter: CommandLine,
) -> None:
    assert drafter("issue", "new").code == 0
    arguments = ("draft", PLANT_PATH, "--engine", "chat", "--issue", "latest", "--json")
    with Endpoint("wrong_key") as endpoint:
        failed = drafter(*arguments, env=environment(endpoint))
    assert failed.code == 4 and "OPENAI_API_KEY" in failed.err and "Traceback" not in failed.err
    assert_keeps_silence(failed.err + failed.out)
    with Endpoint(saying({**WHOLE, "body": WHOLE["body"].replace("$640", "$460")})) as endpoint:
        ran = drafter(*arguments, env=environment(endpoint))
    assert ran.code == 0, ran.err
    (bullet,) = ran.json()["bullets"]  # type: ignore[misc]
    assert [fact["verdict"] for fact in bullet["facts"] if fact["text"] == "$460 million"] == ["conflicting"]
    assert bullet["engine"]["name"] == "chat" and bullet["warnings"]
    kept = left_in(drafter.home)
    assert b"$460 million" in kept
    assert KEY.encode() not in kept and b"You write one bullet" not in kept
    assert KEY not in ran.out + ran.err and "You write one bullet" not in ran.out + ran.err


def test_an_interrupt_ends_it_long_before_the_deadline(drafter: CommandLine) -> None:
    more = {"DRAFTER_MODEL_TOTAL_S": "40", "DRAFTER_MODEL_TIMEOUT_S": "40"}
    arguments = [sys.executable, "-m", "drafter", "draft", PLANT_PATH, "--engine", "chat"]
    with Endpoint("silent") as endpoint:
        env = {**drafter.env, **environment(endpoint, **more)}
        # A program that is started in the background is born deaf to interrupts, and so are its children.
        heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
        with subprocess.Popen(
            arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env, preexec_fn=heed
        ) as run:
            assert wait_until(lambda: len(endpoint.asked) == 1, 20)
            began = time.monotonic()
            run.send_signal(signal.SIGINT)
            out, err = run.communicate(timeout=20)
        assert time.monotonic() - began < 10  # of 40; a second on a quiet machine
        assert wait_until(lambda: endpoint.hung_up == 1, 10)
    assert (run.returncode, out) == (130, b"") and b"Traceback" not in err


def test_no_more_are_asked_at_once_than_the_settings_allow(drafter: CommandLine, tmp_path: Path) -> None:
    names = []
    for number in range(6):
        path = tmp_path / f"{number}.txt"
        path.write_text(article(PLANT).text + f"\nEdition {number}.", "utf-8")
        names.append(str(path))
    with Endpoint(saying(WHOLE), latency=0.15) as endpoint:
        more = {"DRAFTER_MODEL_CONCURRENCY": "2", "DRAFTER_MODEL_TOTAL_S": "9", "DRAFTER_MODEL_TIMEOUT_S": "5"}
        ran = drafter("draft", *names, "--engine", "chat", env=environment(endpoint, **more))
    assert ran.code == 0, ran.err
    assert endpoint.most_at_once == 2 and len(endpoint.asked) >= 6
