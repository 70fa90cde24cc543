"""What is no file, can't be read or is no PDF is refused, and never waited for."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from booklet.diagnostics import ContentError, FileError
from booklet.validate.pdffile import read_pdf, require_pdf
from tests.validate.handmade import pdf, write


def test_a_pdf_is_read_whole(tmp_path: Path) -> None:
    path = write(tmp_path / "a.pdf")
    require_pdf(path)
    assert read_pdf(path) == pdf()


@pytest.mark.parametrize(("before", "good"), [(0, True), (1019, True), (1020, False), (5000, False)])
def test_the_mark_stands_near_the_beginning(tmp_path: Path, before: int, good: bool) -> None:
    path = write(tmp_path / "a.pdf", b"\n" * before + b"%PDF-1.7\n")
    if good:
        require_pdf(path)
    else:
        with pytest.raises(ContentError, match=r"a\.pdf: error: not a PDF"):
            require_pdf(path)


@pytest.mark.parametrize("data", [b"", b"%PDF", b"<html>", b"\x89PNG\r\n"])
def test_other_files_are_no_pdfs(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(ContentError, match="not a PDF"):
        require_pdf(write(tmp_path / "a.pdf", data))


@pytest.mark.parametrize("read", [require_pdf, read_pdf])
@pytest.mark.parametrize(
    ("name", "reason"),
    [("gone.pdf", "no such file"), (".", "is a folder"), ("x" * 300, "too long"), ("a\0b", "null")],
)
def test_what_is_not_there_is_told(
    tmp_path: Path, name: str, reason: str, read: Callable[[Path], object]
) -> None:
    with pytest.raises(FileError, match=f"can't be read: .*{reason}"):
        read(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
@pytest.mark.parametrize("kind", ["pipe", "device", "loop"])
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.pdf"
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero" if kind == "device" else path.name)
    with pytest.raises(FileError, match=r"not a file|symbolic links"):
        require_pdf(path)


def test_what_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    path = write(tmp_path / "a.pdf")
    require_pdf(path)
    monkeypatch.setattr(Path, "open", refuse)  # root may read everything
    with pytest.raises(FileError, match="can't be read: permission denied"):
        require_pdf(path)
