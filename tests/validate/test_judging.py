"""Verdicts of the real veraPDF: a good file passes, and without any of its parts it does not."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

from booklet.diagnostics import Diagnostic
from booklet.validate.engine import find_engine
from booklet.validate.flavours import STANDARDS
from booklet.validate.pdffile import require_pdf
from tests.validate.handmade import ARCHIVE, CATALOG, GOOD, TITLE, packet, pdf, write
from tests.validate.warm import judged, needs_verapdf

PROFILES = "org/verapdf/pdfa/validation"


@needs_verapdf
def test_a_good_file_passes(tmp_path: Path) -> None:
    for verdict in judged(write(tmp_path / "a.pdf"), "ua1", "2a", "2b", "2u"):
        assert (verdict.passed, verdict.failures, verdict.error) == (True, (), "")
        assert verdict.checks > 10


@needs_verapdf
@pytest.mark.parametrize(
    ("data", "flavour", "rule"),
    [
        (pdf(catalog=CATALOG[:1]), "ua1", "7.1-11"),
        (pdf(catalog=CATALOG[1:]), "ua1", "6.2-1"),
        (pdf(packet(GOOD.replace(TITLE, ""))), "ua1", "7.1-9"),
        (pdf(packet(f"{TITLE}{ARCHIVE}")), "ua1", "5-1"),
        (pdf(packet(more="")), "2a", "6.6.2.3.1-1"),
        (pdf(packet(GOOD.replace(ARCHIVE, ""))), "2a", "6.6.4-1"),
        (pdf(packet(GOOD.replace(">A<", ">Z<"))), "2b", "6.6.4-3"),
    ],
)
def test_without_one_of_its_parts_it_fails(tmp_path: Path, data: bytes, flavour: str, rule: str) -> None:
    (verdict,) = judged(write(tmp_path / "a.pdf", data), flavour)
    assert not verdict.passed
    failures = {failure.rule: failure for failure in verdict.failures}
    assert failures[rule].count == 1
    assert "shall" in failures[rule].description
    assert failures[rule].context.startswith("root") and failures[rule].message


@needs_verapdf
def test_every_standard_has_its_rules(tmp_path: Path) -> None:
    verdicts = judged(write(tmp_path / "a.pdf"), *STANDARDS)
    assert [verdict.flavour for verdict in verdicts] == list(STANDARDS)
    assert [verdict.error for verdict in verdicts] == [""] * len(STANDARDS)
    assert {verdict.flavour for verdict in verdicts if verdict.passed} == {"ua1", "2a", "2b", "2u"}


@needs_verapdf
@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n",
        pdf()[:400],
        b"%PDF-1.7\n" + bytes(range(256)) * 40,
        pdf().replace(b"/Pages 2", b"/Pages 9"),
    ],
    ids=["head", "half", "noise", "no pages"],
)
def test_a_damaged_file_never_passes_and_hurts_no_other(tmp_path: Path, data: bytes) -> None:
    (bad,) = judged(write(tmp_path / "bad.pdf", data), "ua1")
    assert not bad.passed
    assert bad.error or bad.failures
    (good,) = judged(write(tmp_path / "good.pdf"), "ua1")
    assert good.passed


@needs_verapdf
def test_a_file_that_exhausts_the_stack_is_an_error_in_words(tmp_path: Path) -> None:
    deep, flat = ("/Resources <<>> /Other " + "[" * depth + "]" * depth for depth in (200_000, 20))
    (verdict,) = judged(write(tmp_path / "deep.pdf", pdf(page=deep)), "ua1")
    assert (verdict.passed, verdict.error) == (False, "it is nested too deeply")
    (verdict,) = judged(write(tmp_path / "flat.pdf", pdf(page=flat)), "ua1")
    assert verdict.passed


@needs_verapdf
def test_an_encrypted_file_says_so(tmp_path: Path) -> None:
    pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is not installed")
    with pikepdf.open(write(tmp_path / "a.pdf")) as document:
        document.save(tmp_path / "b.pdf", encryption=pikepdf.Encryption(user="u", owner="o"))
    (verdict,) = judged(tmp_path / "b.pdf", "ua1")
    assert (verdict.passed, verdict.error) == (False, "it is encrypted")


@needs_verapdf
def test_something_before_the_mark_is_allowed(tmp_path: Path) -> None:
    path = write(tmp_path / "c.pdf", b"x\n" * 500 + pdf())
    require_pdf(path)
    (verdict,) = judged(path, "ua1")
    assert not verdict.error


ID = '<id specification="ISO_14289_1" clause="{}" testNumber="{}"/>'
SPOILED = {
    "1a": ("PDFA-1A", "<rules>", "<rules><!-- <rule > -->", "only 135 of 136 rules of"),
    "1b": ("PDFA-1B", 'flavour="PDFA_1_B"', 'flavour="PDFA_1_A"', "is the profile of another standard"),
    "2b": ("PDFA-2B", "<variables>", "<variables><!-- <variable > -->", "only 1 of 2 variables of"),
    "ua1": ("PDFUA-1", ID.format("5", 2), ID.format("5", 1), "only 105 of 106 rules of"),
    "2a": ("PDFA-2A", "", "", "None"),
}
"""For each flavour its profile, what is replaced in it, by what, and the error that this makes."""


@needs_verapdf
def test_where_a_rule_is_lost_nothing_is_judged(tmp_path: Path) -> None:
    found = find_engine()
    assert not isinstance(found, Diagnostic)
    command = found.furnish(tmp_path)
    (tmp_path / "own" / PROFILES).mkdir(parents=True)
    with ZipFile(found.jar) as jar:
        for profile, old, new, _ in SPOILED.values():
            text = jar.read(f"{PROFILES}/{profile}.xml").decode()
            assert old in text
            (tmp_path / "own" / PROFILES / f"{profile}.xml").write_text(text.replace(old, new, 1), "utf-8")
    at = command.index("-cp") + 1
    command[at] = f"own{os.pathsep}{command[at]}"
    write(tmp_path / "0.pdf")
    order = f"{','.join(SPOILED)}\t0.pdf\n".encode()
    done = subprocess.run(command, input=order, capture_output=True, cwd=tmp_path, timeout=120, check=True)
    answers = {one["flavour"]: one for one in map(json.loads, done.stdout.splitlines())}
    assert list(answers) == list(SPOILED)
    for flavour, (*_, error) in SPOILED.items():
        assert error in str(answers[flavour]["error"])
    assert [flavour for flavour, one in answers.items() if one["passed"]] == ["2a"]
