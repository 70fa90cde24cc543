"""The manuscript: markup of one edition, with the few facts that setting it needs besides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple, dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from booklet.cache import Cache
from booklet.diagnostics import Diagnostic, Place, UsageError, did_you_mean
from booklet.figure.cast import Person
from booklet.folders import Folders
from booklet.layout.paper import MM, paper_of
from booklet.pdf.standards import STANDARDS
from booklet.pipeline.album import cast_of, descriptions_of, labels_of
from booklet.pipeline.order import EXAMPLE_CLINIC, PRINTER_TEST, Order
from booklet.pipeline.scene_check import panels_of, photos_of
from booklet.pipeline.scenes import scene_paths

if TYPE_CHECKING:
    from booklet.content.guide import Guide
    from booklet.content.load import LoadedGuide


@dataclass(frozen=True, slots=True)
class Manuscript:
    """Everything about an edition that is known before it is set on paper.

    `words` are the fixed words, `second_words` those of the clinician's language where it stands beside.
    `labels` maps scene names to the texts inside their pictures; `descriptions` maps scene
    names to written descriptions that replace the generated ones, `cast` maps them to the person
    that they show; `theme` is the checked data of the theme file, `accent` the clinic's colour,
    `places` where each page's content stands. `files` are all files read to make it.
    """

    markup: str
    template: str
    guide: str
    folder: Path
    title: str
    language: str
    numerals: str
    authors: tuple[str, ...]
    produced: date
    review_by: date
    overdue: bool
    words: Mapping[str, str]
    second_language: str
    second_words: Mapping[str, str]
    labels: Mapping[str, Mapping[str, str]]
    descriptions: Mapping[str, str]
    cast: Mapping[str, Person]
    theme: Mapping[str, Any]
    accent: str
    places: Mapping[str, Place]
    files: tuple[Path, ...]
    warnings: tuple[Diagnostic, ...]

    def good_on(self, today: date) -> bool:
        """Whether the pages would say the same on that day."""
        return self.overdue == (today > self.review_by)


def write(order: Order, folders: Folders, today: date, cache: Cache) -> Manuscript:
    """Load the guide and let the format's template make its markup.

    Raises ContentError for problems in content or template, UsageError for an unknown name in the
    order, FileError where a file can't be read.
    """
    from booklet.content.load import load_guide
    from booklet.content.places import find_guide
    from booklet.layout.environment import render
    from booklet.layout.theme_file import load_theme
    from booklet.pipeline.characters import check_characters
    from booklet.pipeline.listening import check_listening

    loaded = load_guide(order.guide, order.language, order.clinic, folders, today)
    guide = _only(loaded.guide, order.only)
    beside = _second(order, folders, today)
    texts = (*loaded.texts, *(beside.texts if beside else ()))
    theme, theme_file = load_theme(order.theme, folders)
    template = f"{order.format}.xml.j2"
    folder = find_guide(order.guide, folders).folder.resolve()
    scenes = scene_paths(folder)
    pictures = panels_of(scenes, cache) | photos_of(loaded, folder, cache)
    paper = paper_of(order.paper)
    second = _only(beside.guide, order.only) if beside else None
    values = {
        "guide": guide,
        "second": second,
        "paper": order.paper,
        "roomy": paper.roomy,
        "wide": paper.width > paper.height,
        "paper_width": paper.width / MM,
        "size": order.size,
        "dose": order.dose,
        "per_page": order.per_page,
        "pictures": pictures,
        "plan": dict(order.plan),
    }
    markup, templates = render(template, folders, values)
    check_characters(texts, markup, template, folders)
    if STANDARDS[order.standard].tagged:
        check_listening(texts, markup, template, guide.language)
    files = (*loaded.files, *(beside.files if beside else ()))
    warnings = (*loaded.warnings, *(beside.warnings if beside else ()), *_example_clinic(order))
    named = dict(reversed(loaded.texts))
    return Manuscript(
        markup=markup,
        template=template,
        guide=guide.id,
        folder=folder,
        title=guide.title,
        language=guide.language,
        numerals=guide.numerals,
        authors=tuple(guide.authors),
        produced=guide.produced,
        review_by=guide.review_by,
        overdue=guide.overdue,
        words=dict(guide.words),
        second_language=second.language if second else "",
        second_words=dict(second.words) if second else {},
        labels=labels_of(guide),
        descriptions=descriptions_of(guide),
        cast=cast_of(order, loaded.guide, scenes),
        theme=theme,
        accent=guide.clinic.accent if guide.clinic else "",
        places={one.id: named[one.name] for one in guide.techniques if one.name in named},
        files=tuple(dict.fromkeys((*files, *scenes.values(), theme_file, *templates))),
        warnings=tuple(dict.fromkeys(warnings)) if order.format != PRINTER_TEST else (),
    )


def _second(order: Order, folders: Folders, today: date) -> LoadedGuide | None:
    """The guide in the clinician's language, if one is wanted beside the patient's."""
    from booklet.content.load import load_guide

    if not order.second_language:
        return None
    return load_guide(order.guide, order.second_language, order.clinic, folders, today)


def _example_clinic(order: Order) -> tuple[Diagnostic, ...]:
    """A handout in the name of the example is no handout for patients."""
    if order.clinic != EXAMPLE_CLINIC:
        return ()
    hint = "start your own with: booklet new clinic NAME"
    return (Diagnostic("the pages carry the example clinic", None, hint, "warning"),)


def _only(guide: Guide, ids: tuple[str, ...]) -> Guide:
    """The guide with only these techniques, in the guide's order and numbered anew."""
    if not ids:
        return guide
    known = [one.id for one in guide.techniques]
    wrong = [name for name in dict.fromkeys(ids) if name not in known]
    if wrong:
        raise UsageError(
            Diagnostic(f"there is no technique '{name[:80]}' in the guide", hint=did_you_mean(name, known))
            for name in wrong
        )
    kept = [one for one in guide.techniques if one.id in ids]
    return replace(guide, techniques=tuple(replace(one, number=n) for n, one in enumerate(kept, 1)))


