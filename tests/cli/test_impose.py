"""`booklet impose` and `booklet build --impose` as their users meet them."""

from __future__ import annotations

import os
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from tests.cli.conftest import Booklet, spawn
from tests.press.pages import document, numbered

LINE = "in-print.pdf: 2 sheets of 13 x 8 mm, both sides, turn on the long edge\n"


@pytest.fixture
def pdf(desk: Path) -> Path:
    path = desk / "in.pdf"
    path.write_bytes(numbered(8))
    return path


def title(path: Path) -> str:
    with pikepdf.open(path) as found:
        return str(found.docinfo["/Title"])


def test_it_writes_sheets_beside_where_one_is(booklet: Booklet, pdf: Path) -> None:
    said = booklet("impose", "in.pdf")
    assert (said.code, said.out, said.err) == (0, LINE, "")
    assert title(pdf.with_name("in-print.pdf")) == "in (for printing)"


def test_json_says_what_to_put_into_the_printer(booklet: Booklet, pdf: Path) -> None:
    said = booklet("impose", "in.pdf", "--scheme", "fold8", "--sheet", "a4", "--json").document
    assert said | {"bytes": 0} == {
        "ok": True,
        "file": "in-print.pdf",
        "sheets": 1,
        "sides": 1,
        "flip": None,
        "sheet": "A4",
        "width": 297.0,
        "height": 210.0,
        "scale": 1.0,
        "blanks": 0,
        "signatures": 1,
        "bytes": 0,
        "warnings": [],
        "errors": [],
    }


def test_options_arrive(booklet: Booklet, pdf: Path) -> None:
    line = "--sheet 200x100mm --pages 1-3,8 --marks crop,fold --bleed 2 --margins 1,2,3,4 --binding right"
    said = booklet("impose", "in.pdf", *line.split(), "--flip", "short", "--fit", "-o", "out.pdf")
    line = "1 sheet of 200 x 100 mm, both sides, turn on the short edge, pages at 1134%"
    assert said.out == f"out.pdf: {line}\n"
    assert "no 2 mm of bleed" in said.err


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("--scheme sadle", "did you mean 'saddle'?"),
        ("--flip upper", "known: long, short"),
        ("--sides 3", "--sides 1 or --sides 2"),
        ("--sides both", "not a whole number"),
        ("--sides 1", "print its odd pages"),
        ("--marks crops", "did you mean 'crop'?"),
        ("--marks crop,,fold", "empty part"),
        ("--bleed wide", "for example --bleed 3"),
        ("--bleed -3", "0 to 20 mm"),
        ("--bleed nan", "0 to 20 mm"),
        ("--margins 1,2", "one for all sides, or four"),
        ("--thickness 9", "0 to 2 mm"),
        ("--sheet a99", "a4, a5"),
        ("--binding top", "known: auto, left, right"),
        ("--pages 0", "for example 1-4"),
        ("--pages 7-9", "the PDF has 8 pages"),
        ("--pages 4-2", "there is no '4-2'"),
        ("--pages x", "not a whole number"),
        ("--repeat", "2up, 4up or cut-stack"),
        ("--signature 99999", "0 to 1000 sheets"),
        ("-o -  --json", "give -o a file"),
    ],
)
def test_mistakes_are_told(booklet: Booklet, pdf: Path, options: str, message: str) -> None:
    said = booklet("impose", "in.pdf", *options.split())
    assert said.code == 2
    assert message in said.err
    assert sorted(os.listdir(pdf.parent)) == ["in.pdf"]


def test_files_that_are_no_pdf(booklet: Booklet, desk: Path) -> None:
    (desk / "text.pdf").write_text("hello")
    (desk / "empty.pdf").write_bytes(document([]))
    assert booklet("impose", "text.pdf").code == 1
    assert "has no pages" in booklet("impose", "empty.pdf").err
    assert booklet("impose", "nothing.pdf").code == 3
    assert booklet("impose", ".").code == 3
    assert booklet("impose", "-").code == 2


def test_the_input_is_never_written_over(booklet: Booklet, pdf: Path) -> None:
    before = pdf.read_bytes()
    (pdf.parent / "link.pdf").symlink_to(pdf)
    for name in ("in.pdf", "./in.pdf", "link.pdf"):
        assert booklet("impose", "in.pdf", "-o", name).code == 3
    assert booklet("impose", "link.pdf", "-o", "in.pdf").code == 3
    assert pdf.read_bytes() == before


def test_pipes(pdf: Path) -> None:
    process = spawn(
        *("impose", "-", "-o", "-"),
        cwd=pdf.parent,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    out, err = process.communicate(pdf.read_bytes(), timeout=60)
    assert process.returncode == 0
    with pikepdf.open(BytesIO(out)) as found:
        assert len(found.pages) == 4
    assert err.decode() == LINE.replace("in-print.pdf", "standard input")


def test_a_guide_is_written_for_reading_and_for_printing(booklet: Booklet, desk: Path) -> None:
    line = ("--format", "handout", "--only", "rub-dazhui", "--paper", "a5", "--impose", "saddle")
    said = booklet("build", *line, "--sheet", "a4", "-o", "a.pdf", "--json").document
    assert said["file"] == "a.pdf"
    assert said["print"] | {"bytes": 0} == {
        "file": "a-print.pdf",
        "bytes": 0,
        "sheets": 1,
        "sides": 2,
        "flip": "long",
        "sheet": "A4",
        "width": 297.0,
        "height": 210.0,
        "scale": 1.0,
        "blanks": 2,
        "signatures": 1,
    }
    with pikepdf.open(desk / "a.pdf") as tagged, pikepdf.open(desk / "a-print.pdf") as sheets:
        assert "/StructTreeRoot" in tagged.Root and "/StructTreeRoot" not in sheets.Root
        assert title(desk / "a-print.pdf") == f"{title(desk / 'a.pdf')} (for printing)"


def test_printing_options_of_a_guide_that_can_not_be(booklet: Booklet, desk: Path) -> None:
    line = ("build", "--format", "handout", "--only", "rub-dazhui", "--paper", "a5", "--impose", "saddle")
    assert "take --sheet a4" in booklet(*line, "--sheet", "a5").err
    assert "goes with --impose" in booklet("build", "--flip", "short").err
    assert "--impose can't go with '-o -'" in booklet("build", "--impose", "saddle", "-o", "-").err
    assert os.listdir(desk) == []


def test_a_guide_that_reads_leftward_is_bound_on_the_right(booklet: Booklet, desk: Path) -> None:
    line = ("build", "--lang", "ar", "--format", "handout", "--only", "rub-dazhui", "--impose", "2up")
    for binding in ("auto", "left", "right"):
        assert booklet(*line, "--binding", binding, "-o", f"{binding}.pdf").code == 0
    auto, left, right = ((desk / f"{name}-print.pdf").read_bytes() for name in ("auto", "left", "right"))
    assert auto == right != left
