"""Everything that is checked once the files have the right shape."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from booklet.content.agreement import check_agreement
from booklet.content.clinic_check import check_clinic
from booklet.content.dates import check_dates
from booklet.content.guide import Guide
from booklet.content.parts import Parts
from booklet.content.photos import check_photos
from booklet.content.pictures import FindScene, check_pictures
from booklet.content.references import check_references
from booklet.content.safety import check_rules, check_safety
from booklet.content.steps import check_steps
from booklet.diagnostics import Diagnostic

MAX_OF_A_KIND = 100


def check(
    parts: Parts, guide: Guide, *, language: str, today: date, find_scene: FindScene
) -> Iterator[Diagnostic]:
    """All problems and warnings, no endless number of a kind; `language` is what was asked for."""
    checks = [
        check_references(parts.facts.shape, parts.facts.sheet),
        check_dates(parts.facts.shape, parts.facts.sheet, today),
        check_agreement(parts, language),
        check_steps(guide, parts.wording.sheet),
        check_safety(guide.safety, parts.wording.sheet),
        check_rules(guide.safety.rules, language, parts.wording.sheet),
        check_photos(parts),
        check_pictures(parts, find_scene),
        check_clinic(parts.clinic) if parts.clinic else iter(()),
    ]
    for one in checks:
        yield from islice(one, MAX_OF_A_KIND)
