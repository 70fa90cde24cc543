"""What a screen reader would say."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, Name, String

from booklet.diagnostics import FileError
from booklet.pdf.readback.speech import transcript
from tests.pdf.readback.asking import said, saved_again
from tests.pdf.readback.sample import BREAK, LINK, PATH, tagged

WHOLE = """\
Back massage for two (en)
page 1
heading 1: Back massage for two
contents
  entry: [link: Lift the muscle Page 2]
Ask first. See [link: Page 2, the diary] now.
It is Ná niē {zh-Latn-pinyin} 拿捏 {zh-Hans}
graphic: Two people; one sits astride a chair
caption: Sit so that your back is free.
list, 2 items
  1. Sit on a chair.
  • Breathe.
This begins here and ends there.
page 2
heading 2: Diary
table, 3 rows, 2 columns
  header: Date
  header: Minutes
  row 2: empty
  row 3
    cell: Monday
    cell: 10
heading 3: Sources
note: Read more at the clinic.
"""


@pytest.mark.parametrize("modern", [False, True])
def test_a_whole_file(modern: bool, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(tagged(modern))
    assert transcript(path) == transcript(path.read_bytes()) == WHOLE


def test_pages_are_told_by_their_labels() -> None:
    def label(pdf: pikepdf.Pdf) -> None:
        pdf.Root.PageLabels = Dictionary(Nums=[0, Dictionary(P=String("cover")), 1, Dictionary(S=Name.D)])

    lines = transcript(saved_again(tagged(), label)).splitlines()
    assert [line for line in lines if line.startswith("page")] == ["page cover", "page 1"]


def test_what_has_no_tags_is_told() -> None:
    def strip(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.StructTreeRoot, pdf.Root.Metadata, pdf.Root.Lang

    assert transcript(saved_again(tagged(), strip)) == (
        "no title (no language)\nno tags: a screen reader has to guess\n"
    )


def test_white_space_is_one_space() -> None:
    assert said(("P", "  a \t b", "\n c "), ("P", " "), ("P",)) == ["a b c"]


def test_languages_are_told_where_they_change() -> None:
    es, en = {"Lang": String("es")}, {"Lang": String("en")}
    assert said(
        ("P", "One ", ("Span", es, "dos"), ", three"),
        ("Sect", es, ("P", "Hola"), ("P", ("Span", en, "Hello "), "amigo")),
        ("P", ("Link", es, "dos ", LINK), "three"),
    ) == ["One dos {es}, three", "Hola {es}", "Hello {en} amigo {es}", "[link: dos {es}] three"]


def test_links_stand_in_their_place() -> None:
    assert said(
        ("P", "See", ("Link", " here ", LINK), "now"), ("Link", "there", LINK), ("Link", PATH, LINK)
    ) == [
        "See [link: here] now",
        "[link: there][link: Page 2]",
    ]


def test_an_element_that_spans_pages_is_told_where_it_begins() -> None:
    assert said(("P", "a ", BREAK, "b"), ("P", "c")) == ["a b", "page 2", "c"]


def test_artifacts_are_not_said() -> None:
    def name_footer(pdf: pikepdf.Pdf) -> None:
        code = pdf.pages[0].Contents.read_bytes()
        assert code.count(b"/Artifact <</Type /Pagination") == 1
        pdf.pages[0].Contents.write(code.replace(b"/Artifact <</Type /Pagination", b"/P <</MCID 0"))

    assert WHOLE.count("page 1") == 1
    assert transcript(saved_again(tagged(), name_footer)).count("page 1") == 2


def test_what_is_no_pdf_is_told() -> None:
    with pytest.raises(FileError, match="the file is damaged, or no PDF"):
        transcript(b"no PDF")
