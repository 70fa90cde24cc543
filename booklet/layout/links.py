"""Links inside the document lead somewhere, and to one place only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from booklet.diagnostics import ContentError, Diagnostic, did_you_mean
from booklet.layout.document import Element

_MOST = 50


def check_links(pages: Sequence[Element]) -> None:
    """Look at the ids of pages, and at the links and page numbers that name one.

    Raises ContentError with every one that is wrong.
    """
    problems = [*_twice(pages), *_lost(pages)]
    if problems:
        raise ContentError(problems[:_MOST])


def _twice(pages: Sequence[Element]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for page in pages:
        name = page.get("id")
        if name and name in seen:
            yield Diagnostic(f"two pages have the id '{name}'", page.place, "links need ids of their own")
        seen.add(name)


def _lost(pages: Sequence[Element]) -> Iterator[Diagnostic]:
    known = {page.get("id") for page in pages} - {""}
    for page in pages:
        for element in page.walk():
            wanted = element.get("ref")
            if element.get("href").startswith("#"):
                wanted = element.get("href")[1:]
            if wanted and wanted not in known:
                message = f"<{element.name}> leads to '{wanted}', but no page has this id"
                yield Diagnostic(message, element.place, did_you_mean(wanted, sorted(known)))
