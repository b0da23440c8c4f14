"""Figures: hard cases as a table, and laws."""
