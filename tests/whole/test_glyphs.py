"""Every character of every bundled text, in any language, has a glyph in every face that may set it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from booklet.folders import bundled, here
from booklet.layout.phrase import stretches
from booklet.numerals import ZEROS, digits
from booklet.pdf.fonts import FontSet
from booklet.pdf.word import glyph_of

CONTENT = bundled("content")
FILES = sorted(path for path in CONTENT.glob("*/*.yaml") if path.stem != "guide")
"""Wording of guides, shared words, clinics."""


@pytest.fixture(scope="module")
def fonts() -> FontSet:
    return FontSet.open(here())


def texts(value: object) -> Iterator[str]:
    """All texts of a content file."""
    if isinstance(value, str):
        yield " ".join(value.split())
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts(one)


def language_of(path: Path) -> str:
    """By the file's name; a clinic's is English."""
    return "en" if path.parent.name == "clinics" else path.stem.removeprefix("figure-")


def without_glyph(text: str, language: str, fonts: FontSet) -> str:
    """The characters that would be shown as an empty box."""
    lost = set()
    for role in fonts.roles:
        for part, mode in stretches(text, language):
            word = fonts.line(part, role, mode)
            lost |= set(word.missing)
            lost |= {said for run in word.runs for code, said in run.glyphs if not glyph_of(code)}
    return "".join(sorted(lost))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_character_has_a_glyph(path: Path, fonts: FontSet) -> None:
    said = set(texts(yaml.safe_load(path.read_text("utf-8"))))
    assert said
    lost = {text: gone for text in said if (gone := without_glyph(text, language_of(path), fonts))}
    assert lost == {}


@pytest.mark.parametrize("numerals", ["latn", "arab", "arabext"])
def test_digits_have_glyphs(numerals: str, fonts: FontSet) -> None:
    assert without_glyph(digits("0123456789", numerals), "ar", fonts) == ""


def test_all_languages_are_looked_at() -> None:
    assert {"ar", "en", "es", "zh-Hans"} <= {language_of(path) for path in FILES}
    assert {"latn", "arab", "arabext"} <= set(ZEROS)


@pytest.mark.parametrize(
    ("text", "gone"), [("ᚠ rune", "ᚠ"), ("نص ᚠ", "ᚠ"), (digits("12", "deva"), "१२"), ("fine", "")]
)
def test_a_character_without_a_glyph_is_seen(text: str, gone: str, fonts: FontSet) -> None:
    assert without_glyph(text, "ar", fonts) == gone
