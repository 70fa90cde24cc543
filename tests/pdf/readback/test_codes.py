"""Which text the codes of a font stand for."""

from __future__ import annotations

from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from booklet.pdf.readback.codes import FontCodes, font_codes, to_unicode
from booklet.pdf.tounicode import to_unicode as written


def codes(table: bytes = b"", **entries: Any) -> FontCodes:
    pdf = pikepdf.new()
    font = Dictionary(Type=Name.Font, **entries)
    if table:
        font.ToUnicode = pdf.make_stream(table)
    return font_codes(font)


def test_single_entries_also_of_several_characters_and_beyond_the_first_plane() -> None:
    table = b"2 beginbfchar <0001> <00660069> <0002>\n<D840DC00> endbfchar 1 beginbfchar <03><0041>endbfchar"
    assert to_unicode(table) == {1: "fi", 2: "\U00020000", 3: "A"}


def test_ranges_with_a_start_or_a_list() -> None:
    table = b"2 beginbfrange <0001> <0003> <0041> <0010> <0012> [<0061> <00620063>] endbfrange"
    assert to_unicode(table) == {1: "A", 2: "B", 3: "C", 16: "a", 17: "bc"}


def test_a_range_that_promises_too_much_is_cut() -> None:
    assert len(to_unicode(b"beginbfrange <0000> <FFFFFFFF> <0041> endbfrange")) <= 0x10000
    many = b"".join(b"<%08X> <%08X> <0000>" % (at << 16, (at << 16) + 0xFFFF) for at in range(9))
    assert len(to_unicode(b"beginbfrange" + many + b"endbfrange")) == 0x20000


def test_damage_in_a_table_is_passed_over() -> None:
    assert to_unicode(b"beginbfchar <0001> <zz> <0002> <4> zz <0003> endbfchar") == {2: "\ufffd"}
    assert to_unicode(b"beginbfchar <0001> <0041>") == {}


@given(st.dictionaries(st.integers(1, 0xFFFF), st.text(st.characters(exclude_categories=["Cs"]), min_size=1)))
@settings(deadline=None)
def test_our_own_tables_are_read_back(texts: dict[int, str]) -> None:
    assert to_unicode(written(texts)) == texts


@given(st.binary())
@settings(deadline=None)
def test_any_bytes_are_a_table(data: bytes) -> None:
    to_unicode(b"beginbfrange" + data + b"endbfrange")


def test_two_bytes_a_code() -> None:
    font = codes(b"beginbfchar <0102> <0041> endbfchar", Subtype=Name.Type0, BaseFont=Name.F)
    assert list(font.read(b"\1\2\0\3")) == [(0x102, "A"), (3, "")]
    assert (font.name, font.readable, font.embedded) == ("F", True, False)


def test_the_code_space_tells_the_length_of_codes() -> None:
    table = b"begincodespacerange <00> <FF> endcodespacerange beginbfchar <41> <0042> endbfchar"
    assert [text for _, text in codes(table, Subtype=Name.Type0).read(b"A")] == ["B"]


def test_fonts_of_one_byte() -> None:
    plain = codes(Subtype=Name.TrueType, Encoding=Name.WinAnsiEncoding)
    assert "".join(text for _, text in plain.read(b"caf\xe9 \x80")) == "café €"
    assert plain.readable
    assert not codes(Subtype=Name.TrueType).readable
    named = Dictionary(
        BaseEncoding=Name.MacRomanEncoding, Differences=Array([65, Name.uni4E2D, Name.b, Name.odd])
    )
    found = codes(Subtype=Name.Type1, Encoding=named)
    assert "".join(text for _, text in found.read(b"ABCD\x8e")) == "中bDé"
    assert not found.readable


@pytest.mark.parametrize("key", ["FontFile", "FontFile2", "FontFile3"])
def test_a_font_is_embedded_by_any_kind_of_program(key: str) -> None:
    pdf = pikepdf.new()
    descriptor = Dictionary({f"/{key}": pdf.make_stream(b"-")})
    assert font_codes(Dictionary(Subtype=Name.TrueType, FontDescriptor=descriptor)).embedded
    inner = pdf.make_indirect(Dictionary(FontDescriptor=descriptor))
    assert font_codes(Dictionary(Subtype=Name.Type0, DescendantFonts=Array([inner]))).embedded
    assert not font_codes(Dictionary(Subtype=Name.Type0, DescendantFonts=Array([5]))).embedded
    assert font_codes(Dictionary(Subtype=Name.Type3)).embedded
