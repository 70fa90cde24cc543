"""`booklet build` as its users meet it: files, lines, exit codes."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from booklet.cli import build, program
from tests.cli.conftest import Booklet, spawn


def test_no_arguments_write_the_bundled_guide(booklet: Booklet, desk: Path) -> None:
    said = booklet("build")
    assert said.code == 0
    assert re.fullmatch(r"back-massage-en\.pdf: \d+ pages, \d+ KB\n", said.out)
    assert (desk / "back-massage-en.pdf").read_bytes().startswith(b"%PDF-1.")
    assert [path.name for path in desk.iterdir()] == ["back-massage-en.pdf"]


def test_the_name_tells_what_is_not_usual(booklet: Booklet, desk: Path) -> None:
    said = booklet("build", "--format", "handout", "--paper", "letter", "--only", "rub-dazhui")
    assert said.code == 0
    assert (desk / "back-massage-handout-en-letter.pdf").is_file()


def test_only_keeps_the_named_techniques(booklet: Booklet) -> None:
    def pages(*ids: str) -> int:
        said = booklet("build", "--format", "handout", "--json", "--only", ",".join(ids))
        return int(said.document["pages"])

    assert pages("rub-dazhui") < pages("rub-dazhui", "knead-back")


def test_json_is_one_document_on_standard_output(booklet: Booklet, desk: Path) -> None:
    document = booklet("build", "--json").document
    assert list(document) == ["ok", "file", "pages", "bytes", "warnings", "errors"]
    assert document["ok"] is True
    assert document["file"] == "back-massage-en.pdf"
    assert document["bytes"] == (desk / "back-massage-en.pdf").stat().st_size
    assert document["errors"] == []


def test_json_tells_errors_too(booklet: Booklet) -> None:
    said = booklet("build", "nothing", "--json")
    assert said.code == 2
    assert said.document["ok"] is False
    assert "nothing" in said.document["errors"][0]["message"]


def test_standard_output_takes_the_pdf(desk: Path) -> None:
    process = spawn("build", "-o", "-", cwd=desk, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0
    assert out.startswith(b"%PDF-1.")
    assert out.rstrip().endswith(b"%%EOF")
    assert b"pages" in err
    assert list(desk.iterdir()) == []


@pytest.mark.parametrize(
    ("args", "hint"),
    [
        (["buidl"], "did you mean 'build'?"),
        (["build", "--papr", "a4"], "did you mean '--paper'?"),
        (["build", "--paper", "a44"], "did you mean 'a4'?"),
        (["build", "--format", "handuot"], "did you mean 'handout'?"),
        (["build", "--ink", "grey"], "did you mean 'gray'?"),
        (["build", "--size", "huge"], "standard"),
        (["build", "back-masage"], "did you mean 'back-massage'?"),
        (["build", "--lang", "eng"], "did you mean 'en'?"),
        (["build", "--clinic", "exmaple"], "did you mean 'example'?"),
        (["build", "--only", "a,,b"], "--only one,two"),
        (["build", "-o", ""], "-o back-massage-en.pdf"),
        (["build", "-o", "-", "--json"], "give -o a file"),
        (["build", "one", "two"], "--help"),
        (["list", "guide"], "did you mean 'guides'?"),
        (["schema", "clinc"], "did you mean 'clinic'?"),
        (["new", "guide", "Bad Name"], "small letters"),
        (["draw", "jianjin"], "did you mean 'jianjing'?"),
        (["draw", "jianjing", "-o", "x.gif"], ".svg"),
        (["watch", "-o", "-"], "give -o a file"),
    ],
)
def test_wrong_usage_is_2_and_says_what_helps(
    booklet: Booklet, desk: Path, args: list[str], hint: str
) -> None:
    said = booklet(*args)
    assert said.code == 2, said.err
    assert "error: " in said.err
    assert hint in said.err
    assert "Traceback" not in said.err
    assert said.out == "" or "--json" in args
    assert list(desk.iterdir()) == []


def test_unknown_technique_is_told_with_the_nearest(booklet: Booklet) -> None:
    said = booklet("build", "--only", "rub-dazhi")
    assert said.code in (1, 2)
    assert "did you mean 'rub-dazhui'?" in said.err


def test_wrong_content_is_1_with_place_and_caret(booklet: Booklet, desk: Path) -> None:
    assert booklet("new", "guide", "mine").code == 0
    wording = desk / "content/mine/en.yaml"
    wording.write_text(wording.read_text().replace("subtitle:", "subtitel:"))
    said = booklet("build", "mine")
    assert said.code == 1
    assert re.search(r"content/mine/en\.yaml:\d+:1: error: unknown key 'subtitel'\n.*\n +\^\n", said.err)
    assert not (desk / "mine-en.pdf").exists()


def test_unwritable_output_is_3(booklet: Booklet) -> None:
    said = booklet("build", "-o", "no/such/folder/out.pdf")
    assert said.code == 3
    assert "help: the folder does not exist" in said.err


def test_output_over_an_input_is_refused(booklet: Booklet, desk: Path) -> None:
    booklet("new", "guide", "mine")
    wording = desk / "content/mine/en.yaml"
    before = wording.read_bytes()
    said = booklet("build", "mine", "-o", "content/mine/en.yaml")
    assert said.code == 3
    assert "this build reads" in said.err
    assert wording.read_bytes() == before


def test_a_defect_is_4_in_one_line(booklet: Booklet, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a\nb")

    monkeypatch.setattr(build, "make", broken)
    said = booklet("build")
    assert said.code == 4
    assert said.err.startswith("booklet: error: internal error: ZeroDivisionError: a b; please report it")
    assert "Traceback" not in said.err


def test_a_defect_shows_itself_when_asked(booklet: Booklet, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(build, "make", broken)
    monkeypatch.setenv("BOOKLET_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        booklet("build")


def test_ctrl_c_is_130_and_silent(booklet: Booklet, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(build, "make", interrupted)
    said = booklet("build")
    assert (said.code, said.out, said.err) == (program.INTERRUPTED, "", "")


def test_a_reader_that_went_away_is_no_error(desk: Path) -> None:
    read, wrote = os.pipe()
    os.close(read)
    process = spawn("list", "fonts", cwd=desk, stdout=wrote, stderr=subprocess.PIPE)
    os.close(wrote)
    _, said = process.communicate(timeout=60)
    assert process.returncode == program.BROKEN_PIPE
    assert said == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_full_standard_output_is_3(desk: Path) -> None:
    with open("/dev/full", "wb") as full:
        process = spawn("list", "papers", cwd=desk, stdout=full, stderr=subprocess.PIPE)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 3
    assert b"no space left" in err
    assert b"Traceback" not in err


def test_texts_that_a_terminal_cannot_show_are_escaped(desk: Path) -> None:
    env = {"PYTHONIOENCODING": "ascii"}
    process = spawn("explain", cwd=desk, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 0, err


@pytest.mark.parametrize("command", [[], *([name] for name in program.COMMANDS)])
def test_help(booklet: Booklet, command: list[str]) -> None:
    said = booklet(*command, "--help")
    assert said.code == 0
    assert said.out.startswith("Usage: booklet")


def test_version(booklet: Booklet) -> None:
    assert re.fullmatch(r"booklet \d+\.\d+\.\d+\n", booklet("--version").out)
