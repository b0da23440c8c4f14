"""A source's address at the very sentence, and the browser that opens it. Text browsers would take the terminal over:
none is started, and where no other is in reach the address is shown instead.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import quote

_WHOLE_WORDS = 12
_END_WORDS = 5
_WHOLE_SIGNS = 40
_END_SIGNS = 14
_SECONDS = 3
_TEXT_BROWSERS = frozenset({"lynx", "w3m", "links", "links2", "elinks", "www-browser", "browsh", "carbonyl"})


def address_at(url: str, sentence: str) -> str:
    """The address with a text fragment (URL Fragment Text Directives): the sentence, by its ends when it is long."""
    words = re.sub(r"\s+", " ", sentence).strip()
    if not words:
        return url
    pieces = words.split(" ")
    if len(pieces) > _WHOLE_WORDS:
        ends = [" ".join(pieces[:_END_WORDS]), " ".join(pieces[-_END_WORDS:])]
    elif len(words) > _WHOLE_SIGNS and len(pieces) <= 3:  # Japanese, which writes no spaces
        ends = [words[:_END_SIGNS], words[-_END_SIGNS:]]
    else:
        ends = [words]
    # The directive's own signs are "-", "," and "&": they are written as escapes in the words.
    directive = ",".join(quote(end.encode("utf-8", "replace"), safe="").replace("-", "%2D") for end in ends)
    return f"{url}{'' if '#' in url else '#'}:~:text={directive}"


def opener(
    environment: Mapping[str, str] = os.environ,
    find: Callable[[str], str | None] = shutil.which,
    platform: str = sys.platform,
) -> list[str]:
    """The command that opens an address in a window of its own; empty when there is none."""
    named = environment.get("BROWSER", "").split(os.pathsep)[0].strip()
    if named and "%" not in named and os.path.basename(named) not in _TEXT_BROWSERS and find(named):  # noqa: PTH119
        return [named]
    if platform == "darwin":
        return ["open"]
    if environment.get("WSL_DISTRO_NAME") and find("wslview"):
        return ["wslview"]
    on_screen = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    return ["xdg-open"] if on_screen and find("xdg-open") else []


def open_address(address: str, command: Sequence[str]) -> bool:
    """Opens an http address; False when there is no browser or it failed. It waits: call it in a thread."""
    if not command or not address.startswith(("http://", "https://")):
        return False
    try:
        started = subprocess.Popen(
            [*command, address],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        return started.wait(_SECONDS) == 0
    except subprocess.TimeoutExpired:
        return True  # it runs: a browser that stays in the foreground
    except OSError:
        return False
