"""Figures: money, percent, quantities, ordinals and numbers, in English and Japanese, with ranges and hedges.

`rules.candidates` is the door. Dates, durations and names are read elsewhere.
"""
