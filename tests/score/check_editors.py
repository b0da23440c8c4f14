"""Bullets of a paragraph as an editor of a digest writes them, retold freely, each with slips by hand of many kinds.

The sets of fixtures/checks/editors_*.txt and retold_*.txt were written without sight of the rules and measured first
without a change. The floors of each name are its own.
"""

from collections.abc import Iterator

from tests.score.check_fresh import marked
from tests.score.check_pairs import FOLDER, Copy, Pair, read

NAMES = ("editors", "retold")


def told(name: str) -> Iterator[tuple[Pair, list[Pair], list[Copy]]]:
    """Each true bullet of the sets of a name, with its lawful copies and its wrong ones."""
    for path in sorted(FOLDER.glob(f"{name}_*.txt")):
        true: Pair | None = None
        lawful: list[Pair] = []
        wrong: list[Copy] = []
        for mark, pair in read(path):
            if mark == "+":
                if true:
                    yield true, lawful, wrong
                true, lawful, wrong = pair, [], []
            elif mark[0] == "=":
                lawful.append(pair)
            else:
                wrong.append(marked(mark[1:], pair))
        if true:
            yield true, lawful, wrong
