"""Facts of a text: figures, dates, quotations and names, by deterministic rules, with nothing to download.

`find_facts` is the door; `model` says what a fact is. Standard library only.
"""

from drafter.facts.find import find_facts
from drafter.facts.model import Fact, Figure, Kind, Time, Value, Wording, fact_json, value_json

__all__ = ["Fact", "Figure", "Kind", "Time", "Value", "Wording", "fact_json", "find_facts", "value_json"]
