"""Content streams out of balance, damaged, or of no sense at all."""

from __future__ import annotations

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Dictionary, Name

from tests.pdf.readback.content import read, show, tagged, text


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("q", "1 q without Q"),
        ("q Q Q", "Q without q"),
        ("BT", "BT without ET"),
        ("ET", "ET without BT"),
        ("BT BT ET", "BT inside BT"),
        ("EMC", "EMC without BMC or BDC"),
        ("/P BMC /P BMC EMC", "1 BMC or BDC without EMC"),
        ("BT /P BMC ET EMC", "ET before the EMC of a mark that was begun after BT"),
        ("/P BMC BT EMC ET", "EMC between BT and ET ends a mark that was begun before them"),
        ("/Artifact BMC /P <</MCID 7>> BDC EMC EMC", "tagged content (7) inside an artifact"),
        ("/P <</MCID 7>> BDC /Artifact BMC EMC EMC", "an artifact inside tagged content"),
        ("BT /F9 9 Tf ET", "the font 'F9' is not among the resources"),
        ("/P BMC /X9 Do EMC", "'X9' is painted, but not among the resources"),
        ("BT <0001> Tj ET", "text is shown without a font"),
        ("/F1 9 Tf <0001> Tj", "text is shown outside BT and ET"),
        ("q (abc", "1 q without Q"),
    ],
)
def test_what_is_out_of_balance(code: str, problem: str) -> None:
    assert problem in read(code).problems


def test_q_may_cross_marks_and_keeps_the_font() -> None:
    found = read(f"q /P <</MCID 0>> BDC Q BT /F1 9 Tf q /F9 9 Tf Q {show('a')} ET EMC")
    assert found.texts == {0: "a"}
    assert found.problems == ("the font 'F9' is not among the resources",)


def test_content_that_cannot_be_unpacked_is_a_problem() -> None:
    def break_filter(pdf: pikepdf.Pdf, page: Dictionary) -> None:
        page.Contents = pdf.make_stream(b"no zip at all")
        page.Contents.Filter = Name.FlateDecode

    (problem,) = read("", break_filter).problems
    assert problem.startswith("the content can't be read")


MARKS = st.recursive(
    st.sampled_from([text("a"), text("bc"), "0 0 9 9 re f", "/X9 Do"]),
    lambda inner: st.builds(
        lambda begin, parts: f"{begin} {' '.join(parts)} EMC",
        st.sampled_from(
            ["/P <</MCID 0>> BDC", "/P <</MCID 1>> BDC", "/Artifact BMC", "/Span <</ActualText (x)>> BDC"]
        ),
        st.lists(inner, max_size=3),
    ),
)


@given(MARKS)
@settings(deadline=None)
def test_balanced_marks_are_balanced(code: str) -> None:
    found = read(code)
    assert not [one for one in found.problems if "EMC" in one or "BT" in one]
    if code.startswith("/Artifact"):
        assert (found.outside, found.unmarked) == ("", ())


@given(st.lists(st.sampled_from("q Q BT ET EMC BMC BDC Tf Tj TJ Do f /P <</MCID 0>> (a) [ ] 1 null".split())))
@settings(deadline=None)
def test_any_operators_in_any_order_are_read(words: list[str]) -> None:
    read(" ".join(words))


@given(st.binary(max_size=200))
@settings(deadline=None)
def test_any_bytes_are_read(data: bytes) -> None:
    read(data)


def test_an_operand_of_another_kind_is_passed_over() -> None:
    assert read("/P 5 BDC EMC (a) BMC EMC 1 Tf Tj TJ Do BDC EMC").texts == {}
    assert read(tagged(0, "BT /F1 9 Tf [(a) [1] /N] TJ ET")).fonts
    assert read("/P <</MCID (a) /ActualText 5>> BDC EMC").order == ()
