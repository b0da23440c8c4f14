"""`python -m tests.score [part …]`: prints the table of every part, or of those named."""

import importlib
import sys

PARTS = ("facts", "check", "extract", "draft")


def main(parts: list[str]) -> None:
    """Runs the parts named, all by default."""
    for part in [name for name in parts if not name.startswith("-")] or PARTS:
        print(f"\n== {part} ==")
        importlib.import_module(f"tests.score.{part}").main()


if __name__ == "__main__":
    main(sys.argv[1:])
