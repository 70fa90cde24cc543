"""What the file says of itself: tagged or not, its language, its title."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.pdf.readback import entries
from booklet.pdf.readback.finding import Finding, named
from booklet.pdf.readback.language import is_language_tag
from booklet.pdf.readback.opening import complaint
from booklet.pdf.readback.reading import Reading

_FOR_READERS = 1 << 9  # of the permissions (ISO 32000-1 table 22)


def check(reading: Reading) -> Iterator[Finding]:
    """Findings about the document as a whole (ISO 14289-1 6.2, 7.1, 7.2, 7.16)."""
    yield from _tagged(reading)
    yield from _language(reading)
    yield from _title(reading)
    if reading.pdf.is_encrypted and not reading.pdf.encryption.P & _FOR_READERS:
        yield Finding("encryption", "the file forbids screen readers to read it")
    yield from (Finding("damage", f"the file is damaged: {warning}") for warning in _warnings(reading))


def _warnings(reading: Reading) -> list[str]:
    try:
        return [complaint(warning) for warning in reading.pdf.get_warnings()]
    except ValueError:  # one quotes bytes that are no UTF-8
        return ["it holds bytes that are no text"]


def _tagged(reading: Reading) -> Iterator[Finding]:
    if not reading.tagged:
        yield Finding("tags", "the file is not tagged: a screen reader has to guess what is what")
        return
    info = entries.dictionary(reading.pdf.Root, "/MarkInfo")
    if info is None or info.get("/Marked") is not True:
        yield Finding("tags", "the file has tags but doesn't say so (/MarkInfo /Marked true)")
    if info is not None and info.get("/Suspects") is True:
        yield Finding("tags", "the file says that its tags may be wrong (/MarkInfo /Suspects true)")


def _language(reading: Reading) -> Iterator[Finding]:
    if not reading.language:
        yield Finding("language", "the document names no language (/Lang)")
    elif not is_language_tag(reading.language):
        yield Finding("language", f"the document's language '{reading.language}' is no language tag")
    for element in reading.root.walk():
        if element.lang and not is_language_tag(element.lang):
            message = f"{named(element)} has the language '{element.lang}', which is no language tag"
            yield Finding("language of an element", message)


def _title(reading: Reading) -> Iterator[Finding]:
    if not reading.title:
        yield Finding("title", "the document has no title (dc:title of the metadata)")
    preferences = entries.dictionary(reading.pdf.Root, "/ViewerPreferences")
    if preferences is None or preferences.get("/DisplayDocTitle") is not True:
        yield Finding("title", "a viewer shows the file's name in place of the title (/DisplayDocTitle)")
