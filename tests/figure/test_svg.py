"""The SVG reader: what it reads, and what it refuses at little cost."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from booklet.diagnostics import BookletError, ContentError, FileError
from booklet.figure.geometry import box_of
from booklet.figure.pens import svg as pen
from booklet.figure.picture import Fill, Picture, Stroke
from booklet.figure.svg import read_svg
from tests.figure.conftest import ROOT, staged

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">'


def read(inside: str, head: str = OPEN) -> Picture:
    return read_svg(f"{head}\n{inside}\n</svg>".encode())


def only(inside: str) -> Fill | Stroke:
    (op,) = read(inside).ops[1:-1]
    assert isinstance(op, Fill | Stroke)
    return op


def box(inside: str) -> tuple[float, ...]:
    """The box in user units, y down."""
    op = only(inside)
    points = op.paths[0].points if isinstance(op, Fill) else op.path.points
    left, bottom, right, top = box_of(points)
    sides = (left / 0.75, 96 - top / 0.75, right / 0.75, 96 - bottom / 0.75)
    return tuple(round(value, 3) for value in sides)


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ('<rect x="10" y="20" width="30" height="40"/>', (10, 20, 40, 60)),
        ('<rect x="10" y="20" width="30" height="40" rx="5"/>', (10, 20, 40, 60)),
        ('<circle cx="50" cy="50" r="10"/>', (40, 40, 60, 60)),
        ('<ellipse cx="50" cy="50" rx="10" ry="5"/>', (40, 45, 60, 55)),
        ('<line x1="1" y1="2" x2="3" y2="4" stroke="red" fill="none"/>', (1, 2, 3, 4)),
        ('<polyline points="1,2 3,4 5,6"/>', (1, 2, 5, 6)),
        ('<polygon points="1 2 3 4 5 6"/>', (1, 2, 5, 6)),
        ('<path d="M10 20h30v40H10z"/>', (10, 20, 40, 60)),
        ('<path d="M10,20l30,0 0,40-30,0Z"/>', (10, 20, 40, 60)),
        ('<path d="M10 50a20 20 0 01 40 0"/>', (10, 30, 50, 50)),
        ('<path d="M10 50A20 20 0 0 0 50 50"/>', (10, 50, 50, 70)),
        ('<path d="M10 50q10-10 20 0t20 0"/>', (10, 43.333, 50, 56.667)),
        ('<path d="M0 0C10 10 20 10 30 0S50-10 60 0"/>', (0, -10, 60, 10)),
        ('<g transform="translate(10 20) scale(2)"><rect width="5" height="5"/></g>', (10, 20, 20, 30)),
        ('<rect width="10" height="4" transform="rotate(90)"/>', (-4, 0, 0, 10)),
        ('<rect width="10" height="4" transform="matrix(1 0 0 1 2 3)"/>', (2, 3, 12, 7)),
    ],
)
def test_shapes(inside: str, expected: tuple[float, ...]) -> None:
    assert box(inside) == expected


def test_paint_is_inherited_and_style_wins() -> None:
    rect = '<rect width="9" height="9" fill="red" style="fill: navy"/>'
    op = only(f'<g fill="#0f0" fill-rule="evenodd">{rect}</g>')
    assert isinstance(op, Fill) and (op.color, op.rule) == ("#000080", "evenodd")


def test_strokes_scale_with_the_picture() -> None:
    op = only(
        '<path d="M0 0L9 9" fill="none" stroke="#123" stroke-width="4" stroke-linecap="round"'
        ' stroke-dasharray="4" transform="scale(2)"/>'
    )
    assert isinstance(op, Stroke)
    assert (op.width, op.color, op.dash, op.cap) == (pytest.approx(6), "#112233", (6.0, 6.0), 1)
    assert not op.path.closed


def test_size_in_units_and_fit_of_the_view_box() -> None:
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="2in" height="1in" viewBox="0 0 10 10">'
    picture = read('<rect width="10" height="10"/>', head)
    assert (picture.width, picture.height) == (144, 72)
    op = picture.ops[1]
    assert isinstance(op, Fill) and box_of(op.paths[0].points) == pytest.approx((36, 0, 108, 72))


def test_what_is_invisible_is_left_out() -> None:
    assert read('<rect width="9" height="9" display="none"/><title>a</title><desc>b</desc>').ops[1:-1] == ()
    assert read('<defs><linearGradient id="a"/></defs>').ops[1:-1] == ()
    assert read('<rect width="9" height="9" opacity="0"/>').ops[1:-1] == ()
    foreign = '<x:a xmlns:x="urn:x"><x:image/></x:a>'
    assert read(foreign).ops[1:-1] == ()


REFUSED = {
    "text": ("<text>hi</text>", "convert the text to outlines"),
    "image": ('<image width="9"/>', "PNG"),
    "script": ("<script>alert(1)</script>", "remove it"),
    "script in defs": ("<defs><script>1</script></defs>", "remove it"),
    "handler": ('<rect onclick="x()"/>', "remove it"),
    "style": ("<style>rect{}</style>", "on the shapes themselves"),
    "use": ("<use/>", "the shape itself"),
    "link": ('<g xmlns:x="http://www.w3.org/1999/xlink" x:href="http://a.example/b"/>', "remove the link"),
    "gradient": ('<rect width="9" height="9" fill="url(#a)"/>', "one flat colour"),
    "url in style": ('<rect width="9" height="9" style="fill:url(http://a.example/)"/>', "one flat colour"),
    "filter": ('<rect filter="url(#f)"/>', "PNG"),
    "mask": ('<rect mask="url(#f)"/>', "PNG"),
    "opacity": ('<rect width="9" height="9" opacity=".5"/>', "opaque"),
    "colour": ('<rect width="9" height="9" fill="gren"/>', "green"),
    "nested svg": ("<svg/>", "PNG"),
    "foreign object": ("<foreignObject/>", "PNG"),
    "bad path": ('<path d="M0 0 L 1"/>', ""),
    "path without M": ('<path d="L 1 1"/>', ""),
    "infinite": ('<path d="M0 0 L1e999 1"/>', ""),
    "transform": ('<g transform="spin(3)"/>', ""),
    "length": ('<rect width="10%" height="3"/>', "plain numbers"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_place_and_hint(name: str) -> None:
    inside, hint = REFUSED[name]
    with pytest.raises(ContentError) as caught:
        read(inside)
    (problem,) = caught.value.diagnostics
    assert problem.place is not None and problem.place.line == 2
    assert hint in problem.hint


def test_all_problems_are_told_at_once() -> None:
    with pytest.raises(ContentError) as caught:
        read("<text/>\n<image/>\n<path d='x'/>")
    assert [problem.place.line for problem in caught.value.diagnostics if problem.place] == [2, 3, 4]


HOSTILE = {
    "doctype": b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"/>',
    "external entity": b'<!DOCTYPE svg SYSTEM "file:///etc/passwd"><svg/>',
    "too large": OPEN.encode() + b" " * (1024 * 1024) + b"</svg>",
    "too deep": OPEN.encode() + b"<g>" * 5000,
    "too many elements": OPEN.encode() + b"<g/>" * 50_000,
    "too many segments": OPEN.encode() + b'<path d="M0 0' + b"h1" * 300_000 + b'"/></svg>',
    "too many problems": OPEN.encode() + b"<text/>" * 50_000,
    "many lines": OPEN.encode() + b"\n" * 900_000 + b"<text/>" * 100,
    "long number list": OPEN.encode() + b'<polygon points="' + b"1 " * 400_000 + b'"/></svg>',
    "not closed": OPEN.encode(),
    "no xml": b"\x89PNG\r\n",
    "empty": b"",
    "html": b"<html></html>",
    "no namespace": b'<svg viewBox="0 0 1 1"/>',
    "no size": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    "flat view box": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 9"/>',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused_quickly(name: str) -> None:
    start = time.perf_counter()
    with pytest.raises(ContentError) as caught:
        read_svg(HOSTILE[name], "logo.svg")
    assert time.perf_counter() - start < 2
    assert 1 <= len(caught.value.diagnostics) <= 20
    assert all(problem.place and problem.place.file == "logo.svg" for problem in caught.value.diagnostics)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="can't be read"):
        read_svg(tmp_path / "none.svg")


def test_the_example_logo_is_read() -> None:
    picture = read_svg(ROOT / "content/clinics/example-logo.svg")
    assert picture.width == picture.height == 72
    assert sum(isinstance(op, Fill) for op in picture.ops) == 6


def test_a_picture_of_our_own_pen_is_refused_for_its_clips_only() -> None:
    with pytest.raises(ContentError) as caught:
        read_svg(pen.draw(staged("cover", "main")).encode())
    assert {problem.message for problem in caught.value.diagnostics} == {"'clip-path' is not read"}


@given(st.text("MmLlHhVvCcSsQqTtAaZz0123456789.,- e", max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_path_data_is_read_or_refused(data: str) -> None:
    with suppress(BookletError):
        read(f'<path d="{data}"/>')


@pytest.mark.parametrize("box", ["0 0 1e-300 1e-300", "0 0 1 0", "0 0 -1 1"])
def test_a_view_box_without_a_size_is_refused(box: str) -> None:
    with pytest.raises(ContentError, match="viewBox must be four numbers"):
        read("", f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">')
