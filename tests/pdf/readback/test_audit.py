"""What the audit says of a file, and that it survives bad ones."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from booklet.diagnostics import BookletError, Diagnostic, FileError, Place
from booklet.pdf.readback.audit import audit
from booklet.pdf.readback.finding import MOST, Finding, quoted, told
from booklet.pdf.readback.opening import complaint
from booklet.pdf.readback.speech import transcript
from tests.pdf.readback.asking import messages, saved_again
from tests.pdf.readback.sample import tagged


def test_findings_name_file_page_role_and_words(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(
        tagged(story=("Document", ("H1", "One"), ("H3", "A heading that is much longer than need be")))
    )
    message = "page 1: the H3 'A heading that is much longer than need…' follows a heading of level 1"
    assert audit(path) == (Diagnostic(f"{message}: level 2 is left out", Place(str(path))),)
    assert audit(path, "a.pdf")[0].place == Place("a.pdf")


def test_many_findings_of_a_kind_are_counted() -> None:
    found = messages(*(("H1",) for _ in range(9)))
    assert found == ["the H1 without words is an empty heading"] * MOST + [
        "4 more of this kind: empty heading"
    ]
    told_of = told([Finding("a", "one"), Finding("b", "two", "help", "warning")], "x.pdf")
    assert told_of == (
        Diagnostic("one", Place("x.pdf")),
        Diagnostic("two", Place("x.pdf"), "help", "warning"),
    )


def test_quotes_are_short_and_printable() -> None:
    assert quoted("a\n\tb \u200f c") == "'a b <U+200F> c'"
    assert len(quoted("x" * 999)) == 42


def test_an_untagged_file_is_told_shortly() -> None:
    def strip(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.StructTreeRoot, pdf.Root.MarkInfo

    assert messages(("P", "a"), change=strip) == [
        "the file is not tagged: a screen reader has to guess what is what"
    ]


@pytest.mark.parametrize("read", [audit, transcript])
def test_what_can_not_be_read_is_told(read: Any, tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no such file"):
        read(tmp_path / "none.pdf")
    with pytest.raises(FileError, match="can't read the file"):
        read(tmp_path)
    for data in (b"", b"%PDF-1.7", tagged()[:-900], b"\0" * 5000):
        try:
            read(data)
        except FileError as error:
            assert "0x" not in str(error)


def test_a_number_that_is_too_long_is_told() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(tagged())) as pdf:
        pdf.save(out, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    with contextlib.suppress(FileError):  # where it is met depends on the version of the library
        assert audit(out.getvalue().replace(b"/MCID 0", b"/MCID 99999999999999999999")) != ()
    with contextlib.suppress(FileError):
        assert (
            audit(out.getvalue().replace(b"/StructParents 0", b"/StructParents 9999999999999999999999")) != ()
        )


def test_complaints_do_not_name_the_memory() -> None:
    assert complaint("stream <_io.BytesIO object at 0x7f0>: unable -> to") == "unable -> to"
    assert (
        complaint("<_io.BytesIO object at 0x7F0>, object 2 0 at offset 1: odd")
        == "object 2 0 at offset 1: odd"
    )
    assert complaint("a -> b") == "a -> b"


def test_an_encrypted_file_is_told() -> None:
    def locked(**passwords: Any) -> bytes:
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(tagged())) as pdf:
            pdf.save(out, encryption=pikepdf.Encryption(**passwords))
        return out.getvalue()

    with pytest.raises(FileError, match="the file is encrypted"):
        audit(locked(user="a", owner="b"))
    assert audit(locked(user="", owner="b")) == ()
    deaf = pikepdf.Permissions(accessibility=False)
    old = locked(user="", owner="b", allow=deaf, R=3, aes=False, metadata=False)
    assert [one.message for one in audit(old)] == ["the file forbids screen readers to read it"]


def test_damage_that_can_be_repaired_is_told() -> None:
    data = tagged()
    at = data.rindex(b"startxref")
    found = audit(data[:at] + b"startxref\n7\n%%EOF\n")
    assert [one.message for one in found if one.message.startswith("the file is damaged: ")]
    assert not [one for one in found if "0x" in one.message]


@given(st.binary(max_size=400))
@settings(max_examples=50, deadline=None)
def test_any_bytes_are_told_or_refused(data: bytes) -> None:
    with pytest.raises(BookletError):
        audit(b"%PDF-1.7\n" + data)


PLAIN = saved_again(tagged(), lambda pdf: None)


@given(st.integers(0, len(PLAIN) - 1), st.binary(min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_a_file_with_a_few_other_bytes_is_told_or_refused(at: int, data: bytes) -> None:
    changed = PLAIN[:at] + data + PLAIN[at + len(data) :]
    try:
        audit(changed)
        transcript(changed)
    except BookletError:
        pass
