"""Links inside the document lead somewhere, and to one place only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from booklet.diagnostics import ContentError, Diagnostic, did_you_mean
from booklet.layout.document import Element
from booklet.layout.roles import audible

_MOST = 50


def check_links(pages: Sequence[Element]) -> None:
    """Look at the ids of pages and list items, and at the links and page numbers that name one.

    Raises ContentError with every one that is wrong.
    """
    problems = [*_twice(pages), *_lost(pages)]
    if problems:
        raise ContentError(problems[:_MOST])


def _notes(pages: Sequence[Element]) -> Iterator[Element]:
    """List items that links can lead to: those that are read out."""
    return (one for page in pages for one in audible(page) if one.name == "li" and one.get("id"))


def _twice(pages: Sequence[Element]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for kind, elements in (("pages", pages), ("list items", tuple(_notes(pages)))):
        for one in elements:
            name = one.get("id")
            if name and name in seen:
                message = f"two {kind} have the id '{name}'"
                yield Diagnostic(message, one.place, "links need ids of their own")
            seen.add(name)


def _lost(pages: Sequence[Element]) -> Iterator[Diagnostic]:
    known = {page.get("id") for page in pages} - {""}
    linked = known | {note.get("id") for note in _notes(pages)}
    for page in pages:
        for element in page.walk():
            inside = element.get("href").startswith("#")
            wanted = element.get("href")[1:] if inside else element.get("ref")
            if wanted and wanted not in (linked if inside else known):
                message = f"<{element.name}> leads to '{wanted}', but no page has this id"
                yield Diagnostic(message, element.place, did_you_mean(wanted, sorted(known)))
