"""Editions that are refused before anything is made, each with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Booklet

REFUSED = [
    ("--paper a44", "there is no paper 'a44'", "did you mean 'a4'?"),
    ("--paper 10x10mm", "a paper of 10 x 10 mm can't be printed", "each side may have 50 to 1300 mm"),
    ("--size huge", "there is no size 'huge'", "known: giant, large, standard"),
    ("--format poster --paper a4", "the format 'poster' can't be made on A4", "use --paper a3"),
    ("--format card --paper 60x90mm", "the format 'card' can't be made on 60 x 90 mm", "use --paper a7"),
    (
        "--format poster --second-lang es",
        "the format 'poster' is made in one language",
        "leave --second-lang",
    ),
    ("--size large --second-lang es", "the large edition has no room for two languages", "one file in each"),
    ("--dose blank", "--dose is for handouts", "add --format handout"),
    ("--per-page 4", "--per-page is for sheets", "add --format sheet"),
    ("--per-page 3", "there is no number of techniques on a page '3'", "known: 2, 4"),
    ("--format printer-test --impose saddle", "a printer test is printed as it is", "leave --impose out"),
    ("--profile my.icc", "a profile is only for files that go to a press", "add --standard x4"),
]


@pytest.mark.parametrize(("options", "said", "hint"), REFUSED)
def test_it_is_refused_with_what_to_do(
    booklet: Booklet, desk: Path, options: str, said: str, hint: str
) -> None:
    told = booklet("build", *options.split())
    assert told.code == 2
    assert told.err.startswith(f"booklet: error: {said}") and hint in told.err
    assert list(desk.glob("*.pdf")) == []


def test_what_is_not_refused_is_made(booklet: Booklet, desk: Path) -> None:
    """The twin, and the names of files."""
    for options in ("--format sheet --per-page 4", "--paper 200x290mm --only rub-dazhui", "--size large"):
        assert booklet("build", *options.split()).code == 0
    names = {path.name for path in desk.glob("*.pdf")}
    assert names == {
        "back-massage-sheet-en.pdf",
        "back-massage-en-200x290mm.pdf",
        "back-massage-en-large.pdf",
    }
