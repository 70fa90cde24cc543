"""`booklet check FILE.pdf`: what is told of a finished file, and the exit codes."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from booklet.cli import check_file
from booklet.diagnostics import Diagnostic, FileError, Place, RenderError
from booklet.validate.verdict import Failure, Verdict
from tests.cli.conftest import Booklet
from tests.validate.handmade import CATALOG, packet, pdf, write
from tests.validate.warm import needs_verapdf

pytest.importorskip("pikepdf", reason="pikepdf is not installed")

AUDIT = "booklet.pdf.readback.audit.audit"
RULE = Failure("7.1", 3, 3662, "Content shall be marked", "root/page[0]", "Content is not marked")


@pytest.fixture
def audited(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The audit finds nothing, and tells here what it was asked about."""
    asked: list[Path] = []

    def audit(path: Path) -> tuple[Diagnostic, ...]:
        asked.append(path)
        return ()

    monkeypatch.setattr(AUDIT, audit)
    return asked


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> dict[str, Verdict]:
    """veraPDF passes everything but what a test puts in here, by flavour."""
    verdicts: dict[str, Verdict] = {}

    def judge(wanted: Mapping[Path, Sequence[str]]) -> list[Verdict]:
        return [
            verdicts.get(flavour, Verdict(file, flavour, True, 15))
            for file, flavours in wanted.items()
            for flavour in flavours
        ]

    monkeypatch.setattr(check_file, "missing", lambda: None)
    monkeypatch.setattr(check_file, "judge", judge)
    return verdicts


@pytest.fixture
def no_java(monkeypatch: pytest.MonkeyPatch) -> None:
    """veraPDF can't run."""
    gap = Diagnostic("there is no Java here", hint="install a JDK", severity="warning")
    monkeypatch.setattr(check_file, "missing", lambda: gap)


@needs_verapdf
def test_the_real_judges(booklet: Booklet, desk: Path, audited: list[Path]) -> None:
    write(desk / "good.pdf")
    write(desk / "bad.pdf", pdf(catalog=CATALOG[:1]))
    said = booklet("check", "good.pdf", "bad.pdf")
    assert said.code == 1
    rows = [line.split() for line in said.out.splitlines()]
    assert [row[:3] for row in rows[:3]] == [
        ["good.pdf", "PDF/UA-1", "passed"],
        ["good.pdf", "PDF/A-2a", "passed"],
        ["bad.pdf", "PDF/UA-1", "failed"],
    ]
    assert int(rows[0][3]) > 10 and rows[0][4] == "checks"
    assert "bad.pdf: error: PDF/UA-1 7.1-11, 1 time: The logical structure of the conforming" in said.err
    assert "help: at root/document[0]; veraPDF says: StructTreeRoot entry is not present" in said.err
    assert "good.pdf" not in said.err
    assert audited == [Path("good.pdf"), Path("bad.pdf")]


def test_a_failed_rule_is_an_error_with_its_place(
    booklet: Booklet, desk: Path, audited: list[Path], judged: dict[str, Verdict]
) -> None:
    path = write(desk / "a.pdf")
    judged["ua1"] = Verdict(Path("a.pdf"), "ua1", False, 1, (RULE,))
    said = booklet("check", str(path))
    assert said.code == 1
    assert said.err == (
        "a.pdf: error: PDF/UA-1 7.1-3, 3662 times: Content shall be marked\n"
        "  help: at root/page[0]; veraPDF says: Content is not marked\n"
    )
    assert said.out.splitlines()[0].endswith("failed  1 check")
    assert said.out.splitlines()[2] == "1 error, 0 warnings"


def test_long_and_odd_words_of_verapdf_stay_short_and_plain(
    booklet: Booklet, desk: Path, audited: list[Path], judged: dict[str, Verdict]
) -> None:
    odd = Failure("1", 1, 1, "d" * 5000, "root/" + "x" * 5000 + "/end", "\x1b[31m\u202e" + "m" * 5000)
    judged["ua1"] = Verdict(Path("a.pdf"), "ua1", False, 1, (odd,))
    write(desk / "a.pdf")
    said = booklet("check", "a.pdf")
    assert len(said.err) < 4 * check_file.LONGEST
    assert "at root/xxx" in said.err and "xxx/end; veraPDF" in said.err
    assert "\x1b" not in said.err and "\u202e" not in said.err and "U+202E" in said.err


@pytest.mark.parametrize(
    ("verdict", "outcome", "message"),
    [
        (
            Verdict(Path("a.pdf"), "ua1", False, 0, (), "it is encrypted"),
            "not judged",
            "PDF/UA-1: veraPDF can't judge this file: it is encrypted",
        ),
        (Verdict(Path("a.pdf"), "ua1", False, 3), "failed", "says that the file fails, but not why"),
    ],
)
def test_without_a_verdict_nothing_passes(
    booklet: Booklet,
    desk: Path,
    audited: list[Path],
    judged: dict[str, Verdict],
    verdict: Verdict,
    outcome: str,
    message: str,
) -> None:
    write(desk / "a.pdf")
    judged["ua1"] = verdict
    said = booklet("check", "a.pdf")
    assert (said.code, message in said.err) == (1, True)
    assert outcome in said.out.splitlines()[0] and "passed" not in said.out.splitlines()[0]
    (row, _) = booklet("check", "a.pdf", "--json").document["checked"]
    assert row["passed"] is (None if verdict.error else False)


def test_a_file_that_claims_nothing_is_told_so(
    booklet: Booklet, desk: Path, audited: list[Path], judged: dict[str, Verdict]
) -> None:
    write(desk / "a.pdf", pdf(packet("")))
    said = booklet("check", "a.pdf")
    assert (said.code, said.out.splitlines()[-1]) == (0, "0 errors, 1 warning")
    assert "a.pdf: warning: names no standard that it follows; PDF/UA-1 and PDF/A-2a are taken" in said.err
    assert booklet("check", "a.pdf", "--strict").code == 1


