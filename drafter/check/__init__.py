"""A bullet checked against its sources: by value and by words, never by likeness, with the reason and the evidence.

`index_source` reads a source once; `check_bullet` judges. Standard library and drafter.facts only.
"""

from drafter.check.index import SourceIndex, index_source
from drafter.check.report import check_bullet

__all__ = ["SourceIndex", "check_bullet", "index_source"]
