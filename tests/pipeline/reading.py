"""The tags of a drawn file, as another reads them back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from tests.pdf.elements import is_element, kids, walk


def every(pdf: Any, role: str) -> list[Any]:
    return [one for one in walk(pdf.Root.StructTreeRoot.K[0]) if str(one.S) == f"/{role}"]


def told(pdf: Any) -> list[str]:
    """The tags as indented text: roles, `#` for marked content, `@` for an annotation."""

    def lines(element: Any, depth: int) -> Iterator[str]:
        yield "  " * depth + str(element.S)[1:]
        for kid in kids(element):
            if is_element(kid):
                yield from lines(kid, depth + 1)
            else:
                yield "  " * (depth + 1) + ("@" if not isinstance(kid, int) and kid.Type == "/OBJR" else "#")

    return list(lines(pdf.Root.StructTreeRoot.K[0], 0))


def whose(pdf: Any) -> list[str]:
    """The roles of the elements that the links of a file belong to; empty for nobody's."""
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    links = [one for page in pdf.pages for one in page.get("/Annots", pikepdf.Array())]
    keys = [int(one.get("/StructParent", -1)) for one in links]
    return [str(parents[key].S)[1:] if key >= 0 else "" for key in keys]
