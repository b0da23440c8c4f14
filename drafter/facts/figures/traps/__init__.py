"""Traps: digits and numerals inside names and designations, which are no figure; a table for each kind of them."""
