"""The chat engine: a model behind any endpoint that speaks OpenAI's chat completions writes, the same checks judge.

The openai package is imported only when a question is asked.
"""

from drafter.draft.chat.engine import ChatEngine

__all__ = ["ChatEngine"]
