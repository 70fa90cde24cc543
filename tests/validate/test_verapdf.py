"""veraPDF as a program of its own: any name, any way to break down."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from booklet.diagnostics import ContentError, Diagnostic, FileError, RenderError, UsageError
from booklet.validate import verapdf
from booklet.validate.engine import find_engine
from booklet.validate.verapdf import judge, validate
from tests.validate.conftest import FakeJava
from tests.validate.handmade import CATALOG, pdf, write
from tests.validate.warm import needs_verapdf


@needs_verapdf
@pytest.mark.skipif(os.name != "posix", reason="such names are not allowed here")
def test_any_name_is_judged_in_any_locale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")
    names = ("-cp", "a\tua1", "a\nb.pdf", "größe 肩.pdf", "@args", "Validate.java", os.fsdecode(b"\xff.pdf"))
    files = [write(Path(name)) for name in names]
    bad = write(Path("bad.pdf"), pdf(catalog=CATALOG[:1]))
    verdicts = validate([*files, bad, files[0]], ["ua1", "2b"])
    assert [(verdict.file, verdict.flavour) for verdict in verdicts] == [
        (file, flavour) for file in (*files, bad) for flavour in ("ua1", "2b")
    ]
    assert [verdict.passed for verdict in verdicts] == [True] * 2 * len(files) + [False, True]


VERDICT = '{"file":"","flavour":"ua1","passed":true,"checks":3,"error":null,"failures":[]}'


def test_a_java_that_does_as_it_should(fake_java: FakeJava, fake_jar: Path, tmp_path: Path) -> None:
    fake_java(f"while read -r line; do echo '{VERDICT}'; done")
    (verdict,) = validate([write(tmp_path / "a.pdf")], ["ua1"])
    assert (verdict.passed, verdict.checks) == (True, 3)


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("echo 'out of memory' >&2; exit 134", r"b.pdf: error: PDF/UA-1: .*exit code 134\): out of memory"),
        (f"echo '{VERDICT}'; exit 3", r"exit code 3\): no reason given"),
        (f"echo '{VERDICT}'; kill -9 $$", r"exit code -9\)"),
        (f"echo '{VERDICT}'; echo '{VERDICT}'; exit 3", r"exit code 3\): no reason given"),
        (f"echo '{VERDICT}'", "broke down"),
        (f"echo '{VERDICT}'; echo '{VERDICT}'; echo '{VERDICT}'", "broke down"),
        (f"echo '{VERDICT}'; echo '{VERDICT.replace('ua1', 'ua2')}'", "broke down"),
        (f"echo '{VERDICT}'; printf '\\377\\n'", "broke down"),
        (f"echo '{VERDICT}'; echo '[]'", "broke down"),
        (f"echo '{VERDICT}'; echo '{VERDICT.replace('[]', '[{}]')}'", "broke down"),
        ("head -c 1000000 /dev/zero >&2; exit 1", "broke down"),
    ],
)
def test_a_java_that_breaks_down_is_an_error_in_words(
    fake_java: FakeJava, fake_jar: Path, tmp_path: Path, script: str, message: str
) -> None:
    fake_java(f"cat > /dev/null\n{script}")
    files = [write(tmp_path / name) for name in ("b.pdf", "c.pdf")]
    with pytest.raises(RenderError, match=message) as caught:
        validate(files, ["ua1"])
    assert len(str(caught.value)) < 4000


def test_the_error_is_at_the_file_whose_turn_it_was(
    fake_java: FakeJava, fake_jar: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_java(f"echo '{VERDICT}'; exec sleep 60")
    monkeypatch.setattr(verapdf, "START", 0.5)
    monkeypatch.setattr(verapdf, "EACH", 0.1)
    start = time.monotonic()
    with pytest.raises(RenderError, match=r"c.pdf: error: PDF/UA-1: veraPDF took more than 1 seconds"):
        validate([write(tmp_path / name) for name in ("b.pdf", "c.pdf")], ["ua1"])
    assert time.monotonic() - start < 20


def test_a_java_that_is_gone_by_then(
    fake_java: FakeJava, fake_jar: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    java = fake_java()
    found = find_engine()
    java.unlink()
    monkeypatch.setattr(verapdf, "find_engine", lambda: found)
    with pytest.raises(RenderError, match="veraPDF can't be started: No such file"):
        validate([write(tmp_path / "a.pdf")], ["ua1"])


def test_nothing_stays_behind(
    fake_java: FakeJava, fake_jar: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    fake_java("touch here; exit 1")
    path = write(tmp_path / "a.pdf")
    with pytest.raises(RenderError):
        validate([path], ["ua1"])
    assert list(folder.iterdir()) == []
    assert path.read_bytes() == pdf()


def test_what_can_not_be_judged_is_refused_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = write(tmp_path / "a.pdf")
    with pytest.raises(UsageError, match="did you mean 'ua1'"):
        validate([good], ["ua2", "pua1"])
    with pytest.raises(UsageError, match="no standard 'u'"):
        validate([good], "ua1")
    with pytest.raises(FileError, match="no such file"):
        validate([good, tmp_path / "b.pdf"], ["ua1"])
    with pytest.raises(FileError, match="it is a folder"):
        validate([tmp_path], ["ua1"])
    with pytest.raises(ContentError, match="not a PDF"):
        validate([write(tmp_path / "c.pdf", b"x" * 1024 + pdf())], ["ua1"])
    monkeypatch.setattr(verapdf, "find_engine", lambda: Diagnostic("no Java", severity="warning"))
    with pytest.raises(UsageError, match="error: no Java"):
        validate([good], ["ua1"])
    assert validate([good], []) == validate([], ["ua1"]) == judge({}) == []
