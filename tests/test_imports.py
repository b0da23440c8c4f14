"""Imports point one way, nothing heavy loads at import, nothing under drafter/ prints."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ALLOWED = {
    "text": {"text", "errors"},
    "facts": {"text", "errors", "facts"},
    "check": {"text", "errors", "facts", "check"},
    "sources": {"text", "errors", "settings", "facts", "sources", "output"},
    "draft": {"text", "errors", "settings", "resources", "facts", "check", "sources", "draft"},
    "issue": {"text", "errors", "settings", "facts", "check", "sources", "draft", "issue"},
    "store": {"text", "errors", "settings", "facts", "check", "sources", "draft", "issue", "store"},
    "export": {"text", "errors", "settings", "facts", "check", "sources", "draft", "issue", "export", "output"},
    "desk": {"text", "errors", "settings", "resources", "facts", "check", "sources", "draft", "issue", "store"}
    | {"export", "desk"},
}
MODULES = sorted((ROOT / "drafter").rglob("*.py"))
HEAVY = ("openai", "textual", "pydantic", "trafilatura", "langchain_text_splitters", "lxml", "sqlalchemy", "httpx2")


def imported(path: Path) -> list[str]:
    """The modules that a file imports, anywhere in it."""
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.append(node.module)
        elif isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_one_way(path: Path) -> None:
    names = imported(path)
    part = path.relative_to(ROOT / "drafter").parts[0]
    parts = {name.split(".")[1] for name in names if name.startswith("drafter.")}
    if part in ALLOWED:
        assert parts <= ALLOWED[part]
    if path.name != "cli.py":
        assert not [name for name in names if name.split(".")[0] == "tui"]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_prints_but_output(path: Path) -> None:
    calls = [node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    assert not [call for call in calls if isinstance(call, ast.Name) and call.id == "print"]


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("drafter.cli", HEAVY),
        ("drafter.facts", HEAVY),
        ("drafter.check", HEAVY),
        ("drafter.sources", HEAVY),
        ("drafter.draft", ("openai", "langchain_text_splitters", "textual", "trafilatura")),
        ("drafter.desk", ("openai", "langchain_text_splitters", "textual", "trafilatura")),
        ("tui.app", ("openai", "langchain_text_splitters", "trafilatura")),
    ],
)
def test_importing_loads_nothing_heavy(module: str, absent: tuple[str, ...]) -> None:
    told = subprocess.run(
        [sys.executable, "-c", f"import sys, {module}; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    assert not set(absent) & set(told.stdout.split())