def test_each_file_is_judged_by_its_own_claims(
    booklet: Booklet, desk: Path, audited: list[Path], judged: dict[str, Verdict]
) -> None:
    write(desk / "a.pdf", pdf(packet("<pdfuaid:part>2</pdfuaid:part><pdfaid:part>4</pdfaid:part>")))
    write(desk / "B.PDF", pdf(packet("http://pdfa.org/declarations/wtpdf#accessibility1.0 ")))
    said = booklet("check", "a.pdf", "B.PDF", "a.pdf", "--json")
    assert said.code == 0
    assert said.document["ok"] is True
    assert said.document["checked"] == [
        {"file": file, "flavour": flavour, "standard": standard, "passed": True, "checks": 15}
        for file, flavour, standard in (
            ("a.pdf", "ua2", "PDF/UA-2"),
            ("a.pdf", "4", "PDF/A-4"),
            ("B.PDF", "wt1a", "WTPDF accessibility"),
        )
    ]
    assert said.document["warnings"] == said.document["errors"] == []
    assert audited == [Path("a.pdf"), Path("B.PDF")]


def test_without_java_it_is_said_what_could_not_be_judged(
    booklet: Booklet, desk: Path, audited: list[Path], no_java: None
) -> None:
    write(desk / "a.pdf")
    said = booklet("check", "a.pdf")
    assert said.code == 0
    assert said.err == (
        "a.pdf: warning: not judged by PDF/UA-1 and PDF/A-2a: there is no Java here\n  help: install a JDK\n"
    )
    assert "not judged" in said.out and "passed" not in said.out
    said = booklet("check", "a.pdf", "--strict", "--json")
    assert (said.code, said.document["ok"]) == (1, False)
    assert [one["passed"] for one in said.document["checked"]] == [None, None]
    assert audited


def test_what_the_audit_finds_is_told(
    booklet: Booklet, desk: Path, judged: dict[str, Verdict], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(desk / "a.pdf")
    write(desk / "b.pdf")

    def audit(path: Path) -> tuple[Diagnostic, ...]:
        if path.name == "b.pdf":
            raise FileError(Diagnostic("damaged", Place("b.pdf")))
        return (Diagnostic("not tagged", Place(str(path))),)

    monkeypatch.setattr(AUDIT, audit)
    said = booklet("check", "a.pdf", "b.pdf")
    assert (said.code, said.err) == (1, "a.pdf: error: not tagged\nb.pdf: error: damaged\n")


def test_the_real_audit_is_asked(booklet: Booklet, desk: Path, judged: dict[str, Verdict]) -> None:
    write(desk / "a.pdf", pdf(catalog=()))
    said = booklet("check", "a.pdf")
    assert (said.code, "a.pdf: error: the file is not tagged" in said.err) == (1, True)


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (["gone.pdf"], 3, "gone.pdf: error: the file can't be read: no such file or directory"),
        (["folder.pdf"], 3, "folder.pdf: error: the file can't be read: it is a folder"),
        (["text.pdf"], 1, "text.pdf: error: not a PDF"),
        (["good.pdf", "text.pdf", "gone.pdf"], 3, "gone.pdf"),
        (["good.pdf", "back-massage"], 2, "guides and PDF files can't be checked together"),
        (["good.pdf", "--lang", "en"], 2, "--lang is for guides"),
        (["good.pdf", "--paper", "a4"], 2, "--paper is for guides"),
        (["good.pdf", "--clinic", "none"], 2, "--clinic is for guides"),
        (["gone.pdf\x1b"], 2, "unknown guide"),
    ],
)
def test_wrong_files_and_wrong_usage(
    booklet: Booklet, desk: Path, args: list[str], code: int, message: str
) -> None:
    write(desk / "good.pdf")
    (desk / "folder.pdf").mkdir()
    (desk / "text.pdf").write_text("no")
    said = booklet("check", *args)
    assert (said.code, said.out) == (code, "")
    assert message in said.err
    said = booklet("check", *args, "--json")
    assert (said.code, said.document["ok"]) == (code, False)


def test_a_breakdown_of_java_is_4_and_in_words(
    booklet: Booklet, desk: Path, audited: list[Path], judged: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    def judge(wanted: Mapping[Path, Sequence[str]]) -> list[Verdict]:
        raise RenderError(Diagnostic("PDF/UA-1: veraPDF broke down", Place("a.pdf")))

    monkeypatch.setattr(check_file, "judge", judge)
    write(desk / "a.pdf")
    said = booklet("check", "a.pdf")
    assert (said.code, said.out, said.err) == (4, "", "a.pdf: error: PDF/UA-1: veraPDF broke down\n")


def test_odd_names_are_shown_plainly(
    booklet: Booklet, desk: Path, audited: list[Path], judged: dict[str, Verdict]
) -> None:
    names = ("-c.pdf", "a\x1b[31m\tb.pdf")
    for name in names:
        write(desk / name)
    said = booklet("check", "--", *names)
    assert (said.code, said.err) == (0, "")
    assert "\x1b" not in said.out and "a<U+001B>[31m<U+0009>b.pdf" in said.out
    assert {one["file"] for one in booklet("check", "--json", "--", *names).document["checked"]} == set(names)


def test_guides_are_checked_without_any_of_it(booklet: Booklet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "booklet.cli.check_file", None)
    assert booklet("check", "no-such-guide").code == 2
    assert "internal error" in booklet("check", "a.pdf").err
