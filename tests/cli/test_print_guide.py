"""`booklet build --print-guide`: a page about the file, beside it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Booklet

ASKED = ("build", "--format", "handout", "--paper", "a5", "--only", "rub-dazhui", "--clinic", "none")


def test_it_is_written_beside_the_file(booklet: Booklet, desk: Path) -> None:
    said = booklet(*ASKED, "--print-guide", "-o", "mine.pdf", "--json")
    assert said.code == 0, said.err
    about = said.document["print_guide"]
    assert (about["file"], about["bytes"]) == (
        "mine-print-guide.pdf",
        (desk / "mine-print-guide.pdf").stat().st_size,
    )
    assert "print_guide" not in booklet(*ASKED, "-o", "mine.pdf", "--json").document


def test_it_has_no_place_beside_standard_output(booklet: Booklet, desk: Path) -> None:
    said = booklet(*ASKED, "--print-guide", "-o", "-")
    assert said.code == 2
    assert "--print-guide can't go with '-o -'" in said.err and "give -o a file" in said.err
    assert list(desk.glob("*.pdf")) == []
