"""Texts as people paste them: lines, what of them is the article, and the view that engines read."""
