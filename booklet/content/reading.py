"""How hard a guide is to read: Flesch-Kincaid grade, SMOG, and lengths of sentences.

The formulas are the textbook ones and hold for English. The whole booklet is scored, because a
page has too few sentences; names of points and techniques are left out, since they are explained
where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import sqrt

from booklet.content.guide import Guide, Technique
from booklet.content.syllables import Pronunciations, pronunciations, syllables
from booklet.diagnostics import Diagnostic, UsageError

TARGET_GRADE = 6.0
MAX_GRADE = 8.0
MAX_MEAN_SENTENCE = 15.0
MAX_SENTENCE = 20

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'\u201d\u2019)*]*\s+")
_WORD = re.compile(r"[A-Za-z]+(?:['\u2019-][A-Za-z]+)*|\d+(?:[.,:]\d+)*")


@dataclass(frozen=True, slots=True)
class Reading:
    """The figures of one text. Grades are US school grades; lengths are in words."""

    flesch_kincaid: float
    smog: float
    words: int
    sentences: int
    mean_sentence: float
    max_sentence: int
    longest: str


@dataclass(frozen=True, slots=True)
class GuideReading:
    """The whole booklet, and each technique by its id (a hint only: too short for the formulas)."""

    whole: Reading
    techniques: Mapping[str, Reading]


def read_guide(guide: Guide) -> GuideReading:
    """Score an English guide. Raises UsageError when the dictionary is not installed."""
    known, names = pronunciations(), _names(guide)
    per_technique = {one.id: list(_sentences(_technique_texts(one))) for one in guide.techniques}
    everything = [sentence for found in per_technique.values() for sentence in found]
    everything += _sentences(_other_texts(guide))
    scored = {key: score(found, known, names) for key, found in per_technique.items()}
    return GuideReading(score(everything, known, names), scored)


def check_reading(guide: Guide) -> list[Diagnostic]:
    """What is too hard to read: an error above grade 8, else warnings. English only."""
    if guide.language.split("-")[0] != "en":
        return []
    try:
        found = read_guide(guide)
    except UsageError as missing:
        return [Diagnostic(one.message, one.place, one.hint, "warning") for one in missing.diagnostics]
    return [*_grade_problems(found.whole), *_length_problems(found)]


def score(sentences: Iterable[str], known: Pronunciations, names: re.Pattern[str] | None = None) -> Reading:
    """Score sentences without the words that `names` finds; all zero when there are no words."""
    told = ((text, names.sub("", text) if names else text) for text in sentences)
    counted = [(len(words), words, text) for text, rest in told if (words := _WORD.findall(rest))]
    if not counted:
        return Reading(0.0, 0.0, 0, 0, 0.0, 0, "")
    beats = [1 if word[0].isdigit() else syllables(word, known) for _, words, _ in counted for word in words]
    total, number = len(beats), len(counted)
    length, longest = max((length, text) for length, _, text in counted)
    return Reading(
        flesch_kincaid=round(0.39 * total / number + 11.8 * sum(beats) / total - 15.59, 1),
        smog=round(1.0430 * sqrt(sum(beat >= 3 for beat in beats) * 30 / number) + 3.1291, 1),
        words=total,
        sentences=number,
        mean_sentence=round(total / number, 1),
        max_sentence=length,
        longest=longest,
    )


def _grade_problems(whole: Reading) -> Iterator[Diagnostic]:
    hint = "use shorter sentences and everyday words"
    for name, grade in (("Flesch-Kincaid", whole.flesch_kincaid), ("SMOG", whole.smog)):
        if grade > MAX_GRADE:
            message = f"the guide reads at grade {grade} by {name}; above {MAX_GRADE:g} is too hard"
            yield Diagnostic(message, hint=hint)
        elif grade > TARGET_GRADE:
            message = f"the guide reads at grade {grade} by {name}; aim for {TARGET_GRADE:g}"
            yield Diagnostic(message, hint=hint, severity="warning")


def _length_problems(found: GuideReading) -> Iterator[Diagnostic]:
    whole = found.whole
    if whole.mean_sentence > MAX_MEAN_SENTENCE:
        message = f"sentences have {whole.mean_sentence} words on average; aim for {MAX_MEAN_SENTENCE:g}"
        yield Diagnostic(message, severity="warning")
    if whole.max_sentence > MAX_SENTENCE:
        message = f"a sentence has {whole.max_sentence} words: \u201c{whole.longest[:120]}\u201d"
        yield Diagnostic(message, hint=f"at most {MAX_SENTENCE} are easy to read", severity="warning")
    for key, reading in found.techniques.items():
        if reading.flesch_kincaid > MAX_GRADE:
            message = f"'{key}' reads at grade {reading.flesch_kincaid} by Flesch-Kincaid"
            yield Diagnostic(message, hint="use shorter words on this page", severity="warning")


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    """Each sentence; a list item or a line without a full stop is one too."""
    for text in texts:
        yield from (one.strip() for one in _SENTENCE_END.split(text.replace("**", "")) if one.strip())


def _names(guide: Guide) -> re.Pattern[str] | None:
    """What is left out: names of points and techniques, longest first."""
    names = set(guide.names_of_points)
    for technique in guide.techniques:
        names |= {technique.pinyin, technique.chinese}
        if technique.point:
            names |= {technique.point.code, technique.point.pinyin, technique.point.chinese}
    ordered = sorted(filter(None, names), key=lambda name: (-len(name), name))
    return re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in ordered)) if ordered else None


def _technique_texts(technique: Technique) -> Iterator[str]:
    yield from (claim.text for claim in technique.claims)
    yield from technique.find
    yield from (technique.receiver, technique.giver)
    yield from technique.steps
    yield from (technique.how_long, technique.how_often, technique.how_hard)
    yield from technique.care
    yield from (technique.short, technique.alone)


def _other_texts(guide: Guide) -> Iterator[str]:
    """The running text around the techniques; headings, labels and names are no sentences."""
    safety, prepare, diary, research, about = (
        guide.safety,
        guide.prepare,
        guide.diary,
        guide.research,
        guide.about,
    )
    yield from (guide.intro, safety.intro)
    for part in (safety.do_not, safety.not_there, safety.ask_first, safety.stop_if, safety.call_soon):
        yield from part
    yield from (safety.emergency.lead, *safety.emergency.signs, *safety.rules)
    yield from (prepare.intro, *prepare.giver, *prepare.receiver, prepare.pressure.intro)
    yield from (prepare.pressure.rule, *prepare.stop, *prepare.after)
    yield from (guide.at_a_glance.intro, guide.at_a_glance.note)
    yield from (diary.intro, *diary.how_to, diary.stop_rule)
    yield from (research.intro, *(one.text for one in research.statements), *research.limits)
    yield from (about.made_by, about.feedback, about.other_formats, about.funding, *about.notes)
    yield from (guide.back.lead, *guide.back.lines, guide.back.web)
