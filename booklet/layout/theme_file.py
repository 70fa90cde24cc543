"""Reads and checks a theme file, so that `theme.build` can trust its data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from booklet.content.nodes import read_sheet
from booklet.content.sheet import Path as Way
from booklet.content.sheet import Sheet
from booklet.diagnostics import ContentError, Diagnostic, UsageError, did_you_mean, nearest
from booklet.folders import Folders
from booklet.layout.paper import PAPERS, SIZES, USUAL, Paper, readable
from booklet.layout.theme import Style
from booklet.layout.vocabulary import ELEMENTS

_COLOR = re.compile(r"#[0-9A-Fa-f]{6}\Z")
_TINT = re.compile(r"([a-z-]+) (\d{1,3})%\Z")
_FIELDS = {one.name.replace("_", "-"): one.type for one in fields(Style)}
_CHOICES = {
    "face": ("regular", "semibold", "bold"),
    "align": ("left", "center", "right"),
    "valign": ("top", "middle"),
    "bleed": ("top", "bottom"),
    "marker": ("dot", "check", "cross", "ban", "ask", "alert", "disc", "number", "none"),
}
_COLOR_FIELDS = frozenset({"color", "fill", "border", "bar", "marker-color"})
_PARTS = ("palette", "papers", "sizes", "formats", "languages", "styles")
NEEDED_COLORS = ("ink", "paper", "accent", "rule")
NEEDED_SIZES = ("body", "label")
MOST_APART = 1.5
BIGGEST = 400.0
"""Sizes and lengths above this many pt or em are a slip of the pen."""


def load_theme(name: str, folders: Folders) -> tuple[dict[str, Any], Path]:
    """The checked data of `templates/NAME.yaml` and the file it came from.

    Raises `ContentError` with every problem, `UsageError` where there is no such theme.
    """
    path = folders.find("templates", f"{name}.yaml") if re.fullmatch(r"[\w.-]{1,80}", name) else None
    if path is None:
        known = sorted({p.stem for root in folders.roots("templates") for p in root.glob("*.yaml")})
        raise UsageError(Diagnostic(f"there is no theme '{name[:80]}'", hint=did_you_mean(name, known)))
    checked = _Checked(read_sheet(path))
    data = checked.theme()
    if checked.problems:
        raise ContentError(checked.problems)
    return data, path


class _Checked:
    """Walks a theme sheet and turns its strings into numbers, telling what is wrong."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.problems: list[Diagnostic] = []

    def say(self, way: Way, message: str, hint: str = "", *, key: bool = False) -> None:
        place = self.sheet.key(way) if key else self.sheet.value(way)
        self.problems.append(Diagnostic(message, place, hint))

    def entries(self, way: Way, data: Any, known: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
        if not isinstance(data, dict):
            self.say(way, "a mapping of names to values is wanted here")
            return
        for name, value in data.items():
            if known and name not in known:
                self.say((*way, name), f"unknown name '{name}'", did_you_mean(name, known), key=True)
            else:
                yield name, value

    def number(self, way: Way, value: Any, least: float = 0.0) -> float:
        try:
            found = float(value)
        except (TypeError, ValueError):
            found = -1.0
        if not least <= found <= BIGGEST:
            self.say(way, f"a number from {least:g} to {BIGGEST:g} is wanted, not '{str(value)[:30]}'")
            return max(least, 1.0)
        return found

    def numbers(self, way: Way, value: Any, count: int) -> list[float]:
        if not isinstance(value, list) or len(value) != count:
            self.say(way, f"a list of {count} numbers is wanted")
            return [0.0] * count
        return [self.number((*way, i), one) for i, one in enumerate(value)]

    def theme(self) -> dict[str, Any]:
        data = self.sheet.data
        parts = dict(self.entries((), data, _PARTS))
        for missing in sorted({"palette", "papers", "styles"} - parts.keys()):
            self.say((), f"the theme has no '{missing}'")
            parts[missing] = {}
        palette = self.palette(parts["palette"])
        papers = self.papers(parts["papers"], palette)
        sizes = tuple(next(iter(papers.values()))["type"]) if papers else ()
        return {
            "palette": palette,
            "papers": papers,
            "sizes": self.sizes(parts.get("sizes", {}), palette, sizes),
            "formats": self.formats(parts.get("formats", {}), palette, sizes),
            "languages": self.languages(parts.get("languages", {})),
            "styles": self.styles(("styles",), parts["styles"], palette, sizes),
        }

    def languages(self, data: Any) -> dict[str, dict[str, float]]:
        """How far apart the lines of a language are, where its letters are taller or denser."""
        found: dict[str, dict[str, float]] = {}
        for tag, values in self.entries(("languages",), data):
            way: Way = ("languages", tag, "line")
            line = dict(self.entries(way[:2], values, ("line",))).get("line", "1")
            factor = self.number(way, line, 0.8)
            if factor > MOST_APART:
                self.say(way, f"lines {factor:g} times as far apart fall asunder", "use 0.8 to 1.5")
            found[tag] = {"line": min(factor, MOST_APART)}
        return found

    def palette(self, data: Any) -> dict[str, str]:
        found: dict[str, str] = {}
        for name, value in self.entries(("palette",), data):
            text = str(value)
            tint = _TINT.match(text)
            if tint and tint[1] not in found:
                way = ("palette", name)
                self.say(
                    way, f"'{tint[1]}' is not a colour above this line", did_you_mean(tint[1], list(found))
                )
            elif not tint and not _COLOR.match(text):
                self.say(("palette", name), f"'{text[:30]}' is no colour", 'write "#1D2A33" or: accent 9%')
            else:
                found[name] = text
        for name in NEEDED_COLORS:
            if not isinstance(data, dict) or name not in data:
                self.say(("palette",), f"the palette has no '{name}'")
        return found

    def papers(self, data: Any, palette: dict[str, str]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for paper, values in self.entries(("papers",), data, tuple(PAPERS)):
            found[paper] = self.paper(("papers", paper), PAPERS[paper], values, palette)
            for part in sorted({"margins", "type"} - found[paper].keys()):
                self.say(("papers", paper), f"the paper has no '{part}'")
                found[paper][part] = [0.0] * 4 if part == "margins" else {}
            for name in NEEDED_SIZES:
                if name not in found[paper]["type"]:
                    self.say(("papers", paper, "type"), f"the type scale has no '{name}'")
        for paper in USUAL:
            if not isinstance(data, dict) or paper not in data:
                self.say(("papers",), f"the theme has no paper '{paper}'")
        return found

    def paper(
        self, way: Way, paper: Paper, data: Any, palette: dict[str, str], known: tuple[str, ...] = ()
    ) -> dict[str, Any]:
        """What is said of one paper: `margins`, `type` and `styles`, as far as they are there."""
        parts = dict(self.entries(way, data, ("margins", "type", "styles")))
        found: dict[str, Any] = {}
        if "type" in parts:
            found["type"] = self.type((*way, "type"), parts["type"], paper.shown, readable(paper), known)
        if "margins" in parts:
            found["margins"] = self.numbers((*way, "margins"), parts["margins"], 4)
            self.margins((*way, "margins"), paper, found["margins"])
        if "styles" in parts:
            sizes = known or tuple(found.get("type", ()))
            found["styles"] = self.styles((*way, "styles"), parts["styles"], palette, sizes)
        return found

    def sizes(self, data: Any, palette: dict[str, str], known: tuple[str, ...]) -> dict[str, Any]:
        """The larger editions: their type, and what looks otherwise in them."""
        found: dict[str, Any] = {}
        for size, values in self.entries(("sizes",), data, tuple(SIZES)):
            way: Way = ("sizes", size)
            parts = dict(self.entries(way, values, ("type", "styles")))
            least = readable(PAPERS["a4"], size)
            found[size] = {
                "type": self.type((*way, "type"), parts.get("type", {}), f"'{size}'", least, known),
                "styles": self.styles((*way, "styles"), parts.get("styles", {}), palette, known),
            }
        return found

    def formats(self, data: Any, palette: dict[str, str], known: tuple[str, ...]) -> dict[str, Any]:
        """Formats with papers or a look of their own."""
        found: dict[str, Any] = {}
        for name, values in self.entries(("formats",), data):
            way: Way = ("formats", name)
            parts = dict(self.entries(way, values, ("papers", "styles")))
            papers = {
                paper: self.paper((*way, "papers", paper), PAPERS[paper], one, palette, known)
                for paper, one in self.entries((*way, "papers"), parts.get("papers", {}), tuple(PAPERS))
            }
            styles = self.styles((*way, "styles"), parts.get("styles", {}), palette, known)
            found[name] = {"papers": papers, "styles": styles}
        return found

    def type(
        self, way: Way, data: Any, where: str, least: tuple[float, float], known: tuple[str, ...]
    ) -> dict[str, float]:
        """Type sizes by name, none below the readable minimum; only `known` names, where there are any."""
        found: dict[str, float] = {}
        for name, value in self.entries(way, data, known):
            size = found[name] = self.number((*way, name), value, 1.0)
            floor = least[0] if name == "body" else least[1]
            if size < floor:
                message = f"{name} is {size:g} pt; on {where} the readable minimum is {floor:g} pt"
                self.say((*way, name), message, "shorten texts rather than make them small")
        return found

    def margins(self, way: Way, paper: Paper, margins: list[float]) -> None:
        top, right, bottom, left = margins
        if left + right > paper.width * 0.6 or top + bottom > paper.height * 0.6:
            self.say(
                way,
                "these margins leave too little of the page",
                "margins are in pt: top, right, bottom, left",
            )

    def styles(
        self, way: Way, data: Any, palette: dict[str, str], sizes: tuple[str, ...]
    ) -> dict[str, dict[str, Any]]:
        found: dict[str, dict[str, Any]] = {}
        for name, values in self.entries(way, data):
            if not name.startswith(".") and name not in ELEMENTS:
                self.say(
                    (*way, name),
                    f"there is no element '{name}'",
                    f"did you mean '{nearest(name, ELEMENTS) or '.' + name}'?",
                    key=True,
                )
                continue
            found[name] = {
                field: self.field((*way, name, field), field, value, palette, sizes)
                for field, value in self.entries((*way, name), values, tuple(_FIELDS))
            }
        return found

    def field(self, way: Way, field: str, value: Any, palette: dict[str, str], sizes: tuple[str, ...]) -> Any:
        if field == "pad":
            return self.numbers(way, value, 2)
        choices = _CHOICES.get(field) or (sizes if field == "type" else ())
        if field in _COLOR_FIELDS:
            choices = tuple(palette)
        if choices:
            if value not in choices:
                self.say(way, f"'{str(value)[:30]}' can't be the {field}", did_you_mean(str(value), choices))
                return choices[0]
            return value
        return self.number(way, value)
