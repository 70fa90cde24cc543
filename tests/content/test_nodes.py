"""Reading YAML: values as written, places right, hostile files answered fast."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from booklet.content.growth import MAX_NODES
from booklet.content.nodes import MAX_BYTES, parse_sheet, read_sheet
from booklet.content.sheet import Sheet
from booklet.diagnostics import ContentError, FileError

FIXTURE = Path(__file__).parent / "fixture_guide" / "content"
BOTH = pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])


def read(text: str, pure: bool = False) -> Sheet:
    return parse_sheet(text.encode(), "a.yaml", pure=pure)


def refusal(raw: bytes, pure: bool = False) -> str:
    with pytest.raises(ContentError) as caught:
        parse_sheet(raw, "a.yaml", pure=pure)
    return str(caught.value)


@BOTH
@pytest.mark.parametrize(
    "written", ["no", "yes", "on", "off", "1:30", "010", "0x1F", "1e3", "2026-11-22", ".5"]
)
def test_values_stay_as_they_are_written(written: str, pure: bool) -> None:
    assert read(f"a: {written}\n", pure).data == {"a": written}


@BOTH
def test_null_is_nothing_and_empty_is_empty(pure: bool) -> None:
    assert read("a: null\nb: ~\nc:\nd: 'null'\n", pure).data == {"a": None, "b": None, "c": "", "d": "null"}


@BOTH
def test_places(pure: bool) -> None:
    sheet = read("a:\n  - one\n  - b: {c: two words}\n", pure)
    assert str(sheet.value(("a", 0))) == "a.yaml:2:5"
    assert str(sheet.key(("a", 1, "b"))) == "a.yaml:3:5"
    assert str(sheet.value(("a", 1, "b", "c"))) == "a.yaml:3:12"
    assert str(sheet.word(("a", 1, "b", "c"), "words")) == "a.yaml:3:16"
    assert str(sheet.key(("a", 1, "missing", "deeper"))) == "a.yaml:3:5"
    assert sheet.value(("a", 0)).source == "  - one"


@BOTH
def test_places_after_characters_beyond_the_basic_plane(pure: bool) -> None:
    assert str(read("a: [\U0001f590, 拿捏, x]\n", pure).value(("a", 2))) == "a.yaml:1:12"


def test_both_readers_read_the_same() -> None:
    for path in sorted(FIXTURE.rglob("*.yaml")):
        raw = path.read_bytes()
        fast, pure = parse_sheet(raw, "a.yaml"), parse_sheet(raw, "a.yaml", pure=True)
        assert fast.data == pure.data
        assert {key: (mark.line, mark.column) for key, mark in fast.values.items()} == {
            key: (mark.line, mark.column) for key, mark in pure.values.items()
        }


def test_the_comparison_of_readers_can_fail() -> None:
    assert read("a: 1\n").data != read("a: 2\n", pure=True).data
    assert read("a: 1\n").values != read(" a: 1\n", pure=True).values


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings(ending: str) -> None:
    sheet = read(f"a: 1{ending}b: 2{ending}")
    assert sheet.data == {"a": "1", "b": "2"}
    assert str(sheet.value(("b",))) == "a.yaml:2:4"
    assert sheet.value(("b",)).source == "b: 2"


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    sheet = parse_sheet(b"\xef\xbb\xbfa: 1\n", "a.yaml")
    assert sheet.data == {"a": "1"} and sheet.value(("a",)).column == 4


def test_all_problems_at_once() -> None:
    told = refusal("a: x\u202ey\nb: &c 1\nb: 2\nd: !int 3\n<<: {a: 1}\n".encode())
    for part in ("a.yaml:1:5:", "anchors are not read", "stands twice", "tags", "merge keys"):
        assert part in told


@BOTH
@pytest.mark.parametrize(
    "escape", ["\\0", "\\x07", "\\u200b", "\\u202E", "\\uD800", "\\UFFFFFFFF", "\\L", "\\N", "\\t", "\\r"]
)
def test_escapes_hide_nothing(escape: str, pure: bool) -> None:
    assert "a.yaml" in refusal(f'a: "x{escape}y"\n'.encode(), pure)


@pytest.mark.parametrize("char", ["\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\u00a0", "é", "拿", "ا"])
def test_characters_that_languages_need_are_kept(char: str) -> None:
    assert read(f"a: x{char}y\n").data == {"a": f"x{char}y"}


@pytest.mark.parametrize("raw", [b"\xff\xfea\x00:\x00", b"a: \xc3\x28", b"a: \xed\xa0\x80", b"\x80"])
def test_only_utf8(raw: bytes) -> None:
    assert "not UTF-8" in refusal(raw)


@pytest.mark.parametrize("raw", [b"", b"\n", b"# nothing\n", b"---\n", b"~\n", b"{}\n", b"[]\n"])
def test_empty_files(raw: bytes) -> None:
    assert "the file is empty" in refusal(raw)


def bomb() -> bytes:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    return "\n".join(lines).encode()


HOSTILE = {
    "alias bomb": bomb(),
    "10 MB scalar": b"a: " + b"x" * 10_000_000,
    "1 MB scalar": b"a: " + b"x" * (MAX_BYTES - 10),
    "1 MB quoted": b'a: "' + b"x " * (MAX_BYTES // 2 - 10) + b'"',
    "deep flow": b"a: " + b"[" * 100_000 + b"]" * 100_000,
    "deep braces": b"{" * 500_000,
    "deep block": b"\n".join(b" " * n + b"a:" for n in range(1000)),
    "many values": b"a: [" + b"x," * (MAX_NODES + 1) + b"]",
    "many items": b"- x\n" * 200_000,
    "many odd characters": b"a: '" + "\u202e".encode() * 300_000 + b"'",
    "many tabs": b"a:\n" + b"\t- x\n" * 100_000,
    "many keys twice": b"a: x\n" * 15_000,
    "many question marks": b"? " * 100_000,
    "many anchors": b"a: &a &a &a &a " * 10_000,
    "many quotes": b'"' * 500_000,
    "many documents": b"---\n" * 200_000,
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE.keys())
@BOTH
def test_hostile_files_are_answered_fast(raw: bytes, pure: bool) -> None:
    start = time.process_time()
    told = refusal(raw, pure)
    taken = time.process_time() - start
    assert len(told) < 60_000
    assert taken < (5.0 if pure else 1.5), f"{taken:.2f} s"  # an explosion takes minutes


def test_a_large_file_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as stream:
        stream.truncate(10**9)
    start = time.process_time()
    with pytest.raises(ContentError, match="larger than 1 MiB"):
        read_sheet(path)
    assert time.process_time() - start < 0.5


@pytest.mark.parametrize("name", ["missing.yaml", ".", "nul\0.yaml", "x" * 400])
def test_files_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileError, match="can't be read"):
        read_sheet(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    with pytest.raises(FileError, match="no regular file"):
        read_sheet(tmp_path / "a.yaml")


def test_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to("a.yaml")
    with pytest.raises(FileError):
        read_sheet(tmp_path / "a.yaml")
