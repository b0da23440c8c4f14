"""`python -m tests.bench [part …]`: measures every part, or those named, and says what was promised."""

import importlib
import sys

PARTS = ("start", "facts", "check", "extract", "draft", "desk")


def main(parts: list[str]) -> None:
    """Runs the parts named, all by default."""
    for part in parts or list(PARTS):
        print(f"\n== {part} ==")
        importlib.import_module(f"tests.bench.{part}").main()


if __name__ == "__main__":
    main(sys.argv[1:])
