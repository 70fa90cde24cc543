"""What a tagged file must not leave unsaid (ISO 14289-1 7.1, 7.2, 7.3, 7.4.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from booklet.diagnostics import Diagnostic
from booklet.pdf.tags import Tag

if TYPE_CHECKING:
    from booklet.pdf.document import DocumentInfo

_HEADINGS = {f"H{level}": level for level in range(1, 7)}


def unspoken(info: DocumentInfo, tags: Sequence[Tag]) -> Iterator[Diagnostic]:
    """What is missing in a document and its tags, in order."""
    if not info.title.strip():
        yield Diagnostic("the document has no title", hint="a reader hears it first")
    if not info.language.strip():
        yield Diagnostic("the document has no language", hint="a reader needs it to choose a voice")
    level = 0
    for tag in tags:
        if tag.role == "Figure" and not tag.alt.strip():
            yield Diagnostic("a figure has no description", hint="say in `alt` what it shows")
        if tag.role in _HEADINGS:
            if _HEADINGS[tag.role] > level + 1:
                before = f"after H{level}" if level else "as the first heading"
                yield Diagnostic(f"{tag.role} {before} skips a level", hint=f"make it H{level + 1}")
            level = _HEADINGS[tag.role]
