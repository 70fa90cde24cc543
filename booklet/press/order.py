"""Which page stands where on which sheet: whole numbers only, no lengths."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from booklet.press.job import Job

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Slot:
    """A place on one side of a sheet.

    `page` counts from 0, None is a blank; `row` counts from the top and `column` from the left as one
    looks at this side; a `turned` page stands upside down.
    """

    page: int | None
    row: int
    column: int
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The places on both sides; `depth` is how many sheets of its signature lie outside it.

    `back` is empty where only one side is printed.
    """

    front: tuple[Slot, ...]
    back: tuple[Slot, ...] = ()
    depth: int = 0
    signature: int = 0

    @property
    def sides(self) -> tuple[tuple[Slot, ...], ...]:
        """The printed ones."""
        return (self.front, self.back) if self.back else (self.front,)


def plan(pages: int, job: Job, columns: int, rows: int, over: bool) -> tuple[Sheet, ...]:
    """The sheets for `pages` pages, on a grid of `columns` and `rows`.

    `over` says that the printer turns sheets over their upper edge, as one turns the leaf of a wall
    calendar: the back is then printed upside down. Else they are turned like the leaf of a book.
    """
    from booklet.press import pieces, saddle, zine

    leftward = bool(job.leftward)
    if job.scheme == "saddle":
        sheets = saddle.sheets(pages, job.signature, leftward)
    elif job.scheme == "fold8":
        sheets = zine.sheets(pages, leftward)
    else:
        piles = job.scheme == "cut-stack"
        sheets = pieces.sheets(pages, (columns, rows), job.both_sides, leftward, piles, job.repeat)
    if over:
        return tuple(replace(one, back=upended(one.back, columns, rows)) for one in sheets)
    return tuple(sheets)


def padded(pages: Sequence[T], multiple: int) -> list[T | None]:
    """The pages with blanks before the last one, so that the back cover stays last.

    A single page is a front cover: its blanks come after it.
    """
    missing = -len(pages) % multiple
    at = len(pages) - 1 if len(pages) > 1 else len(pages)
    return [*pages[:at], *[None] * missing, *pages[at:]]


def upended(side: Sequence[Slot], columns: int, rows: int) -> tuple[Slot, ...]:
    """A side turned by half a turn."""
    return tuple(Slot(one.page, rows - 1 - one.row, columns - 1 - one.column, not one.turned) for one in side)


def mirrored(side: Sequence[Slot], columns: int) -> tuple[Slot, ...]:
    """The places from right to left; pages stay as they are."""
    return tuple(replace(one, column=columns - 1 - one.column) for one in side)


def chunks(pages: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Runs of `size` pages, the last one as long as it is."""
    return (pages[start : start + size] for start in range(0, len(pages), size))
