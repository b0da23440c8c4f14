"""The desk of the desk's own tests."""

from tests.desk.conftest import desk, settings

__all__ = ["desk", "settings"]
