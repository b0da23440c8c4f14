"""Dates and durations."""
