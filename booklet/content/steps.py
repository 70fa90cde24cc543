"""Steps are few, short and begin with a verb; the other sections of a page are short too.

The numbers follow PEMAT-P items 8, 21 and 22.
"""

from __future__ import annotations

from collections.abc import Iterator

from booklet.content.counting import word_count
from booklet.content.guide import Guide, Technique
from booklet.content.openings import no_verb
from booklet.content.sheet import Path, Sheet
from booklet.diagnostics import Diagnostic

MAX_STEPS = 7
MAX_STEP_WORDS = 15
MAX_SECTION_WORDS = 60


def check_steps(guide: Guide, wording: Sheet) -> Iterator[Diagnostic]:
    """Every technique's steps and sections."""
    for technique in guide.techniques:
        at: Path = ("techniques", technique.id)
        if len(technique.steps) > MAX_STEPS:
            message = f"'{technique.id}' has {len(technique.steps)} steps; at most {MAX_STEPS} fit a page"
            yield Diagnostic(message, wording.value((*at, "steps", MAX_STEPS)), "join or leave out steps")
        for index, step in enumerate(technique.steps):
            yield from _check_step(step, (*at, "steps", index), guide.language, wording)
        yield from _check_sections(technique, guide.language, wording)


def _check_step(step: str, path: Path, language: str, wording: Sheet) -> Iterator[Diagnostic]:
    words = word_count(step, language)
    if words > MAX_STEP_WORDS:
        message = f"the step has {words} words; at most {MAX_STEP_WORDS} are easy to follow"
        yield Diagnostic(message, wording.value(path), "make it two steps, or leave words out")
    if first := no_verb(step, language):
        message = f"the step starts with '{first}', which is not a verb"
        yield Diagnostic(message, wording.value(path), "say what to do first: press, hold, lift, move")


def _check_sections(technique: Technique, language: str, wording: Sheet) -> Iterator[Diagnostic]:
    sections: dict[str, tuple[str, ...]] = {
        "find": technique.find,
        "receiver": (technique.receiver, technique.giver),
        "how_long": (technique.how_long, technique.how_often, technique.how_hard),
        "care": technique.care,
        "short": (technique.short,),
        "alone": (technique.alone,),
        "claims": tuple(claim.text for claim in technique.claims),
    }
    for key, texts in sections.items():
        words = sum(word_count(text, language) for text in texts)
        if words > MAX_SECTION_WORDS:
            message = f"the section '{key}' has {words} words; at most {MAX_SECTION_WORDS} are read"
            yield Diagnostic(message, wording.key(("techniques", technique.id, key)), "leave words out")
