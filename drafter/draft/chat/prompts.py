"""Prompts as files: front matter and a fixed text, named by a hash. No template: nothing is ever filled into one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from drafter.errors import UsageError
from drafter.resources import prompt_text

_KEYS = ("name", "version", "purpose", "inputs")


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt: what its front matter says, its text, and the SHA-256 of the text."""

    name: str
    version: str
    purpose: str
    inputs: str
    text: str
    sha256: str


def load_prompt(name: str, own: Path | None = None) -> Prompt:
    """The prompt of that name, the user's own before the shipped one. Raises UsageError when it can't be read."""
    try:
        written = prompt_text(name, own)
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"The prompt {name}.md can't be read.", code="prompt", hint="Look at the prompts folder of your settings."
        ) from error
    return parse_prompt(name, written)


def parse_prompt(name: str, written: str) -> Prompt:
    """A prompt from its file's text: lines `key: value` between two lines of three dashes, then the text."""
    opening, *rest = written.removeprefix("\ufeff").replace("\r\n", "\n").split("---\n", 2)
    if opening.strip() or len(rest) != 2:
        raise _bad(name, "it must begin with front matter between two lines of three dashes")
    said = dict(_pair(line) for line in rest[0].splitlines() if line.strip())
    if missing := [key for key in _KEYS if not said.get(key)]:
        raise _bad(name, f"its front matter lacks {', '.join(missing)}")
    text = rest[1].strip() + "\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Prompt(said["name"], said["version"], said["purpose"], said["inputs"], text, digest)


def _pair(line: str) -> tuple[str, str]:
    key, _, value = line.partition(":")
    return key.strip(), value.strip()


def _bad(name: str, why: str) -> UsageError:
    return UsageError(f"The prompt {name}.md can't be used: {why}.", code="prompt", hint="Mend the file or remove it.")
