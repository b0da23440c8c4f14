"""drafter: bullets of a news digest, each figure, date, name and quotation tied to its source.

Importing the package loads nothing heavy; every part imports what it needs when it is asked.
"""

__version__ = "0.1.0"
