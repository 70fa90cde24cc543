"""Finding what can be broken in a tagged file, and keeping a list of the faults."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

import pikepdf
from pikepdf import Array, Dictionary

Break = Callable[[pikepdf.Pdf], None]
T = TypeVar("T")


class NothingToBreak(LookupError):
    """The file has no such thing."""


@dataclass(frozen=True)
class Faults:
    """Mutations by name, and what the audit says of them."""

    made: dict[str, Break] = field(default_factory=dict)
    told: dict[str, str] = field(default_factory=dict)

    def breaks(self, told: str) -> Callable[[Break], Break]:
        """Adds a mutation; without words of the audit only the transcript is another one."""

        def add(made: Break) -> Break:
            self.made[made.__name__] = made
            if told:
                self.told[made.__name__] = told
            return made

        return add


def first(found: Iterable[T]) -> T:
    for one in found:
        return one
    raise NothingToBreak


def elements(pdf: pikepdf.Pdf, *roles: str) -> Iterator[Any]:
    """Elements of these roles in reading order; of any role when none is named."""
    waiting = list(reversed(kids(pdf.Root.StructTreeRoot)))
    while waiting:
        element = waiting.pop()
        if str(element.S)[1:] in roles or not roles:
            yield element
        waiting += reversed(kids(element))


def kids(element: Any) -> list[Any]:
    """The elements right in an element."""
    return [kid for kid in listed(element) if isinstance(kid, Dictionary) and "/S" in kid]


def listed(element: Any) -> list[Any]:
    found = element.get("/K", Array())
    return list(found) if isinstance(found, Array) else [found]


def content(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, int]]:
    """Elements with content of their own, and the place of its first number among their kids."""
    for element in elements(pdf):
        at = next((at for at, kid in enumerate(listed(element)) if isinstance(kid, int)), -1)
        if at >= 0:
            yield element, at


def filled(pdf: pikepdf.Pdf, *roles: str) -> Iterator[Any]:
    """Elements of these roles with anything in them."""
    return (element for element in elements(pdf, *roles) if listed(element))


def instructions(page: pikepdf.Page) -> list[Any]:
    return list(pikepdf.parse_content_stream(page))


def rewrite(pdf: pikepdf.Pdf, page: pikepdf.Page, changed: Iterable[Any]) -> None:
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(list(changed)))


def numbered(page: pikepdf.Page) -> Iterator[tuple[int, Any]]:
    """The BDC operators that begin tagged content, and where they stand."""
    for at, (operands, operator) in enumerate(instructions(page)):
        if str(operator) == "BDC" and "/MCID" in operands[1]:
            yield at, operands


def spoken(page: pikepdf.Page) -> tuple[list[Any], int]:
    """The instructions of a page, and the place of the first BDC whose content is text."""
    code = instructions(page)
    for at, _ in numbered(page):
        inside = [str(one.operator) for one in code[at : at + 40]]
        if {"Tj", "TJ"} & set(inside[: inside.index("EMC")] if "EMC" in inside else inside):
            return code, at
    raise NothingToBreak


def linked(pdf: pikepdf.Pdf) -> Iterator[Any]:
    return (one for page in pdf.pages for one in page.get("/Annots", Array()) if "/StructParent" in one)


def fonts(pdf: pikepdf.Pdf) -> Iterator[Any]:
    for page in pdf.pages:
        yield from (font for _, font in page.resources.get("/Font", Dictionary()).items())
