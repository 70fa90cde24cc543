"""Sheets folded once and put into each other, stapled in the fold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from booklet.press.order import Sheet, Slot, mirrored, padded

PER_SHEET = 4


def sheets(pages: int, signature: int, leftward: bool) -> list[Sheet]:
    """The sheets of a booklet, outermost first; `signature` is the most that are folded together."""
    order = padded(range(pages), PER_SHEET)
    found: list[Sheet] = []
    start = 0
    for number, size in enumerate(sizes(len(order) // PER_SHEET, signature)):
        end = start + size * PER_SHEET
        found += _signature(order[start:end], number, leftward)
        start = end
    return found


def sizes(count: int, most: int) -> list[int]:
    """How many sheets each signature has: as equal as can be, none above `most` (0: no limit)."""
    if not count:
        return []
    signatures = -(-count // most) if most else 1
    least, larger = divmod(count, signatures)
    return [least + 1] * larger + [least] * (signatures - larger)


def _signature(order: Sequence[int | None], number: int, leftward: bool) -> Iterator[Sheet]:
    last = len(order) - 1
    for depth in range(len(order) // PER_SHEET):
        first = 2 * depth
        front = (Slot(order[last - first], 0, 0), Slot(order[first], 0, 1))
        back = (Slot(order[first + 1], 0, 0), Slot(order[last - first - 1], 0, 1))
        if leftward:
            front, back = mirrored(front, 2), mirrored(back, 2)  # type: ignore[assignment]
        yield Sheet(front, back, depth, number)
