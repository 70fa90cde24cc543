"""Whether the order of the tags is the order of painting, in which simple readers go."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from booklet.pdf.readback.finding import Finding, named
from booklet.pdf.readback.reading import Reading


def check(reading: Reading) -> Iterator[Finding]:
    """One finding a page: the first content on it that is painted before what is read before it.

    No standard asks for this; viewers that leave the tags alone read in the order of painting.
    """
    painted: dict[tuple[int, int], tuple[int, int]] = {}
    for number, page in enumerate(reading.pages, 1):
        for at, mcid in enumerate(page.order):
            painted.setdefault((number, mcid), (number, at))
    read = dict.fromkeys((word.page, word.mcid) for word in reading.root.words())
    told: set[int] = set()
    for before, after in pairwise(place for place in read if place in painted):
        if painted[after] < painted[before] and after[0] not in told:
            told.add(after[0])
            first, second = (reading.owners[place][0] for place in (before, after))
            message = f"{named(first)} is read before {named(second)}, but painted after it"
            yield Finding("order of painting", message, severity="warning")
