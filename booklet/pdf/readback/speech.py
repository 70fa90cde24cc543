"""What a screen reader would say, as text: one utterance a line, in reading order."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from booklet.pdf.readback.opening import opened
from booklet.pdf.readback.reading import Reading, read
from booklet.pdf.readback.speaker import Speaker
from booklet.pdf.readback.utterance import Utterance


def transcript(source: Path | bytes) -> str:
    """The transcript of a tagged PDF, given by its path or its bytes.

    It begins with title and language; `page N` stands where the page changes. A graphic is its
    description, `[link: …]` a link, and a phrase in another language has that in braces. Artifacts
    are not said. Raises FileError, or UsageError where pikepdf is missing.
    """
    with opened(source) as pdf:
        return spoken(read(pdf))


def spoken(reading: Reading) -> str:
    """The transcript of a file that is read already."""
    head = f"{reading.title or 'no title'} ({reading.language or 'no language'})"
    if not reading.tagged:
        return f"{head}\nno tags: a screen reader has to guess\n"
    said = Speaker(reading.language).kids(reading.root, 0, reading.language)
    return "\n".join([head, *_lines(reading, said), ""])


def _lines(reading: Reading, said: Iterable[Utterance]) -> Iterable[str]:
    page = 0
    for utterance in said:
        if utterance.page and utterance.page != page:
            page = utterance.page
            yield f"page {reading.label(page)}"
        yield f"{'  ' * utterance.depth}{utterance.text}"
