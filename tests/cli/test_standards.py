"""What a file conforms to is chosen, and what a screen reader says of it is printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.cli.new import clinic_files, create, guide_files
from booklet.pdf.standards import STANDARDS
from tests.cli.conftest import Booklet


@pytest.fixture
def guide(desk: Path) -> str:
    """A new guide in the current folder: small, so that it builds fast."""
    create({desk / "content/mine" / name: text for name, text in guide_files("mine").items()})
    create({desk / "content/clinics" / name: text for name, text in clinic_files("mine").items()})
    return "mine"


@pytest.mark.parametrize("name", STANDARDS)
def test_a_file_says_what_it_conforms_to(booklet: Booklet, desk: Path, guide: str, name: str) -> None:
    said = booklet("build", guide, "--clinic", "mine", "--standard", name, "-o", "a.pdf")
    data, standard = (desk / "a.pdf").read_bytes(), STANDARDS[name]
    assert said.code == 0
    assert data.startswith(b"%%PDF-%d.%d" % standard.version)
    assert (b"<pdfuaid:part>%d<" % standard.ua in data) == standard.tagged == (b"pdfuaid:part>" in data)
    assert (b"<pdfaid:part>" in data) == bool(standard.archive)


def test_the_usual_one_is_the_default(booklet: Booklet, desk: Path, guide: str) -> None:
    for more in ((), ("--standard", "pdfua1+a2a"), ("--standard", "none")):
        assert booklet("build", guide, *more, "-o", f"{len(more) and more[1]}.pdf").code == 0
    usual, named, none = ((desk / f"{name}.pdf").read_bytes() for name in ("0", "pdfua1+a2a", "none"))
    assert usual == named != none


def test_one_that_there_is_not(booklet: Booklet, guide: str) -> None:
    said = booklet("build", guide, "--standard", "pdfua1")
    assert said.code == 2
    assert "there is no standard 'pdfua1'" in said.err and "did you mean 'pdfua1+a2a'?" in said.err


def test_a_transcript(booklet: Booklet, guide: str) -> None:
    pytest.importorskip("pikepdf", reason="pikepdf is not installed")
    said = booklet("explain", guide, "--transcript")
    lines = said.out.splitlines()
    assert said.code == 0
    assert lines[0] == "Example guide: replace this title (en)"
    assert "heading 1: 1 Example circles" in lines
    assert lines.index("heading 2: Steps") < lines.index("heading 2: Take care")
    untagged = booklet("explain", guide, "--transcript", "--standard", "none")
    assert "heading 1: 1 Example circles" not in untagged.out and "no tags" in untagged.out
