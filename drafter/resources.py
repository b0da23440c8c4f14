"""Files that ship with the program: prompts and sample articles, in the wheel or beside the package in a checkout.

Reads only; what a user keeps of their own lives in their folders and is passed in by the caller.
"""

from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path


def prompt_text(name: str, own: Path | None = None) -> str:
    """The text of the prompt `name`: the user's own copy in the folder `own` when there is one, else the shipped one.

    Raises FileNotFoundError when neither exists.
    """
    if own is not None and (own / f"{name}.md").is_file():
        return (own / f"{name}.md").read_text(encoding="utf-8")
    return _folder("prompts", "prompts").joinpath(f"{name}.md").read_text(encoding="utf-8")


def sample_paths() -> list[Path]:
    """The sample articles' paths, in order of their names; empty when the program ships without them."""
    folder = Path(str(_folder("samples", "fixtures/samples")))
    return sorted(folder.glob("*.html")) if folder.is_dir() else []


def _folder(packaged: str, beside: str) -> Traversable:
    inside = resources.files("drafter").joinpath(packaged)
    if inside.is_dir():
        return inside
    return Path(__file__).resolve().parent.parent / beside
