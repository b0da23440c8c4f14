"""The one place where whatever goes wrong at an endpoint becomes an EngineError that says what to do.

Neither message nor hint ever holds a key, a prompt or an answer: an endpoint's own words are shown only when short,
through the display form, when they repeat nothing of what was sent, and with anything that looks like a key taken out.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.draft.chat.reading import AnswerFault
from drafter.draft.chat.spent import ChatError, Spent
from drafter.text.display import display_line

if TYPE_CHECKING:
    import openai

_SECRET = re.compile(r"\b(?:sk|pk|key|Bearer)[-_ ][\w*.-]{3,}|\b[\w-]{24,}\b|[\w-]*\*{3,}[\w-]*", re.IGNORECASE)
_TOO_LONG = re.compile(
    r"context.?(?:length|window|size)|maximum context|n_ctx|too many tokens|prompt is too long"
    r"|exceeds? the (?:available|max)",
    re.I,
)
_QUOTA = re.compile(r"insufficient_quota|exceeded your current quota|billing|credit balance|out of credits", re.I)
_FORMAT = re.compile(r"response_format|json_schema|json_object|structured output|guided|grammar|json mode", re.I)
_LIMIT_NAME = re.compile(r"max_completion_tokens|'?max_tokens'? is not supported", re.I)
_RUN = 12
_NO_MODEL = re.compile(
    r"\bmodel\b.*(?:not found|does not exist|not exist|not loaded|unknown|invalid|no such)|model_not_found"
    r"|try pulling",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Where:
    """The endpoint asked, for messages: its address without credentials, and the model's name."""

    base_url: str
    model: str

    @property
    def shown(self) -> str:
        """The address as it may be shown."""
        return display_line(re.sub(r"//[^/@]*@|[?#].*", _bare, self.base_url))[:120]


def _bare(match: re.Match[str]) -> str:
    return "//" if match.group().startswith("//") else ""


class TooBig(Exception):
    """The endpoint's answer went over the cap and was not read to its end."""


class Encoded(Exception):
    """The endpoint sent a compressed answer though none was asked for."""


def names_format(error: BaseException) -> bool:
    """True when the endpoint says that it does not know the form of answer asked for."""
    return _status(error) in (400, 404, 415, 422, 500, 501) and _FORMAT.search(_said(error)) is not None


def names_limit(error: BaseException) -> bool:
    """True when the endpoint wants the other name of the cap on an answer's tokens."""
    return _status(error) == 400 and _LIMIT_NAME.search(_said(error)) is not None


def too_long(error: BaseException) -> bool:
    """True when the endpoint says that the prompt does not fit."""
    return _status(error) in (400, 413, 422, 500) and _TOO_LONG.search(_said(error)) is not None


def may_pass(error: BaseException) -> bool:
    """True for what another try may mend: 408, 409, 429 without a spent quota, 5xx, a broken connection."""
    import openai

    status = _status(error)
    if status is not None:
        return status in (408, 409, 429, 500, 502, 503, 504, 520, 529) and not _QUOTA.search(_said(error))
    return isinstance(error, openai.APIConnectionError) and not isinstance(error.__cause__, TooBig | Encoded)


def retry_after(error: BaseException) -> float | None:
    """The seconds that the endpoint asks to wait; None when it does not say, or says it as a date."""
    response = getattr(error, "response", None)
    headers: Mapping[str, str] = getattr(response, "headers", None) or {}
    try:
        return max(0.0, float(headers.get("retry-after", "")))
    except ValueError:
        return None


def engine_error(
    error: BaseException, where: Where, spent: Spent, *, has_key: bool, sent: Sequence[str] = ()
) -> ChatError:
    """The error as one that a person can act on. Every kind of exception has one. `sent` are texts not to be shown."""
    code, message, hint = _told(error, where, has_key, sent)
    return ChatError(message, code=code, hint=hint, spent=spent)


