"""`booklet check`: everything except writing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from booklet.cache import Cache
from booklet.cli import report
from booklet.cli.options import cache_for, cache_option, clinic_option, json_option
from booklet.cli.parameters import Word
from booklet.diagnostics import BookletError, Diagnostic, UsageError
from booklet.folders import Folders, here
from booklet.layout.paper import USUAL, paper_of
from booklet.pipeline import Order
from booklet.pipeline.draw import draw
from booklet.pipeline.formats import formats
from booklet.pipeline.order import ONE_LANGUAGE, SIZES, today
from booklet.pipeline.setting import set_pages

if TYPE_CHECKING:
    from booklet.content.reading import Reading
    from booklet.content.translation.examine import Examined

ALL = "all"
_OF_GUIDES = ("paper", "size", "lang", "second_lang", "clinic")
"""The options that choose editions of a guide."""


@dataclass(frozen=True, slots=True)
class Finding:
    """How one edition came out; `pages` is 0 where it can't be made, `tightest` the least fit of a page."""

    order: Order
    pages: int
    tightest: float
    diagnostics: tuple[Diagnostic, ...]

    @property
    def row(self) -> list[str]:
        """A row of the table."""
        order = self.order
        said = f"{self.pages} pages, tightest {self.tightest:.0%}" if self.pages else "can't be made"
        languages = "+".join(filter(None, (order.language, order.second_language)))
        return [order.guide, languages, order.format, order.paper, said]


@click.command("check")
@click.argument("guides", nargs=-1, metavar="[GUIDE|FILE.pdf]...")
@click.option("--strict", is_flag=True, help="Take warnings as errors.")
@click.option("--paper", default=ALL, metavar="PAPER|WxHmm", help="Only this paper.")
@click.option("--size", type=Word("size", SIZES), default=SIZES[0], help="In this type size.")
@click.option("--lang", metavar="LANG", help="Only this language.")
@click.option("--second-lang", default="", metavar="LANG", help="With this language beside the others.")
@clinic_option
@json_option
@cache_option
def command(
    guides: tuple[str, ...],
    strict: bool,
    paper: str,
    size: str,
    lang: str | None,
    second_lang: str,
    clinic: str | None,
    as_json: bool,
    no_cache: bool,
) -> int:
    """Look for problems in guides: content, safety, pictures, translations, reading grade, fit, characters.

    Without GUIDE, all guides are checked, each in all its languages, formats and papers.

    A FILE.pdf is judged by the standards that it claims (PDF/UA, PDF/A): by veraPDF, where a JDK is
    installed and the extra 'validate', and by reading its tags back, with the extra 'check'.
    """
    if files := _files(guides):
        from booklet.cli.check_file import check_files

        return check_files(files, strict, as_json)
    folders, cache = here(), cache_for(no_cache)
    wanted = "" if paper == ALL else paper_of(paper).name
    editions = [replace(one, size=size) for one in _editions(guides, lang, second_lang, clinic, folders)]
    if not editions:
        hint = "see 'booklet list languages'"
        message = f"no guide has the language '{lang}'" if lang else "no guide"
        raise UsageError(
            Diagnostic(f"{message} beside '{second_lang}'" if second_lang else message, hint=hint)
        )
    findings = [one for base in editions for one in _check_edition(base, wanted, folders, cache)]
    readings = [(base, reading) for base in editions if (reading := _reading(base, folders))]
    cache.close()
    found = list(dict.fromkeys(one for finding in findings for one in finding.diagnostics))
    translations = list(_translations(editions, folders, found))
    found += [one for examined in translations for one in examined.diagnostics]
    if strict:
        found = [replace(one, severity="error") for one in found]
    errors = [one for one in found if one.severity == "error"]
    warnings = [one for one in found if one.severity == "warning"]
    report.tell([*warnings, *errors])
    if as_json:
        checked = [
            {
                "guide": finding.order.guide,
                "language": finding.order.language,
                "second_language": finding.order.second_language or None,
                "format": finding.order.format,
                "paper": finding.order.paper,
                "pages": finding.pages or None,
            }
            for finding in findings
        ]
        grades = [
            {"guide": base.guide, "language": base.language, **reading.as_json()}
            for base, reading in readings
        ]
        states = [asdict(examined.status) for examined in translations]
        report.document(
            ok=not errors,
            checked=checked,
            reading=grades,
            translations=states,
            warnings=warnings,
            errors=errors,
        )
    else:
        report.say(report.table([finding.row for finding in findings]))
        for base, reading in readings:
            report.say(f"{base.guide} {base.language}: {reading.told}")
        for examined in translations:
            report.say(examined.line)
        report.say(f"{report.counted(len(errors), 'error')}, {report.counted(len(warnings), 'warning')}")
    return 1 if errors else 0


