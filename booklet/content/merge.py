"""Facts, wording, words and clinic become one `Guide`, with every placeholder filled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from booklet.content import guide as made
from booklet.content.ledger import Ledger, Scribe
from booklet.content.locale import Locale, own_name
from booklet.content.merge_clinic import merge_clinic
from booklet.content.merge_technique import TechniqueMerge
from booklet.content.parts import Parts
from booklet.content.placeholders import fact_texts
from booklet.content.sections import Sections
from booklet.content.sheet import Path
from booklet.diagnostics import Diagnostic, Place
from booklet.directions import direction, isolated

_STAND_INS = {"clinic": "the_clinic", "phone": "the_clinic_phone", "emergency": "the_emergency_number"}
"""Placeholder filled from the clinic file, and the fixed word that stands in where there is none."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The guide, every text with its place, and what went wrong on the way."""

    guide: made.Guide
    texts: tuple[tuple[str, Place], ...]
    problems: tuple[Diagnostic, ...]


def merge(parts: Parts, today: date) -> Merged:
    """Merge the files of a guide. Techniques and claims without wording are left out here."""
    facts, wording = parts.facts.shape, parts.wording.shape
    ledger = Ledger()
    locale = _locale(parts, ledger)
    clinic = merge_clinic(parts, ledger)
    common = _common_values(parts, ledger, locale, clinic)
    scribe = Scribe(parts.wording.sheet, ledger, common)
    notes = Scribe(parts.facts.sheet, ledger, {})
    sections = Sections(scribe, wording)
    numbers = {source.id: number for number, source in enumerate(facts.sources, 1)}
    grades = {key: str(label) for key, label in parts.words.shape.grades}
    technique = TechniqueMerge(parts, ledger, common, numbers, grades, locale)
    about = sections.about()
    guide = made.Guide(
        id=facts.id,
        language=wording.language,
        version=facts.version,
        title=scribe.text(("title",), wording.title),
        subtitle=scribe.text(("subtitle",), wording.subtitle),
        intro=scribe.text(("intro",), wording.intro),
        language_name=own_name(wording.language),
        first_language=facts.first_language,
        direction=direction(wording.language),
        numerals=locale.numerals,
        produced=facts.produced,
        produced_on=locale.date(facts.produced),
        review_by=facts.review_by,
        review_by_on=locale.date(facts.review_by),
        overdue=today > facts.review_by,
        reviewed=bool(facts.reviewers),
        translation_checked=_translation_checked(parts),
        authors=tuple(notes.plain(("authors", n), name) for n, name in enumerate(facts.authors)),
        reviewers=_reviewers(parts, notes, locale),
        funding=about.funding,
        cover_scene=facts.cover_scene,
        cover_labels=scribe.named(("cover_labels",), wording.cover_labels),
        cover_description=scribe.text(("cover_description",), wording.cover_description),
        techniques=technique.all(),
        safety=sections.safety(),
        prepare=sections.prepare(),
        at_a_glance=sections.at_a_glance(),
        diary=sections.diary(),
        research=sections.research(facts.research, numbers, grades),
        about=about,
        back=sections.back(),
        sources=_sources(parts, notes),
        clinic=clinic,
        words=_words(parts, ledger),
        names_of_points=parts.words.shape.names_of_points,
    )
    ledger.problems += [
        _unused(parts, ("facts", key)) for key in facts.facts if not _is_used(key, ledger.used)
    ]
    return Merged(guide, tuple(ledger.texts), tuple(ledger.problems))


def _locale(parts: Parts, ledger: Ledger) -> Locale:
    """The rules of the language, or of the one that its words file names; English ones in the dark."""
    words = parts.words.shape
    try:
        return Locale.of(words.locale or words.language, words.numerals)
    except LookupError as error:
        place = parts.words.sheet.value(("locale",) if words.locale else ("language",))
        hint = "write 'locale:' with the tag of a language whose numbers, plurals and dates are alike"
        ledger.problems.append(Diagnostic(str(error), place, hint))
        return Locale.of("en")


def _common_values(
    parts: Parts, ledger: Ledger, locale: Locale, clinic: made.Clinic | None
) -> dict[str, str]:
    words, sheet = parts.words.shape, parts.facts.sheet
    values, flaws = fact_texts(parts.facts.shape.facts, words, locale)
    ledger.problems += [
        Diagnostic(flaw.message, sheet.word(("facts", key), flaw.piece), flaw.hint) for key, flaw in flaws
    ]
    if clinic is None:
        own = {name: words.words[key] for name, key in _STAND_INS.items() if key in words.words}
    else:
        own = {"clinic": clinic.name, "phone": clinic.phone, "emergency": clinic.emergency_number}
        if direction(words.language) == "rtl":  # groups keep their order
            own = {name: isolated(value, "auto") for name, value in own.items()}
    return own | values


def _is_used(key: str, used: set[str]) -> bool:
    return key in used or f"{key}.number" in used


def _unused(parts: Parts, path: Path) -> Diagnostic:
    message = f"the fact '{path[-1]}' is used in no text of {parts.wording.shape.language}"
    hint = f"write {{{path[-1]}}} where the number belongs"
    return Diagnostic(message, parts.facts.sheet.key(path), hint, "warning")


def _translation_checked(parts: Parts) -> bool:
    wording = parts.wording.shape
    if wording.language == parts.facts.shape.first_language:
        return True
    return wording.translation is not None and wording.translation.checked_by is not None


def _reviewers(parts: Parts, notes: Scribe, locale: Locale) -> tuple[made.Reviewer, ...]:
    return tuple(
        made.Reviewer(
            notes.plain(("reviewers", n, "name"), one.name),
            notes.plain(("reviewers", n, "role"), one.role),
            locale.date(one.date),
        )
        for n, one in enumerate(parts.facts.shape.reviewers)
    )


def _sources(parts: Parts, notes: Scribe) -> tuple[made.Source, ...]:
    return tuple(
        made.Source(
            number=n + 1,
            id=one.id,
            title=notes.plain(("sources", n, "title"), one.title),
            publisher=notes.plain(("sources", n, "publisher"), one.publisher),
            year=one.year or 0,
            address=notes.plain(("sources", n, "address"), one.address),
        )
        for n, one in enumerate(parts.facts.shape.sources)
    )


def _words(parts: Parts, ledger: Ledger) -> dict[str, str]:
    """The fixed words; those of picture descriptions under `picture.KEY`, grades under `grade.KEY`."""
    file, notes = parts.words.shape, Scribe(parts.words.sheet, ledger, {})
    words = {key: notes.plain(("words", key), text) for key, text in file.words.items()}
    words |= {f"picture.{key}": text for key, text in file.picture.items()}
    words |= {f"grade.{key}": notes.plain(("grades", key), str(text)) for key, text in file.grades}
    return words
