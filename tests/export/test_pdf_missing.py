"""Without the package for PDF files the refusal says what to install, and every other form still goes out."""

import sys

import pytest

from drafter.errors import UsageError
from drafter.export import FORMS, write
from tests.export.test_forms import PLANT, issue


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fpdf", None)
    with pytest.raises(UsageError, match="fpdf2") as caught:
        write(issue(PLANT), "pdf")
    assert caught.value.code == "no_pdf"
    assert all(write(issue(PLANT), form) for form in FORMS if form != "pdf")
