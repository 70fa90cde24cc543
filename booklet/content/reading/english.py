"""English: Flesch-Kincaid grade and SMOG, by the textbook formulas. Grades are US school grades."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import sqrt

from booklet.content.reading.english_syllables import pronunciations, syllables
from booklet.content.reading.lengths import Limits, length_problems, lengths
from booklet.content.reading.result import Reading
from booklet.content.reading.sentences import Sentence
from booklet.diagnostics import Diagnostic

TARGET_GRADE = 6.0
MAX_GRADE = 8.0
LIMITS = Limits(mean=15.0, longest=20)

_WORD = re.compile(r"[A-Za-z]+(?:['\u2019-][A-Za-z]+)*|\d+(?:[.,:]\d+)*")


def read(sentences: Sequence[Sentence]) -> Reading:
    """Score sentences; all zero when there are no words. Raises UsageError without the dictionary."""
    known = pronunciations()
    counted = [(_WORD.findall(one.bare), one.text) for one in sentences]
    beats = [1 if word[0].isdigit() else syllables(word, known) for found, _ in counted for word in found]
    sizes = lengths(((len(found), text) for found, text in counted), "word")
    kincaid = smog = 0.0
    if beats:
        kincaid = round(0.39 * sizes.total / sizes.sentences + 11.8 * sum(beats) / sizes.total - 15.59, 1)
        smog = round(1.0430 * sqrt(sum(beat >= 3 for beat in beats) * 30 / sizes.sentences) + 3.1291, 1)
    told = f"reading grade {kincaid} (Flesch-Kincaid), {smog} (SMOG); {sizes.told}"
    figures = {"flesch_kincaid": kincaid, "smog": smog}
    return Reading("US school grade", sizes, told, figures)


def problems(whole: Reading) -> Iterator[Diagnostic]:
    """What is too hard to read: an error above grade 8, else warnings."""
    hint = "use shorter sentences and everyday words"
    for name, key in (("Flesch-Kincaid", "flesch_kincaid"), ("SMOG", "smog")):
        grade = whole.figures[key]
        if grade > MAX_GRADE:
            message = f"the guide reads at grade {grade} by {name}; above {MAX_GRADE:g} is too hard"
            yield Diagnostic(message, hint=hint)
        elif grade > TARGET_GRADE:
            message = f"the guide reads at grade {grade} by {name}; aim for {TARGET_GRADE:g}"
            yield Diagnostic(message, hint=hint, severity="warning")
    yield from length_problems(whole.lengths, LIMITS)


def technique_problems(key: str, reading: Reading) -> Iterator[Diagnostic]:
    """A page that is much harder than the rest."""
    if (grade := reading.figures["flesch_kincaid"]) > MAX_GRADE:
        message = f"'{key}' reads at grade {grade} by Flesch-Kincaid"
        yield Diagnostic(message, hint="use shorter words on this page", severity="warning")
