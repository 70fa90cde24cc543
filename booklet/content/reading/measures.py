"""Which measure a language has, and what it says of a whole guide.

The whole booklet is judged, because a page has too few sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from booklet.content.guide import Guide
from booklet.content.reading import arabic, chinese, english, spanish
from booklet.content.reading.lengths import lengths, words
from booklet.content.reading.result import GuideReading, Reading
from booklet.content.reading.sentences import Sentence
from booklet.content.reading.texts import names, other_texts, sentences, technique_texts
from booklet.diagnostics import Diagnostic, UsageError


def _no_problems(*_: object) -> Iterable[Diagnostic]:
    return ()


def _lengths_only(found: Sequence[Sentence]) -> Reading:
    """For a language that we have no measure for; its limits are unknown to us too."""
    sizes = lengths(((len(words(one.bare)), one.text) for one in found), "word")
    return Reading("", sizes, f"no reading measure for this language; {sizes.told}")


@dataclass(frozen=True, slots=True)
class Measure:
    """How a text is read, what is wrong with the whole, and what with a technique by its id."""

    read: Callable[[Sequence[Sentence]], Reading]
    problems: Callable[[Reading], Iterable[Diagnostic]] = _no_problems
    technique_problems: Callable[[str, Reading], Iterable[Diagnostic]] = _no_problems


_TRADITIONAL = Measure(chinese.traditional, chinese.problems)
_MEASURES: Mapping[str, Measure] = MappingProxyType(
    {
        "en": Measure(english.read, english.problems, english.technique_problems),
        "es": Measure(spanish.read, spanish.problems, spanish.technique_problems),
        "ar": Measure(arabic.read, arabic.problems),
        "zh": Measure(chinese.simplified, chinese.problems),
        **dict.fromkeys(("zh-hant", "zh-tw", "zh-hk", "zh-mo"), _TRADITIONAL),
    }
)
_OTHER = Measure(_lengths_only)


def measure_of(language: str) -> Measure:
    """The measure of a language tag, by its longest beginning that has one: `es-MX` is read as `es`."""
    tag = language.lower()
    while tag:
        if tag in _MEASURES:
            return _MEASURES[tag]
        tag = tag.rpartition("-")[0]
    return _OTHER


def read_guide(guide: Guide) -> GuideReading:
    """Measure a guide in its language. Raises UsageError when the dictionary of English is not installed."""
    left_out, measure = names(guide), measure_of(guide.language)
    pages = {one.id: sentences(technique_texts(one), left_out) for one in guide.techniques}
    everything = [one for page in pages.values() for one in page]
    everything += sentences(other_texts(guide), left_out)
    return GuideReading(measure.read(everything), {id: measure.read(page) for id, page in pages.items()})


def check_reading(guide: Guide) -> list[Diagnostic]:
    """What is too hard to read, by the limits of the guide's language."""
    measure = measure_of(guide.language)
    try:
        found = read_guide(guide)
    except UsageError as missing:
        return [Diagnostic(one.message, one.place, one.hint, "warning") for one in missing.diagnostics]
    told = list(measure.problems(found.whole))
    for key, reading in found.techniques.items():
        told += measure.technique_problems(key, reading)
    return told
