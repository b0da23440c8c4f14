"""Drafting: the bullet, its rules, and two engines behind one Protocol. Loads no model library by itself."""

from drafter.draft.bullet import Bullet
from drafter.draft.engine import Draft, DraftRequest, Engine
from drafter.draft.extractive import ExtractiveEngine, draft_extractive
from drafter.draft.fault import Fault
from drafter.draft.house import HouseStyle
from drafter.draft.markup import Derived, Link, derive
from drafter.draft.rules import find_faults

__all__ = [
    "Bullet",
    "Derived",
    "Draft",
    "DraftRequest",
    "Engine",
    "ExtractiveEngine",
    "Fault",
    "HouseStyle",
    "Link",
    "derive",
    "draft_extractive",
    "find_faults",
]
