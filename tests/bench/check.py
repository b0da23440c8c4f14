"""How fast a bullet is checked: 120 words against three sources of 1,500 words, once indexed; and how fast they are."""

import time

from drafter.check import check_bullet, index_source
from tests.score.check import pairs


def main() -> None:
    """Prints the 95th percentile of checks and the time to index 1,000 words."""
    known = pairs()
    texts = [source.text for pair in known for source in pair.sources]
    long = [" ".join(" ".join(texts[start::3] * 9).split()[:1500]) for start in range(3)]
    bullet = " ".join(" ".join(pair.bullet for pair in known).split()[:120])
    began = time.perf_counter()
    indexed = [index_source(text, known[0].day) for text in long]
    words = sum(len(text.split()) for text in long)
    print(f"index: {(time.perf_counter() - began) * 1e6 / words:.1f} ms a 1,000 words (40 promised)")
    times = []
    for _ in range(40):
        began = time.perf_counter()
        check_bullet(bullet, indexed, known[0].day)
        times.append((time.perf_counter() - began) * 1000)
    print(f"check: {sorted(times)[37]:.1f} ms at p95 (10 promised)")
