"""Quotations in English and Japanese: where they stand and who says them. Never judges whether they are true."""
