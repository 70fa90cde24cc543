"""The options that say how pages are put onto sheets, shared by `impose` and `build --impose`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from booklet.cli import report
from booklet.diagnostics import Diagnostic, UsageError
from booklet.layout.paper import BLEED, MM, named, paper_of
from booklet.press.job import FLIPS, MARKS, Job, require

if TYPE_CHECKING:
    from booklet.press.impose import Printed

F = TypeVar("F", bound=Callable[..., Any])

BINDINGS: Mapping[str, bool | None] = {"auto": None, "left": False, "right": True}

OPTIONS = (
    click.option(
        "--flip",
        metavar="|".join(FLIPS),
        help="The edge about which the printer turns a sheet; long, as printers are set, is the default.",
    ),
    click.option("--sides", metavar="1|2", help="Print on one side, or on both (the default)."),
    click.option(
        "--sheet", metavar="PAPER|WxHmm", help="The paper in the printer; without it, what the pages need."
    ),
    click.option("--marks", metavar=",".join(MARKS), help="What is printed beside the pages."),
    click.option("--bleed", metavar="MM", help="What is shown beyond the pages' edge, to be cut off."),
    click.option(
        "--margins",
        metavar="MM[,MM,MM,MM]",
        help="What the printer can't reach: on all sides, or top, right, bottom, left.",
    ),
    click.option(
        "--thickness", metavar="MM", help="Of a sheet: inner pages move to the fold by it. Default 0.1."
    ),
    click.option("--signature", metavar="N", help="The most sheets folded into each other; without it, all."),
    click.option(
        "--binding",
        metavar="|".join(BINDINGS),
        help="Where it is bound; auto, the default: as its language reads.",
    ),
    click.option("--repeat", is_flag=True, default=None, help="The same leaf in all places of a sheet."),
)
"""Each says nothing until it is used, so that one can be told from its default."""


def printing(function: F) -> F:
    """Add the options; the command gets them by their names, None where they were not used."""
    command: Any = function
    for option in reversed(OPTIONS):
        command = option(command)
    return command  # type: ignore[no-any-return]


def job_of(scheme: str, said: Mapping[str, Any], *, cut_bleed: bool = False, **more: Any) -> Job:
    """The job of a command line, `said` by the options' names.

    With `cut_bleed`, crop marks bring the usual bleed along. Raises UsageError.
    """
    given = {name: value for name, value in said.items() if value is not None}
    marks = frozenset(_listed("marks", given["marks"])) if "marks" in given else frozenset()
    usual = {"bleed": BLEED} if cut_bleed and "crop" in marks else {}
    fields: dict[str, Any] = {**usual, **more, "marks": marks}
    for name in ("bleed", "thickness"):
        if name in given:
            fields[name] = _length(name, given[name])
    for name in ("signature", "sides"):
        if name in given:
            fields[name] = _whole(name, given[name])
    if "margins" in given:
        fields["margins"] = _margins(given["margins"])
    if "sheet" in given:
        fields["sheet"] = paper_of(given["sheet"])
    fields |= {name: given[name] for name in ("flip", "repeat") if name in given}
    binding = given.get("binding", "auto")
    if binding not in BINDINGS:
        raise UsageError(Diagnostic(f"there is no binding '{binding}'", hint="known: auto, left, right"))
    job = Job(scheme, leftward=BINDINGS[binding], **fields)
    require(job)
    return job


def chosen(text: str, count: int) -> tuple[int, ...]:
    """The pages of a text like `1-4,7`, counted from 0; raises UsageError."""
    found: list[int] = []
    for part in _listed("pages", text):
        first, dash, last = part.partition("-")
        start = _whole("pages", first or "1")
        end = _whole("pages", last or str(count)) if dash else start
        if not 1 <= start <= end <= count:
            hint = f"the PDF has {report.counted(count, 'page')}; write for example 1-{min(count, 4)}"
            raise UsageError(Diagnostic(f"--pages: there is no '{part[:40]}'", hint=hint))
        found += range(start - 1, end)
    return tuple(found)


def summary(target: Path | str, printed: Printed, flip: str) -> str:
    """`back-massage-en-print.pdf: 3 sheets of A4, both sides, turn on the long edge`."""
    paper = shown(printed.width, printed.height)
    sides = f"both sides, turn on the {flip} edge" if printed.sides == 2 else "one side"
    size = "" if abs(printed.scale - 1) < 0.005 else f", pages at {printed.scale:.0%}"
    return f"{target}: {report.counted(printed.sheets, 'sheet')} of {paper}, {sides}{size}"


def fields(printed: Printed, flip: str) -> dict[str, Any]:
    """What `--json` says of a print file; lengths in mm."""
    return {
        "sheets": printed.sheets,
        "sides": printed.sides,
        "flip": flip if printed.sides == 2 else None,
        "sheet": shown(printed.width, printed.height),
        "width": round(printed.width / MM, 2),
        "height": round(printed.height / MM, 2),
        "scale": round(printed.scale, 4),
        "blanks": printed.blanks,
        "signatures": printed.signatures,
    }


def shown(width: float, height: float) -> str:
    """A paper's name, else its measures, as one says them."""
    paper = named(width, height)
    return paper.shown if paper else f"{width / MM:.0f} x {height / MM:.0f} mm"


def _listed(name: str, text: str) -> list[str]:
    parts = [part.strip() for part in text.split(",")]
    if not all(parts):
        hint = "write it with single commas between the parts"
        raise UsageError(Diagnostic(f"--{name} has an empty part: '{text[:40]}'", hint=hint))
    return parts


def _length(name: str, text: str) -> float:
    """Millimetres as pt."""
    try:
        return float(text.removesuffix("mm")) * MM
    except ValueError:
        message = f"--{name} is not a number of millimetres: '{text[:40]}'"
        raise UsageError(Diagnostic(message, hint=f"for example --{name} 3")) from None


def _whole(name: str, text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        hint = f"for example --{name} 2"
        raise UsageError(Diagnostic(f"--{name} is not a whole number: '{text[:40]}'", hint=hint))
    return int(text)


def _margins(text: str) -> tuple[float, float, float, float]:
    lengths = [_length("margins", part) for part in _listed("margins", text)]
    if len(lengths) == 1:
        lengths *= 4
    if len(lengths) != 4:
        hint = "one for all sides, or four: top, right, bottom, left"
        raise UsageError(Diagnostic(f"--margins has {len(lengths)} parts", hint=hint))
    return lengths[0], lengths[1], lengths[2], lengths[3]
