"""Arabic: lengths of sentences in words, and the share of common words. No validated grade."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from booklet.content.reading.arabic_words import common_words, is_common
from booklet.content.reading.lengths import Limits, length_problems, lengths, percent, share, words
from booklet.content.reading.result import Reading
from booklet.content.reading.sentences import Sentence
from booklet.diagnostics import Diagnostic, UsageError

LEAST_COMMON = 0.9
"""Our starting point: the bundled guides have 91 in 100, since parts of the body and signs of illness are
rarer words; the two texts for specialists in the tests have 53 and 64."""

LIMITS = Limits(mean=13.5, longest=18)
"""Our starting point: 15 and 20 words of English, less a tenth, as Arabic has in the bundled guides."""

_ARABIC = re.compile(r"[\u0620-\u064a\u0671-\u06d3]+")


def read(sentences: Sequence[Sentence]) -> Reading:
    """Score sentences; the share is left out when the word list is not installed."""
    counted = [(words(one.bare), one.text) for one in sentences]
    sizes = lengths(((len(found), text) for found, text in counted), "word")
    written = [word for found, _ in counted for word in found if _ARABIC.fullmatch(word)]
    told = f"no validated grade for Arabic; {sizes.told}"
    try:
        known = common_words()
    except UsageError:
        return Reading("", sizes, told)
    common = [word for word in written if is_common(word, known)]
    part = share(common, written)
    rare = tuple(dict.fromkeys(word for word in written if not is_common(word, known)))
    return Reading("", sizes, f"{told}; {percent(part)} common words", {"common_words": part}, rare)


def problems(whole: Reading) -> Iterator[Diagnostic]:
    """Warnings only, since nothing here is validated."""
    part = whole.figures.get("common_words")
    if part is None:
        try:
            common_words()
        except UsageError as missing:
            for one in missing.diagnostics:
                yield Diagnostic(one.message, one.place, one.hint, "warning")
    elif part < LEAST_COMMON:
        message = f"{percent(part)} of the words are common ones; aim for {percent(LEAST_COMMON)}"
        hint = f"explain or replace what is rare: {' '.join(whole.uncommon[:20])}"
        yield Diagnostic(message, hint=hint, severity="warning")
    yield from length_problems(whole.lengths, LIMITS)
