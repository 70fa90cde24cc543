"""Sheets are printed, folded and cut by geometry, and their pages read back in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest
from PIL import Image

from booklet.layout.paper import Paper
from booklet.press.impose import impose
from booklet.press.job import FLIPS, FOLDED, SCHEMES, Job
from booklet.press.saddle import sizes
from tests.press import paper
from tests.press.pages import HEIGHT, TURNED, WIDTH, number_on, numbered

FOUR = Paper("four", 2 * WIDTH, 2 * HEIGHT, "four pages")
SIX = Paper("six", 3 * WIDTH, 2 * HEIGHT, "six pages")
WAYS = [(flip, leftward) for flip in ("long", "short") for leftward in (False, True)]
numbered = cache(numbered)


def pages_of(job: Job, count: int, as_if: Job | None = None) -> list[int | None]:
    """What a reader sees of a PDF of `count` pages; `as_if` is how hands and printer think of the job."""
    job = replace(job, thickness=0.0)
    made = impose(numbered(count), job)
    done = as_if or job
    sheets = paper.printed(paper.pictures(made.pdf), done.both_sides, done.flip)
    assert len(sheets) == made.sheets
    assert sheets[0].front.size == (round(made.width), round(made.height))
    return [number_on(picture) for picture in _handled(sheets, done, made.signatures)]


def _handled(sheets: Sequence[paper.Piece], job: Job, signatures: int) -> list[Image.Image]:
    leftward = bool(job.leftward)
    if job.scheme == "saddle":
        rest, seen = list(sheets), []
        for size in sizes(len(sheets), -(-len(sheets) // signatures)):
            seen += paper.stapled(rest[:size], leftward)
            del rest[:size]
        return seen
    if job.scheme == "fold8":
        return [picture for sheet in sheets for picture in paper.slit(sheet, leftward)]
    wide, high = sheets[0].front.size
    grid = wide // WIDTH, high // HEIGHT
    seen = paper.piled(sheets, *grid, leftward, job.scheme == "cut-stack" or job.repeat)
    return seen if job.both_sides else seen[::2]


def in_order(pages: Sequence[int | None], count: int, last_at_the_end: bool) -> bool:
    """Whether the pages are 1 … `count`, blanks only before the last page or after it."""
    found = [page for page in pages if page is not None]
    kept = list(pages[: count - 1]) == [*range(1, count)]
    alone = count == 1 or (last_at_the_end and len(pages) - count == 7)  # a front cover, and nothing else
    closed = alone or not last_at_the_end or pages[-1] == count
    return found == [*range(1, count + 1)] and kept and closed


def check(scheme: str, way: tuple[str, bool], counts: Sequence[int]) -> list[int]:
    """The numbers of pages that are not read in order."""
    job = Job(scheme, way[0], leftward=way[1])
    return [count for count in counts if not in_order(pages_of(job, count), count, scheme in FOLDED)]


SOME = (*range(1, 18), 31, 32, 33, 63, 64)
"""Of cut sheets and the eight-page fold; tests/whole/every_sheet.py tries all of 1 to 64 in every way."""


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_number_of_pages_is_read_in_order(scheme: str) -> None:
    # Each remainder by four meets each flip and binding.
    counts = range(1, 65) if scheme == "saddle" else SOME
    ways = {count: WAYS[(count + count // 4) % 4] for count in counts}
    assert {count: way for count, way in ways.items() if check(scheme, way, [count])} == {}


@pytest.mark.parametrize("scheme", ["saddle", "2up", "4up", "cut-stack"])
def test_a_printer_that_turns_about_the_other_edge_is_noticed(scheme: str) -> None:
    for flip, other in (("long", "short"), ("short", "long")):
        pages = pages_of(Job(scheme, flip), 8, as_if=Job(scheme, other))
        assert not in_order(pages, 8, False) and TURNED in pages


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_other_binding_and_another_scheme_are_noticed(scheme: str) -> None:
    assert not in_order(pages_of(Job(scheme), 8, as_if=Job(scheme, leftward=True)), 8, False)
    if scheme in ("saddle", "cut-stack"):
        assert not in_order(pages_of(Job(scheme), 8, as_if=Job("2up")), 8, False)


@pytest.mark.parametrize("most", [1, 2, 3, 5])
def test_signatures_follow_each_other(most: int) -> None:
    for count in (16, 23, 48):
        assert in_order(pages_of(Job("saddle", signature=most), count), count, True)


def test_one_signature_read_as_several_is_noticed() -> None:
    made = impose(numbered(16), Job("saddle", thickness=0.0))
    sheets = paper.printed(paper.pictures(made.pdf), True, "long")
    pages = [number_on(picture) for picture in _handled(sheets, Job("saddle"), 2)]
    assert not in_order(pages, 16, True)


@pytest.mark.parametrize("scheme", ["2up", "4up", "cut-stack"])
def test_pages_follow_each_other_on_one_side(scheme: str) -> None:
    for count in (1, 2, 3, 5, 9):
        assert in_order(pages_of(Job(scheme, sides=1), count), count, False)


@pytest.mark.parametrize("leftward", [False, True])
def test_a_pile_is_cut_into_as_many_as_the_paper_takes(leftward: bool) -> None:
    for sheet, places in ((FOUR, 4), (SIX, 6)):
        made = impose(numbered(24), Job("cut-stack", sheet=sheet))
        assert made.sheets == -(-12 // places)
        for count in (1, 11, 24, 25):
            for flip in FLIPS:
                job = Job("cut-stack", flip, sheet=sheet, leftward=leftward)
                assert in_order(pages_of(job, count), count, False)


@pytest.mark.parametrize("scheme", ["2up", "4up", "cut-stack"])
def test_repeated_leaves_make_a_whole_copy_in_each_pile(scheme: str) -> None:
    pages = pages_of(Job(scheme, repeat=True), 4)
    assert pages == [1, 2, 3, 4] * (4 if scheme == "4up" else 2)
    assert pages_of(Job(scheme), 4) != pages


def test_the_document_says_where_it_is_bound() -> None:
    arabic = numbered(8, ViewerPreferences="<</Direction/R2L>>")
    auto, right, left = (impose(arabic, Job("saddle", leftward=way)).pdf for way in (None, True, False))
    assert auto == right != left