def _files(guides: tuple[str, ...]) -> tuple[Path, ...]:
    """The arguments where they are PDF files; raises UsageError for a mixture or an option of guides."""
    files = tuple(Path(one) for one in guides if one.lower().endswith(".pdf"))
    if files and len(files) < len(guides):
        hint = "check guides in one call and PDF files in another"
        raise UsageError(Diagnostic("guides and PDF files can't be checked together", hint=hint))
    context = click.get_current_context()
    for name in _OF_GUIDES if files else ():
        if context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE:
            hint = "a PDF file is checked as it is; leave the option out"
            option = name.replace("_", "-")
            raise UsageError(Diagnostic(f"--{option} is for guides, not for PDF files", hint=hint))
    return files


def _editions(
    guides: tuple[str, ...], language: str | None, second: str, clinic: str | None, folders: Folders
) -> Iterator[Order]:
    """One order for each guide and language; raises UsageError for a name that is not there."""
    from booklet.content.places import find_guide, guide_names

    for guide in guides or guide_names(folders):
        place = find_guide(guide, folders)
        if language and guides:
            place.wording(language)
        for one in place.languages():
            if language in (None, one) and one != second:
                yield Order(guide=guide, language=one, clinic=clinic, second_language=second)


def _check_edition(base: Order, paper: str, folders: Folders, cache: Cache) -> Iterator[Finding]:
    """The content and every scene once, then each format on each paper."""
    from booklet.content.load import load_guide
    from booklet.content.reading import check_reading
    from booklet.pipeline.scene_check import scene_problems

    drawn = tuple(scene_problems(base, folders))
    try:
        loaded = load_guide(base.guide, base.language, base.clinic, folders, today())
    except BookletError as error:
        yield Finding(base, 0, 0.0, (*error.diagnostics, *drawn))
        return
    said = (*loaded.warnings, *check_reading(loaded.guide), *drawn)
    for order in _made_of(base, paper, folders):
        yield _fitted(order, said, folders, cache)


def _made_of(base: Order, paper: str, folders: Folders) -> Iterator[Order]:
    """Each format on each of its papers, or on the one that is wanted, where the format is made on it."""
    from booklet.layout.measures import papers_of
    from booklet.layout.theme_file import load_theme

    theme, _ = load_theme(base.theme, folders)
    for format in formats(folders):
        if base.second_language and format in ONE_LANGUAGE:
            continue
        own = papers_of(theme, format)
        for one in own or USUAL:
            if paper in ("", one):
                yield replace(base, format=format, paper=one)
        if paper and paper not in USUAL and not own:
            yield replace(base, format=format, paper=paper)


def _translations(
    editions: Iterable[Order], folders: Folders, told: Iterable[Diagnostic]
) -> Iterator[Examined]:
    """How far each translation is, then the fixed words of each language; `told` is known already."""
    from booklet.content.translation.examine import examine_guide, examine_words

    wrong = {one.place.file for one in told if one.place and one.severity == "error"}
    editions = list(editions)
    found = [examine_guide(base.guide, base.language, folders, wrong) for base in editions]
    languages = dict.fromkeys(base.language for base in editions)
    found += [examine_words(language, folders, wrong) for language in languages]
    yield from (one for one in found if one)


def _reading(base: Order, folders: Folders) -> Reading | None:
    """How hard the guide is to read; None where that can't be said."""
    from booklet.content.load import load_guide
    from booklet.content.reading import read_guide

    try:
        return read_guide(load_guide(base.guide, base.language, base.clinic, folders, today()).guide).whole
    except BookletError:
        return None


def _fitted(order: Order, said: tuple[Diagnostic, ...], folders: Folders, cache: Cache) -> Finding:
    from booklet.layout.contrast import pale_texts

    try:
        setting = set_pages(order, folders, cache)
        draw(setting)
    except BookletError as error:
        return Finding(order, 0, 0.0, (*said, *error.diagnostics))
    tightest = min(page.fit for page in setting.pages)
    found = (*said, *setting.manuscript.warnings, *pale_texts(setting.pages))
    return Finding(order, len(setting.pages), tightest, found)
