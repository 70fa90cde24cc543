"""What of a guide is read as running text.

Headings, labels in pictures and names are no sentences. Names of points and techniques are left out of
what is measured, since they are explained where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from booklet.content.guide import Guide, Technique
from booklet.content.reading.sentences import Sentence, split

_PHRASE = re.compile(r"\[[A-Za-z]{2,8}(?:-[A-Za-z0-9]+)*:([^\]]*)\]")
_LATIN_OR_DIGIT = "0-9A-Za-z\u00c0-\u024f"


def sentences(texts: Iterable[str], names: re.Pattern[str] | None) -> list[Sentence]:
    """Each sentence, without marks of emphasis and language."""
    told = (_PHRASE.sub(r"\1", text.replace("**", "")) for text in texts)
    return [Sentence(one, names.sub("", one) if names else one) for text in told for one in split(text)]


def names(guide: Guide) -> re.Pattern[str] | None:
    """What is left out: names of points and techniques, longest first."""
    found = set(guide.names_of_points)
    for technique in guide.techniques:
        found |= {technique.pinyin, technique.chinese}
        if technique.point:
            found |= {technique.point.code, technique.point.pinyin, technique.point.chinese}
    ordered = sorted(filter(None, found), key=lambda name: (-len(name), name))
    return re.compile("|".join(map(_whole, ordered))) if ordered else None


def _whole(name: str) -> str:
    """The name as a word of its own. Chinese has nothing between words; a Latin name may touch them."""
    if re.match(r"[\u3400-\u9fff]", name):
        return re.escape(name)
    edge = _LATIN_OR_DIGIT if re.match(f"[{_LATIN_OR_DIGIT}]", name) else r"\w"
    return rf"(?<![{edge}]){re.escape(name)}(?![{edge}])"


def technique_texts(technique: Technique) -> Iterator[str]:
    """The running text of one page."""
    yield from (claim.text for claim in technique.claims)
    yield from technique.find
    yield from (technique.receiver, technique.giver)
    yield from technique.steps
    yield from (technique.how_long, technique.how_often, technique.how_hard)
    yield from technique.care
    yield from (technique.short, technique.alone)


def other_texts(guide: Guide) -> Iterator[str]:
    """The running text around the techniques."""
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
