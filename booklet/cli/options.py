"""The options that say which edition is meant, shared by build, watch, preview and others."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import click

from booklet.cache import Cache, default_folder
from booklet.cli.parameters import Format, Ids, People, Word
from booklet.diagnostics import Diagnostic, UsageError
from booklet.figure.cast import BODIES, SKINS
from booklet.folders import here
from booklet.layout.measures import papers_of
from booklet.layout.paper import paper_of
from booklet.pdf.standards import DEFAULT_STANDARD, STANDARDS
from booklet.pipeline.order import (
    DEFAULT_GUIDE,
    DEFAULT_PAPER,
    DOSES,
    EXAMPLE_CLINIC,
    FORMATS,
    FULL_FORMATS,
    INKS,
    NO_CLINIC,
    ONE_LANGUAGE,
    PER_PAGE,
    SIZES,
    Order,
)

F = TypeVar("F", bound=Callable[..., Any])


def _clinic(_context: click.Context, _parameter: click.Parameter, value: str) -> str | None:
    return None if value == NO_CLINIC else value


clinic_option = click.option(
    "--clinic",
    metavar="FILE|NAME",
    default=EXAMPLE_CLINIC,
    show_default=True,
    callback=_clinic,
    help="Whose handout it is; 'none' for no clinic.",
)


def _language(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    if not value:
        raise UsageError(Diagnostic("--lang is empty", hint="see 'booklet list languages'"))
    return value


def edition(function: F) -> F:
    """Add GUIDE and the edition's options; the command gets them as one `order`."""

    @wraps(function)
    def ordered(
        guide: str,
        format: str,
        paper: str,
        lang: str,
        clinic: str | None,
        only: tuple[str, ...],
        theme: str,
        size: str,
        ink: Any,
        body: tuple[str, ...],
        skin: tuple[str, ...],
        standard: str,
        second_lang: str,
        dose: str,
        per_page: str,
        profile: str,
        **rest: Any,
    ) -> Any:
        _agreeing(format, size, lang, second_lang, dose, int(per_page))
        order = Order(
            guide=guide,
            format=format,
            paper=paper_of(paper).name if paper else _usual_paper(theme, format),
            language=lang,
            clinic=clinic,
            only=only,
            theme=theme,
            size=size,
            ink=ink,
            bodies=body,
            skins=skin,
            standard=standard,
            second_language=second_lang,
            dose=dose,
            per_page=int(per_page),
            profile=profile,
        )
        return function(order=order, **rest)

    command: Any = ordered
    for option in reversed(_EDITION):
        command = option(command)
    return command  # type: ignore[no-any-return]


def _agreeing(format: str, size: str, language: str, second: str, dose: str, per_page: int) -> None:
    """Raise UsageError for options that have nothing to say together."""
    problem: Diagnostic | None = None
    if second and second == language:
        hint = "name the clinician's language, or leave --second-lang out"
        problem = Diagnostic(f"--lang and --second-lang are both '{language}'", hint=hint)
    elif second and format in ONE_LANGUAGE:
        hint = "leave --second-lang out, or make a booklet or handouts"
        problem = Diagnostic(f"the format '{format}' is made in one language", hint=hint)
    elif second and size != SIZES[0]:
        hint = "make one file in each language"
        problem = Diagnostic(f"the {size} edition has no room for two languages", hint=hint)
    elif dose != DOSES[0] and format in FORMATS and format != "handout":
        problem = Diagnostic("--dose is for handouts", hint="add --format handout")
    elif per_page != PER_PAGE[0] and format in FORMATS and format != "sheet":
        problem = Diagnostic("--per-page is for sheets", hint="add --format sheet")
    if problem:
        raise UsageError(problem)


def _usual_paper(theme: str, format: str) -> str:
    """The paper that a format is made for; a theme is read only for formats with papers of their own."""
    if format in FULL_FORMATS:
        return DEFAULT_PAPER
    from booklet.layout.theme_file import load_theme

    return next(iter(papers_of(load_theme(theme, here())[0], format)), DEFAULT_PAPER)


ink_option = click.option(
    "--ink", type=Word("ink", INKS), default="color", help="Colours, grey, or little ink."
)
body_option = click.option(
    "--body", type=People("body", BODIES), default=(), help="Who the pictures show; several with commas."
)
skin_option = click.option(
    "--skin", type=People("skin", SKINS), default=(), help="The complexions in pictures; several with commas."
)

_EDITION = (
    click.argument("guide", default=DEFAULT_GUIDE, metavar="[GUIDE]"),
    click.option("--format", type=Format(), default="booklet", help="What to make: templates/FORMAT.xml.j2."),
    click.option(
        "--paper",
        default="",
        metavar="PAPER|WxHmm",
        help="The page size: a4, letter, a5 … or your own; default: the format's own.",
    ),
    click.option(
        "--lang",
        default="en",
        metavar="LANG",
        callback=_language,
        help="The language, as in 'booklet list languages'.",
    ),
    click.option(
        "--second-lang",
        default="",
        metavar="LANG",
        help="The clinician's language, beside the patient's on each technique page.",
    ),
    clinic_option,
    click.option("--only", type=Ids(), default=(), help="Only these techniques."),
    click.option("--theme", default="theme", metavar="NAME", help="The look: templates/NAME.yaml."),
    click.option(
        "--size",
        type=Word("size", SIZES),
        default="standard",
        help="The type size: large from 18 pt, giant from 24 pt.",
    ),
    click.option(
        "--dose",
        type=Word("dose", DOSES),
        default="printed",
        help="On handouts: the guide's dose, lines to fill in by hand, or days to tick.",
    ),
    click.option(
        "--per-page",
        type=Word("number of techniques on a page", tuple(map(str, PER_PAGE))),
        default=str(PER_PAGE[0]),
        help="Of the format 'sheet': how many techniques stand on a page.",
    ),
    ink_option,
    body_option,
    skin_option,
    click.option(
        "--standard",
        type=Word("standard", tuple(STANDARDS)),
        default=DEFAULT_STANDARD,
        help="What the file conforms to: PDF/UA-1 and PDF/A-2a, PDF/UA-2 and PDF/A-4, PDF/X-4, or nothing.",
    ),
    click.option(
        "--profile", default="", metavar="FILE", help="With x4: the ICC profile of the printing condition."
    ),
)

json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
cache_option = click.option("--no-cache", is_flag=True, help="Work everything out again.")


def cache_for(no_cache: bool) -> Cache:
    """The cache of this run."""
    return Cache(None if no_cache else default_folder())