def as_json(manuscript: Manuscript) -> dict[str, Any]:
    """The manuscript as a JSON value, without its files (the recipe keeps these with their states)."""
    return {
        "markup": manuscript.markup,
        "template": manuscript.template,
        "guide": manuscript.guide,
        "folder": str(manuscript.folder),
        "title": manuscript.title,
        "language": manuscript.language,
        "numerals": manuscript.numerals,
        "authors": manuscript.authors,
        "produced": manuscript.produced.isoformat(),
        "review_by": manuscript.review_by.isoformat(),
        "overdue": manuscript.overdue,
        "words": manuscript.words,
        "second_language": manuscript.second_language,
        "second_words": manuscript.second_words,
        "labels": manuscript.labels,
        "descriptions": manuscript.descriptions,
        "cast": {scene: astuple(one) for scene, one in manuscript.cast.items()},
        "theme": manuscript.theme,
        "accent": manuscript.accent,
        "places": {name: _place_as_json(place) for name, place in manuscript.places.items()},
        "warnings": [_diagnostic_as_json(one) for one in manuscript.warnings],
    }


def from_json(value: Any, files: tuple[Path, ...]) -> Manuscript:
    """The manuscript that `as_json` told; raises KeyError, TypeError or ValueError for anything else."""
    fields = dict(value)
    fields["folder"] = Path(fields["folder"])
    fields["authors"] = tuple(fields["authors"])
    fields["produced"] = date.fromisoformat(fields["produced"])
    fields["review_by"] = date.fromisoformat(fields["review_by"])
    fields["cast"] = {scene: Person(*one) for scene, one in fields["cast"].items()}
    fields["places"] = {name: Place(*place) for name, place in fields["places"].items()}
    fields["warnings"] = tuple(_diagnostic_from_json(one) for one in fields["warnings"])
    return Manuscript(files=files, **fields)


def _diagnostic_as_json(one: Diagnostic) -> list[Any]:
    return [one.message, one.place and _place_as_json(one.place), one.hint, one.severity]


def _place_as_json(place: Place) -> list[Any]:
    return [place.file, place.line, place.column, place.source]


def _diagnostic_from_json(value: Any) -> Diagnostic:
    message, place, hint, severity = value
    return Diagnostic(message, place and Place(*place), hint, severity)
