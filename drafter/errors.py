"""The errors that a user may meet, one tree; `diagnostics` maps each branch to its exit code.

    DrafterError
    ├── UsageError          2    what was asked can't be done: a wrong option, setting, format or line
    ├── SourceError         3    a source can't be read or fetched, or is no article
    ├── EngineError         4    the endpoint or the engine failed; the issue is whole
    └── StorageError        5    the data can't be read or written
        └── Conflict             someone else changed the same thing; carries both texts

A message says what happened; `hint` says what to do next. Both are shown through the display form. Neither ever
holds a key, a prompt or a draft. Anything that is no DrafterError is a bug.
"""


class DrafterError(Exception):
    """What happened, in words for the person at the desk, a stable `code`, and a `hint`: what to do next."""

    def __init__(self, message: str, *, code: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class UsageError(DrafterError):
    """What was asked can't be done as asked."""


class SourceError(DrafterError):
    """A source can't be read, can't be fetched, or is no article."""


class EngineError(DrafterError):
    """A drafting engine gave no usable answer."""


class StorageError(DrafterError):
    """The data folder or the database can't be read or written."""


class Conflict(StorageError):
    """Another desk wrote first: `mine` is the text that was not saved, `theirs` the one that stands."""

    def __init__(self, message: str, *, mine: str, theirs: str, hint: str = "") -> None:
        super().__init__(message, code="conflict", hint=hint)
        self.mine = mine
        self.theirs = theirs
