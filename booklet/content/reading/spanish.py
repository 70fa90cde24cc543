"""Spanish: the INFLESZ scale, made for texts for patients.

The index is that of Szigriszt Pazos (1993), 206.835 - 62.3 * syllables / words - words / sentences; the
levels are those of Barrio-Cantalejo and others, An Sist Sanit Navar 2008;31(2):135-152.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from booklet.content.reading.lengths import Limits, length_problems, lengths, words
from booklet.content.reading.result import Reading
from booklet.content.reading.sentences import Sentence
from booklet.content.reading.spanish_syllables import syllables
from booklet.diagnostics import Diagnostic

LEVELS = ((80.0, "very easy"), (65.0, "quite easy"), (55.0, "normal"), (40.0, "somewhat hard"))
"""The lowest index of each level; below all of them a text is very hard."""

TARGET = 65.0
"""Where "quite easy" begins; the aim, as grade 6 is in English."""

LEAST = 55.0
"""Where "normal" begins; below it a text is too hard for a patient, as above grade 8 in English."""

LIMITS = Limits(mean=15.0, longest=24)
"""Our starting point: those of English, the longest a fifth more: Spanish takes more words for the same."""


def level(index: float) -> str:
    """What the INFLESZ scale calls an index."""
    return next((name for least, name in LEVELS if index >= least), "very hard")


def read(sentences: Sequence[Sentence]) -> Reading:
    """Score sentences; a number has one syllable. The index is 0 when there are no words."""
    counted = [(words(one.bare), one.text) for one in sentences]
    beats = sum(1 if word[0].isdigit() else syllables(word) for found, _ in counted for word in found)
    sizes = lengths(((len(found), text) for found, text in counted), "word")
    index = 0.0
    if sizes.total:
        index = round(206.835 - 62.3 * beats / sizes.total - sizes.total / sizes.sentences, 1)
    told = f"INFLESZ {index}, {level(index)}; {sizes.told}"
    return Reading("INFLESZ", sizes, told, {"inflesz": index})


def problems(whole: Reading) -> Iterator[Diagnostic]:
    """An error below "normal", else warnings."""
    index, hint = whole.figures["inflesz"], "use shorter sentences and shorter words"
    said = f"the guide has {index} on the INFLESZ scale, {level(index)}"
    if whole.lengths.total and index < LEAST:
        yield Diagnostic(f"{said}; below {LEAST:g} is too hard", hint=hint)
    elif whole.lengths.total and index < TARGET:
        yield Diagnostic(f"{said}; aim for {TARGET:g}", hint=hint, severity="warning")
    yield from length_problems(whole.lengths, LIMITS)


def technique_problems(key: str, reading: Reading) -> Iterator[Diagnostic]:
    """A page that is much harder than the rest."""
    if reading.lengths.total and (index := reading.figures["inflesz"]) < LEAST:
        message = f"'{key}' has {index} on the INFLESZ scale, {level(index)}"
        yield Diagnostic(message, hint="use shorter words on this page", severity="warning")
