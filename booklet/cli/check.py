"""`booklet check`: everything except writing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import click

from booklet.cache import Cache
from booklet.cli import report
from booklet.cli.options import Word, cache_for, cache_option, clinic_option, json_option
from booklet.diagnostics import BookletError, Diagnostic
from booklet.folders import Folders, here
from booklet.pipeline import Order, make
from booklet.pipeline.order import FORMATS, PAPERS, today

ALL = "all"


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
        return [order.guide, order.language, order.format, order.paper, said]


@click.command("check")
@click.argument("guides", nargs=-1, metavar="[GUIDE]...")
@click.option("--strict", is_flag=True, help="Take warnings as errors.")
@click.option("--paper", type=Word("paper", (*PAPERS, ALL)), default=ALL, help="Only this paper.")
@click.option("--lang", metavar="LANG", help="Only this language.")
@clinic_option
@json_option
@cache_option
def command(
    guides: tuple[str, ...],
    strict: bool,
    paper: str,
    lang: str | None,
    clinic: str | None,
    as_json: bool,
    no_cache: bool,
) -> int:
    """Look for problems in guides: content, safety, pictures, reading grade, fit, missing characters.

    Without GUIDE, all guides are checked, each in all its languages, formats and papers.
    """
    folders, cache = here(), cache_for(no_cache)
    papers = PAPERS if paper == ALL else (paper,)
    editions = list(_editions(guides, lang, clinic, folders))
    findings = [one for base in editions for one in _check_edition(base, papers, folders, cache)]
    cache.close()
    found = list(dict.fromkeys(one for finding in findings for one in finding.diagnostics))
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
                "format": finding.order.format,
                "paper": finding.order.paper,
                "pages": finding.pages or None,
            }
            for finding in findings
        ]
        report.document(ok=not errors, checked=checked, warnings=warnings, errors=errors)
    else:
        report.say(report.table([finding.row for finding in findings]))
        report.say(f"{report.counted(len(errors), 'error')}, {report.counted(len(warnings), 'warning')}")
    return 1 if errors else 0


def _editions(
    guides: tuple[str, ...], language: str | None, clinic: str | None, folders: Folders
) -> Iterator[Order]:
    """One order for each guide and language."""
    from booklet.content.places import find_guide, guide_names

    for guide in guides or guide_names(folders):
        for one in [language] if language else find_guide(guide, folders).languages():
            yield Order(guide=guide, language=one, clinic=clinic)


def _check_edition(base: Order, papers: Iterable[str], folders: Folders, cache: Cache) -> Iterator[Finding]:
    """The content once, then each format on each paper."""
    from booklet.content.load import load_guide
    from booklet.content.reading import check_reading

    try:
        loaded = load_guide(base.guide, base.language, base.clinic, folders, today())
    except BookletError as error:
        yield Finding(base, 0, 0.0, error.diagnostics)
        return
    said = (*loaded.warnings, *check_reading(loaded.guide))
    for format in FORMATS:
        for paper in papers:
            yield _fitted(replace(base, format=format, paper=paper), said, folders, cache)


def _fitted(order: Order, said: tuple[Diagnostic, ...], folders: Folders, cache: Cache) -> Finding:
    try:
        made = make(order, folders, cache)
    except BookletError as error:
        return Finding(order, 0, 0.0, (*said, *error.diagnostics))
    return Finding(order, made.pages, made.tightest, (*said, *made.warnings))
