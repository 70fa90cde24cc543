"""The print guide: one page for the person at the printer or in the print shop, made for one file.

What the page says comes from the job and from what came out of it, never from a guess; its words are the
fixed words of the edition's language.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from booklet.cache import Cache
from booklet.directions import direction
from booklet.folders import Folders
from booklet.layout.paper import BLEED, MM, Paper, named, paper_of
from booklet.pdf.standards import DEFAULT_STANDARD, STANDARDS
from booklet.pipeline.file_names import lines, printable, spoken
from booklet.pipeline.make import Made, make
from booklet.pipeline.order import PRINT_GUIDE, Order
from booklet.press.job import FOLDED

if TYPE_CHECKING:
    from booklet.press.impose import Printed
    from booklet.press.job import Job

KEYS = "scheme sheets flip other_flip bleed marks leftward places repeat parts staples diagram option".split()
"""What the plan has besides the file and its sizes; empty where it does not matter."""
MOST_DRAWN = 9
"""Columns or rows in a drawing; a sheet of more pieces looks alike."""
_AMERICAN = frozenset({"letter", "half-letter", "legal", "tabloid", "eighth-letter"})
_ONE_SIDED = frozenset({"poster"})
_BACKED = frozenset({"handout", "sheet"})
"""Formats with what must not be missed on the back of each page."""
_LOOSE = _BACKED | {"card"}
"""Formats whose sheets are given out one by one."""
_FOLDED_AS = {"booklet": "saddle", "card": "fold8"}
"""Formats that are meant to be folded, and the scheme that does it."""
_OTHER_FLIP = {"long": "short", "short": "long"}


def print_guide(
    order: Order,
    job: Job | None,
    printed: Printed | None,
    pages: int,
    folders: Folders,
    cache: Cache,
    *,
    file: str = "",
) -> Made:
    """The page about one edition's file, in its language, on A4 or Letter.

    `job` and `printed` are None for an edition that is not imposed; `pages` is how many pages it has, `file`
    the name of the file to print (default: as the order names it; of a path only the name is shown).
    Raises what `make` raises.
    """
    standard = order.standard if STANDARDS[order.standard].tagged else DEFAULT_STANDARD
    guide = replace(
        order,
        format=PRINT_GUIDE,
        paper="letter" if order.paper in _AMERICAN else "a4",
        size="standard",
        second_language="",
        standard=standard,
        profile="",
        plan=tuple(plan(order, job, printed, pages, printable(file, folders)).items()),
    )
    return make(guide, folders, cache)


def plan(
    order: Order, job: Job | None, printed: Printed | None, pages: int, file: str = ""
) -> dict[str, str]:
    """What the template must know, as texts: numbers and keys, no words of any language.

    The steps of finishing are under "1", "2" and so on, each the key of a fixed word.
    """
    if job is None or printed is None:
        found = _plain(order, pages)
        name = order.file_name
    else:
        found = _imposed(order, job, printed, pages)
        name = order.file_name.removesuffix(".pdf") + "-print.pdf"
    page = paper_of(order.paper)
    shown = file.replace("\\", "/").rpartition("/")[2] or name
    language, shown = spoken(shown)
    first, more = lines(shown)
    common = {
        "file": first,
        "file_more": more,
        "file_language": language,
        "format": order.format,
        "pages": str(pages),
        "ink": order.ink,
    }
    known = {**dict.fromkeys(KEYS, ""), **common, **_size("page", page.width, page.height), **found}
    backed = order.format in _BACKED
    return known | {str(number): key for number, key in enumerate(_steps(known, backed), 1)}


def _steps(known: dict[str, str], backed: bool) -> list[str]:
    """What is done with the sheets, in order."""
    side = "right" if known["leftward"] else "left"
    scheme, staples, parts = known["scheme"], known["staples"], known["parts"]
    if scheme == "saddle":
        steps = ["parts" if parts else "", "inside" if staples else "", f"fold_{side}"]
        steps += ["staple" if staples else "no_staple", "bind" if parts else ""]
        steps += ["trim" if "crop" in known["marks"] else ""]
    elif scheme == "fold8":
        steps = ["zine_crease", "zine_slit", "zine_push", f"zine_close_{side}"]
    elif scheme:
        piles = scheme == "cut-stack"
        order = "piles" if piles else "pieces"
        steps = ["cut_pile" if piles else "cut_sheets", "same" if known["repeat"] else f"{order}_{side}"]
    else:
        steps = [f"corner_{side}" if staples else "" if backed or known["option"] else "ready"]
        steps += ["fold_it" if known["option"] else ""]
    if backed and scheme not in FOLDED:
        steps += ["backs" if known["flip"] else "pairs"]
    return [step for step in steps if step]


def _plain(order: Order, pages: int) -> dict[str, str]:
    """A file with a page on each side of a sheet."""
    page = paper_of(order.paper)
    both = pages > 1 and order.format not in _ONE_SIDED
    press = STANDARDS[order.standard].press
    staples = both and pages > 2 and order.format not in _LOOSE
    leftward = direction(order.language) == "rtl"
    return {
        "sheets": str(-(-pages // 2) if both else pages),
        "flip": _book_edge(page) if both else "",
        "bleed": f"{BLEED / MM:g}" if press else "",
        "leftward": "yes" if leftward else "",
        "diagram": ("corner-right" if leftward else "corner") if staples else "",
        "staples": "yes" if staples else "",
        "option": f"--impose {_FOLDED_AS[order.format]}" if order.format in _FOLDED_AS else "",
        **_size("sheet", page.width, page.height),
    }


def _book_edge(page: Paper) -> str:
    """The edge about which a page of a book is turned: its upright one."""
    return "short" if page.width > page.height else "long"


def _imposed(order: Order, job: Job, printed: Printed, pages: int) -> dict[str, str]:
    from booklet.press.saddle import PER_SHEET, sizes
    from booklet.press.sheet import geometry

    page = paper_of(order.paper)
    leftward = direction(order.language) == "rtl" if job.leftward is None else job.leftward
    sheet = geometry(job, page.width, page.height)
    places = sheet.columns * sheet.rows
    parts = sizes(-(-pages // PER_SHEET), job.signature) if job.scheme == "saddle" else []
    grid = f"{min(sheet.columns, MOST_DRAWN)}x{min(sheet.rows, MOST_DRAWN)}"
    diagrams = {
        "saddle": "fold-staple" if max(parts, default=0) > 1 else "fold",
        "fold8": "zine",
        "cut-stack": f"stack-{grid}",
    }
    diagram = diagrams.get(job.scheme, f"cut-{grid}")
    return {
        "scheme": job.scheme,
        "sheets": str(printed.sheets),
        "flip": job.flip if printed.sides == 2 else "",
        "other_flip": _OTHER_FLIP[job.flip],
        "bleed": f"{job.bleed / MM:g}" if job.bleed else "",
        "marks": " ".join(sorted(job.marks)),
        "leftward": "yes" if leftward else "",
        "places": str(places),
        "repeat": "yes" if job.repeat else "",
        "parts": ", ".join(map(str, parts)) if len(parts) > 1 else "",
        "staples": "yes" if max(parts, default=0) > 1 else "",
        "diagram": diagram + ("-right" if leftward else ""),
        **_size("sheet", printed.width, printed.height),
    }


def _size(what: str, width: float, height: float) -> dict[str, str]:
    """The name of a paper of this size in pt, where it has one, and its sides in whole mm, as it lies."""
    paper = named(width, height)
    wide, high = f"{width / MM:.0f}", f"{height / MM:.0f}"
    return {what: paper.shown if paper else "", f"{what}_width": wide, f"{what}_height": high}
