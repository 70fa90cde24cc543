"""What is refused is told with something that would do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from booklet.diagnostics import UsageError
from booklet.layout.paper import BLEED, MM, paper_of
from booklet.press import marks
from booklet.press.boxes import Leaf
from booklet.press.job import Job
from booklet.press.refusals import notes, refuse
from booklet.press.sheet import geometry


def test_the_paper_that_is_named_would_do() -> None:
    a5, a4 = paper_of("a5"), paper_of("a4")
    leaf = Leaf(a5.width, a5.height, (0.0,) * 4, (1, 0, 0, 1, 0, 0), (0, 0, a5.width, a5.height))
    for bleed, wanted in ((0.0, "a4"), (BLEED, "legal")):  # between leaves there is twice the bleed
        job = Job("2up", sheet=paper_of("a6"), bleed=bleed)
        with pytest.raises(UsageError) as refused:
            refuse(geometry(job, a5.width, a5.height), [leaf], own=True)
        assert f"take --sheet {wanted}," in refused.value.diagnostics[0].hint
        refuse(geometry(replace(job, sheet=paper_of(wanted)), a5.width, a5.height), [leaf], own=True)
    with pytest.raises(UsageError):
        refuse(geometry(replace(job, sheet=a4), a5.width, a5.height), [leaf], own=True)


@pytest.mark.parametrize(
    ("margin", "own", "told"),
    [(8.0, True, True), (5.0, True, False), (1.0, False, True), (0.0, False, False)],
)
def test_what_the_printer_does_not_reach_is_told(margin: float, own: bool, told: bool) -> None:
    """A guide's own pages have nothing near their edge, others may."""
    job = Job("saddle", margins=(margin * MM,) * 4)
    found = [one.message for one in notes(geometry(job, 40 * MM, 60 * MM), [], frozenset(), own)]
    assert found == ([f"the printer does not reach the outer {margin:.1f} mm of pages"] if told else [])
    large = Job("saddle", margins=(margin * MM,) * 4, fit=True)
    assert not list(notes(geometry(large, 40 * MM, 60 * MM), [], frozenset(), own))


def test_a_sheet_that_no_reader_shows_is_refused() -> None:
    leaf = Leaf(8000.0, 8000.0, (0.0,) * 4, (1, 0, 0, 1, 0, 0), (0, 0, 8000, 8000))
    with pytest.raises(UsageError, match="larger than a PDF can be"):
        refuse(geometry(Job("2up"), 8000.0, 8000.0), [leaf], own=False)
    refuse(geometry(Job("2up", sheet=paper_of("a4")), 8000.0, 8000.0), [leaf], own=False)


def test_a_mark_that_has_no_room_is_told() -> None:
    job = Job("saddle", sheet=paper_of("a4"), marks=frozenset({"bars"}))
    lost = marks.content(geometry(job, 420.0, 595.0))[1]
    assert [one.message for one in notes(geometry(job, 420.0, 595.0), [], lost, True)] == [
        "the sheet has no room for colour bars"
    ]
    assert marks.content(geometry(replace(job, sheet=None), 420.0, 595.0))[1] == frozenset()
