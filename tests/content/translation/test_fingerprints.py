"""The file that keeps what a translation was made from."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.content.translation.fingerprints import (
    MAX_BYTES,
    fingerprint,
    read_record,
    record_beside,
    record_bytes,
)
from booklet.diagnostics import ContentError, FileError

MARKS = {"title": fingerprint("One"), "steps.2": fingerprint("Two")}


def test_line_ends_do_not_count_and_words_do() -> None:
    assert fingerprint("Lift  and\n let go. ") == fingerprint("Lift and let go.")
    assert fingerprint("Lift and let go.") != fingerprint("Lift and let go")


def test_a_fingerprint_is_the_first_digits_of_the_sha256() -> None:
    assert fingerprint("abc") == "ba7816bf8f01"


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "es.source.json"
    path.write_bytes(record_bytes("en", MARKS))
    assert read_record(path) == MARKS


def test_the_file_is_no_language_and_stands_beside() -> None:
    assert record_beside(Path("a/zh-Hans.yaml")) == Path("a/zh-Hans.source.json")


def test_each_text_has_a_line_and_the_file_says_what_it_is() -> None:
    lines = record_bytes("en", MARKS).decode().splitlines()
    assert sum(': "' in line for line in lines) == len(MARKS) + 2
    assert "SHA-256" in lines[1] and "booklet translated" in lines[1]


def test_no_file_is_no_record(tmp_path: Path) -> None:
    assert read_record(tmp_path / "es.source.json") is None


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b"null",
        b'{"texts": []}',
        b'{"texts": {"a": 1}}',
        b'{"texts": {"a": "XYZ"}}',
        b'{"texts": {"a": "ba7816bf8f0"}}',
        b"<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n",
        b"[" * 200_000,
        b" " * (MAX_BYTES + 1),
    ],
)
def test_a_damaged_file_is_told_with_its_name(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "es.source.json"
    path.write_bytes(raw)
    with pytest.raises(ContentError) as told:
        read_record(path)
    (one,) = told.value.diagnostics
    assert one.place is not None and one.place.file.endswith("es.source.json")
    assert "booklet translated" in one.hint


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError):
        read_record(tmp_path)
