"""Marks among the operators of a page: whose content each is, and that nobody's is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from booklet.diagnostics import RenderError
from booklet.pdf.content import Line, PageContent
from booklet.pdf.structure import Owner
from booklet.pdf.tags import FOOTER, HEADER, LAYOUT, ROOT, Artifact
from booklet.pdf.word import Piece

GLYPH = (Piece((("<0001>", 0.0),)),)
SPOKEN = (Piece((("<0001>", 0.0), ("<0002>", 12.0)), "fi"),)


def begin(owner: Owner) -> str:
    return owner.begin() if isinstance(owner, Artifact) else f"/T{owner} BDC"


def content(owner: Owner | None = None) -> PageContent:
    return PageContent(begin, owner)


def lines(one: PageContent) -> list[str]:
    return one.code().decode("ascii").splitlines()


def nested(operators: list[str]) -> bool:
    """Whether marks and text objects lie inside each other and all are closed.

    Text objects may stand inside marks; a mark inside a text object is only an actual text.
    """
    open_ones: list[str] = []
    for line in operators:
        last = line.split()[-1].removeprefix(">>")
        if last.endswith("BDC") and not line.startswith("/Span"):
            if open_ones:
                return False
            open_ones.append("EMC")
        elif last == "BDC":
            if open_ones[-1:] != ["ET"]:
                return False
            open_ones.append("EMC")
        elif last == "BT":
            if "ET" in open_ones:
                return False
            open_ones.append("ET")
        elif last in ("EMC", "ET"):
            if not open_ones or open_ones.pop() != last:
                return False
        elif last in ("f", "S", "Do", "Q") and "ET" in open_ones:
            return False
    return not open_ones


def test_a_mark_lies_round_the_text_object() -> None:
    page = content(1)
    page.show(1, 2, "F1", 9, GLYPH)
    assert lines(page) == ["/T1 BDC", "BT", "/F1 9 Tf", "1 0 0 1 1 2 Tm", "<0001> Tj", "ET", "EMC"]


def test_one_owner_makes_one_mark() -> None:
    page = content(1)
    page.show(1, 2, "F1", 9, GLYPH)
    page.show(5, 2, "F1", 9, GLYPH)
    page.paint("0 0 9 9 re f")
    page.owner = 1
    page.paint("1 1 9 9 re f")
    assert [line for line in lines(page) if "BDC" in line or "EMC" in line] == ["/T1 BDC", "EMC"]
    assert nested(lines(page))


def test_two_owners_make_two_marks() -> None:
    """The twin: the same with another owner between."""
    page = content(1)
    for owner in (1, 2, 1):
        page.owner = owner
        page.show(1, 2, "F1", 9, GLYPH)
    marks = [line for line in lines(page) if "BDC" in line or "EMC" in line]
    assert marks == ["/T1 BDC", "EMC", "/T2 BDC", "EMC", "/T1 BDC", "EMC"]
    assert nested(lines(page))


def test_an_owner_that_draws_nothing_leaves_no_mark() -> None:
    page = content(1)
    page.fill_with("#112233")
    page.stroke_with(Line("#112233", 2, (1, 1)))
    page.owner = 2
    assert all("BDC" not in line and "EMC" not in line for line in lines(page))
    page.paint("0 0 9 9 re f")
    assert lines(page)[-3:] == ["/T2 BDC", "0 0 9 9 re f", "EMC"]


def test_number_nought_is_an_owner() -> None:
    page = content(ROOT)
    page.paint("0 0 9 9 re f")
    assert lines(page) == ["/T0 BDC", "0 0 9 9 re f", "EMC"]


def test_artifacts_merge_with_their_like_only() -> None:
    page = content()
    for owner in (LAYOUT, Artifact("Layout"), FOOTER, HEADER, 1):
        page.owner = owner
        page.paint("f")
    assert lines(page) == [
        *("/Artifact <</Type/Layout>>BDC", "f", "f", "EMC"),
        *("/Artifact <</Type/Pagination/Subtype/Footer>>BDC", "f", "EMC"),
        *("/Artifact <</Type/Pagination/Subtype/Header>>BDC", "f", "EMC"),
        *("/T1 BDC", "f", "EMC"),
    ]


def test_an_actual_text_lies_inside_its_owner() -> None:
    page = content(1)
    page.show(1, 2, "F1", 9, SPOKEN)
    page.owner = LAYOUT
    page.paint("0 0 9 9 re f")
    assert lines(page) == [
        *("/T1 BDC", "BT", "/F1 9 Tf", "1 0 0 1 1 2 Tm", "/Span <</ActualText <FEFF00660069>>> BDC"),
        *("<0001> Tj", "0.11 Ts", "<0002> Tj", "0 Ts", "EMC", "ET", "EMC"),
        *("/Artifact <</Type/Layout>>BDC", "0 0 9 9 re f", "EMC"),
    ]


@pytest.mark.parametrize("draw", ["paint", "show"])
def test_what_belongs_to_nobody_is_refused(draw: str) -> None:
    def drawn(page: PageContent) -> list[str]:
        page.paint("f") if draw == "paint" else page.show(0, 0, "F1", 9, GLYPH)
        return lines(page)

    with pytest.raises(RenderError, match="something is drawn that belongs to no tag") as caught:
        drawn(content())
    assert "canvas.owner" in caught.value.diagnostics[0].hint
    assert drawn(content(1))
    assert drawn(content(LAYOUT))


def test_nobody_after_somebody_is_refused_too() -> None:
    page = content(1)
    page.paint("f")
    page.owner = None
    with pytest.raises(RenderError, match="belongs to no tag"):
        page.paint("f")


def test_without_tags_nothing_is_marked() -> None:
    page = PageContent()
    page.show(0, 0, "F1", 9, GLYPH)
    page.owner = 3
    page.paint("f")
    assert lines(page) == ["BT", "/F1 9 Tf", "1 0 0 1 0 0 Tm", "<0001> Tj", "ET", "f"]


_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["paint", "show", "spoken", "fill", "stroke"]),
        st.sampled_from([1, 2, 3, LAYOUT, FOOTER]),
        st.sampled_from(["#000000", "#ff0000", "#777777"]),
    ),
    max_size=25,
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(_STEPS)
def test_whatever_is_drawn_marks_nest_and_every_owner_is_told(steps: list[tuple[str, Owner, str]]) -> None:
    page, owners = content(), []
    for step, owner, color in steps:
        page.owner = owner
        if step == "fill":
            page.fill_with(color)
            continue
        if step == "stroke":
            page.stroke_with(Line(color))
            continue
        owners += [owner] if owners[-1:] != [owner] else []
        page.paint("0 0 1 1 re f") if step == "paint" else page.show(
            0, 0, "F1", 9, SPOKEN if step == "spoken" else GLYPH
        )
    found = lines(page)
    assert nested(found)
    marks = [line for line in found if line.endswith("BDC") and not line.startswith("/Span")]
    assert marks == [begin(owner) for owner in owners]


@pytest.mark.parametrize(
    "wrong",
    [
        ["/T1 BDC", "BT", "EMC", "ET"],
        ["/T1 BDC", "/T2 BDC", "EMC", "EMC"],
        ["BT", "/T1 BDC", "ET", "EMC"],
        ["/T1 BDC"],
        ["/T1 BDC", "BT", "0 0 1 1 re f", "ET", "EMC"],
        ["EMC"],
        ["/Span <</ActualText <FEFF0066>>> BDC", "EMC"],
    ],
)
def test_marks_that_do_not_nest_would_be_seen(wrong: list[str]) -> None:
    assert not nested(wrong)
