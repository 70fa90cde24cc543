"""What is wrong with a finished PDF, and above all what no validator notices."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from booklet.diagnostics import Diagnostic
from booklet.pdf.readback.checks import (
    contents,
    document,
    figures,
    fonts,
    headings,
    links,
    lists,
    order,
    pages,
    parents,
    structure,
    tables,
)
from booklet.pdf.readback.finding import Finding, told
from booklet.pdf.readback.opening import opened
from booklet.pdf.readback.reading import Reading, read

Check = Callable[[Reading], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    document.check,
    structure.check,
    contents.check,
    parents.check,
    links.check,
    headings.check,
    lists.check,
    tables.check,
    figures.check,
    order.check,
    pages.check,
    fonts.check,
)


def audit(source: Path | bytes, file: str = "") -> tuple[Diagnostic, ...]:
    """Everything that is wrong with a PDF, by its path or bytes; `file` is the name in the diagnostics.

    At most five findings of a kind are told, then how many more there are. Raises FileError for
    what can't be read as a PDF, and UsageError where pikepdf is missing.
    """
    name = file or (str(source) if isinstance(source, Path) else "PDF")
    with opened(source, name) as pdf:
        return audited(read(pdf), name)


def audited(reading: Reading, file: str) -> tuple[Diagnostic, ...]:
    """The findings about a file that is read already."""
    return told((finding for check in CHECKS for finding in check(reading)), file)
