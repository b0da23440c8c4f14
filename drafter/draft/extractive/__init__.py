"""The extractive engine: a bullet out of the sources' own sentences, by rule."""

from drafter.draft.extractive.engine import ExtractiveEngine, draft_extractive

__all__ = ["ExtractiveEngine", "draft_extractive"]
