"""A clinic speaks the language of the guide as far as its file does; the rest is marked as foreign."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from booklet.content.guide import Clinic, Guide
from booklet.content.load import load_guide
from booklet.diagnostics import ContentError
from booklet.directions import isolated
from booklet.folders import Folders

FILE = """
name: Clínica Sol
language: {language}
address: [Calle Uno 1]
phone: 900 123 456
hours: Mo to Fr
emergency: {{number: "112", text: Call it}}
translations:
  es: {{hours: De lunes a viernes, emergency_number: 112 o 061, address: [Calle 1]}}
"""


def guide(tmp_path: Path, language: str, own: str = "en", text: str = FILE) -> Guide:
    file = tmp_path / "sol.yaml"
    file.write_text(text.format(language=own), "utf-8")
    return load_guide("back-massage", language, str(file), Folders(tmp_path), date(2026, 11, 26)).guide


def clinic(tmp_path: Path, language: str, own: str = "en") -> Clinic:
    found = guide(tmp_path, language, own).clinic
    assert found is not None
    return found


def test_its_own_language(tmp_path: Path) -> None:
    found = clinic(tmp_path, "en")
    assert (found.hours, found.emergency_text, found.address) == ("Mo to Fr", "Call it", ("Calle Uno 1",))


def test_a_translation_comes_first_and_the_rest_is_marked(tmp_path: Path) -> None:
    found = clinic(tmp_path, "es")
    assert found.hours == "De lunes a viernes"
    assert (found.emergency_number, found.address) == ("112 o 061", ("Calle 1",))
    assert found.emergency_text == "[en:Call it]" != clinic(tmp_path, "es", own="es").emergency_text
    assert found.name == "Clínica Sol" and found.footer == ""


def test_no_translation_at_all(tmp_path: Path) -> None:
    assert clinic(tmp_path, "zh-Hans").hours == "[en:Mo to Fr]"


@pytest.mark.parametrize(("language", "apart"), [("ar", True), ("es", False)])
def test_a_number_keeps_its_order_among_letters_that_run_left(
    tmp_path: Path, language: str, apart: bool
) -> None:
    lead = guide(tmp_path, language).back.lead
    assert "900 123 456" in lead
    assert (isolated("900 123 456", "auto") in lead) == apart


def test_an_unknown_key_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="hoers") as error:
        guide(tmp_path, "es", text=FILE.replace("hours: De", "hoers: De"))
    one = next(one for one in error.value.diagnostics if "hoers" in one.message)
    assert one.place is not None and one.place.line == 9
