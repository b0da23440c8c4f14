"""Numerals: how English and Japanese write an amount, in digits, words and kanji. Knows nothing of what is counted."""
