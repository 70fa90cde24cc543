"""The dates of a guide: produced, review by, and how far apart they may be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from booklet.content.facts import FactsFile
from booklet.content.sheet import Sheet
from booklet.diagnostics import Diagnostic

MAX_MONTHS = 36
"""Patient information is reviewed at least every three years (PIF)."""


def check_dates(facts: FactsFile, sheet: Sheet, today: date) -> Iterator[Diagnostic]:
    """Dates in order and not too far apart; overdue is a warning."""
    place = sheet.value(("review_by",))
    if facts.review_by <= facts.produced:
        message = f"review_by {facts.review_by} is not after produced {facts.produced}"
        yield Diagnostic(message, place, "a guide is reviewed within 36 months of when it was made")
    elif facts.review_by > _months_later(facts.produced, MAX_MONTHS):
        latest = _months_later(facts.produced, MAX_MONTHS)
        message = f"review_by {facts.review_by} is more than {MAX_MONTHS} months after produced"
        yield Diagnostic(message, place, f"the latest day is {latest}")
    if today > facts.review_by:
        message = f"the guide was due for review by {facts.review_by}; its pages say so"
        yield Diagnostic(message, place, "review it, then set produced and review_by", "warning")
    for index, reviewer in enumerate(facts.reviewers):
        if reviewer.date > today:
            yield Diagnostic("a review can't be in the future", sheet.value(("reviewers", index, "date")))


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    for last in range(day.day, 27, -1):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return date(year, month + 1, min(day.day, 28))