def _told(error: BaseException, where: Where, has_key: bool, sent: Sequence[str]) -> tuple[str, str, str]:
    import openai

    if isinstance(error, AnswerFault):
        return _of_answer(error, where)
    if isinstance(error, TimeoutError | asyncio.TimeoutError | openai.APITimeoutError):
        return ("timeout", f"{where.shown} took too long.", "Try again, or raise model.total_s in the settings.")
    cause = error.__cause__
    if isinstance(error, TooBig) or isinstance(cause, TooBig):
        return ("too_big", f"{where.shown} sent far more than an answer.", "Check model.base_url.")
    if isinstance(error, Encoded) or isinstance(cause, Encoded):
        return ("encoded", f"{where.shown} sent a compressed answer.", "Switch compression off at the endpoint.")
    if isinstance(error, openai.APIStatusError):
        return _of_status(error, where, has_key, sent)
    if isinstance(error, openai.APIConnectionError):
        return ("unreachable", f"{where.shown} can't be reached or broke off.", "Is it running? Check model.base_url.")
    return (
        "no_protocol",
        f"What {where.shown} answers is not the chat completions protocol.",
        "Check model.base_url: it usually ends in /v1.",
    )


def _of_status(error: openai.APIStatusError, where: Where, has_key: bool, sent: Sequence[str]) -> tuple[str, str, str]:
    status, said = error.status_code, _said(error)
    if 300 <= status < 400:
        return (
            "redirect",
            f"{where.shown} sends elsewhere; nothing was sent there.",
            "Set model.base_url to the final address.",
        )
    if status in (401, 403):
        return _of_key(status, where, has_key)
    if _QUOTA.search(said) and status in (402, 403, 429):
        return (
            "quota",
            f"The quota at {where.shown} is spent.",
            "Add credit with the provider, or draft with --engine extractive.",
        )
    if status == 429:
        return ("rate_limited", f"{where.shown} takes no more requests for now.", "Wait a minute and draft again.")
    if _TOO_LONG.search(said):
        return (
            "context_too_long",
            "The articles are longer than the model can read.",
            "Lower model.context_tokens in the settings.",
        )
    if status in (400, 404, 422) and _NO_MODEL.search(said):
        model = display_line(where.model)[:60]
        return (
            "unknown_model",
            f"{where.shown} does not know the model {model}.",
            "Check the name with --model or model.name.",
        )
    if status == 404:
        return ("wrong_url", f"There is nothing at {where.shown}.", "model.base_url usually ends in /v1.")
    if status >= 500:
        return (
            "server_error",
            f"{where.shown} failed ({status}).",
            "Try again later, or draft with --engine extractive.",
        )
    return (
        "refused_request",
        f"{where.shown} refused the request ({status}): {_harmless(said, sent)}",
        "Check the model and its settings.",
    )


def _of_key(status: int, where: Where, has_key: bool) -> tuple[str, str, str]:
    if has_key:
        return (
            "wrong_key",
            f"{where.shown} does not accept the key ({status}).",
            "Set OPENAI_API_KEY or model.api_key anew.",
        )
    return ("no_key", f"{where.shown} asks for a key ({status}).", "Set OPENAI_API_KEY or model.api_key.")


_ANSWERS = {
    "refused": "The model declined to answer; draft by hand or with --engine extractive.",
    "filtered": "The provider's filter stopped the answer; draft by hand or with --engine extractive.",
    "cut": "Raise model.max_tokens in the settings.",
    "tool_call": "Use a model that answers in text.",
    "empty": "Try again, or another model.",
}


def _of_answer(error: AnswerFault, where: Where) -> tuple[str, str, str]:
    hint = _ANSWERS.get(error.code, "Try again, or another model; --engine extractive needs none.")
    return (error.code, f"{display_line(where.model)[:60]} gave no usable answer: {error.message}", hint)


def _status(error: BaseException) -> int | None:
    status = getattr(error, "status_code", None)
    return status if isinstance(status, int) else None


def _said(error: BaseException) -> str:
    """The endpoint's own words, for looking at only."""
    body = getattr(error, "body", None)
    return f"{error} {body if body is not None else ''}"[:4000]


def _harmless(said: str, sent: Sequence[str]) -> str:
    """The reason that the endpoint gives, unless it repeats what was sent."""
    found = re.search(r"['\"]message['\"]: ['\"]([^'\"]{1,160})", said)
    if found is None or _repeats(found.group(1), sent):
        return "no reason that can be shown."
    return _SECRET.sub("…", display_line(found.group(1)))


def _repeats(words: str, sent: Sequence[str]) -> bool:
    """True when a run of 12 characters of the words stands in a text that was sent, white space aside."""
    bare = "".join(words.split()).casefold()
    runs = {bare[at : at + _RUN] for at in range(max(1, len(bare) - _RUN + 1))}
    return any(run in "".join(text.split()).casefold() for text in sent for run in runs)
