"""How soon the command answers, beyond bare Python's own start. Promised: `--version` and `--help` within 100 ms."""

import statistics
import subprocess
import sys
import time

ROUNDS = 11


def median_ms(arguments: list[str]) -> float:
    """The median time of a command in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def main() -> None:
    """Prints the medians."""
    bare = median_ms(["-c", "pass"])
    print(f"bare Python: {bare:.0f} ms")
    for arguments in (["--version"], ["--help"]):
        print(
            f"drafter {arguments[0]}: {median_ms(['-m', 'drafter', *arguments]) - bare:.0f} ms beyond it (100 promised)"
        )
    print(f"import drafter.facts: {median_ms(['-c', 'import drafter.facts']) - bare:.0f} ms beyond it (150 promised)")
