"""Dates and durations in English and Japanese: what the words name, and what they are worth in EDTF.

`rules.candidates` is the door; `edtf` compares values for the checker. The clock is never read.
"""
