"""Margins and type sizes of one edition: what the theme says of its paper, type size and format together.

A theme measures a few papers. On another one, pages look as on the nearest of these: margins and, on
larger paper, type grow with it, so that lines stay as long; type never gets smaller.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from booklet.diagnostics import Diagnostic, UsageError
from booklet.layout.paper import PAPERS, Paper

Styles = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Measures:
    """Margins (top, right, bottom, left) and type sizes in pt; `styles` change the theme's, in order."""

    margins: tuple[float, float, float, float]
    type: Mapping[str, float]
    styles: tuple[Styles, ...]


def measures(data: Mapping[str, Any], paper: Paper, size: str, format: str) -> Measures:
    """The measures of one edition; raises UsageError for a paper that the format can't be made on."""
    known: Mapping[str, Any] = data["papers"]
    of_format: Mapping[str, Any] = data.get("formats", {}).get(format, {})
    own: Mapping[str, Any] = of_format.get("papers", {})
    base = _base(own, paper) if own else _nearest(known, paper)
    if not base:
        raise UsageError(_refusal(format, paper, own))
    plain = known.get(base) or known[_nearest(known, PAPERS[base])]
    entry = {**plain, **own.get(base, {})}
    factor = min(paper.width / PAPERS[base].width, paper.height / PAPERS[base].height)
    top, right, bottom, left = (one * factor for one in entry["margins"])
    type_sizes = {name: one * max(factor, 1.0) for name, one in entry["type"].items()}
    larger: Mapping[str, Any] = data.get("sizes", {}).get(size, {})
    for name, one in larger.get("type", {}).items():
        type_sizes[name] = max(one, type_sizes[name])
    own_styles = own.get(base, {}).get("styles", {})
    layers = (plain.get("styles", {}), larger.get("styles", {}), of_format.get("styles", {}), own_styles)
    return Measures((top, right, bottom, left), type_sizes, layers)


def papers_of(data: Mapping[str, Any], format: str) -> tuple[str, ...]:
    """The papers that a format is made for, the usual one first; nothing where it goes on any."""
    return tuple(data.get("formats", {}).get(format, {}).get("papers", {}))


def _nearest(known: Mapping[str, Any], paper: Paper) -> str:
    """The paper of the same kind, for the desk or for the hand, whose proportions are nearest."""
    aspect = paper.width / paper.height
    alike = [name for name in known if PAPERS[name].roomy == paper.roomy]
    if paper.name in alike:
        return paper.name
    return min(alike, key=lambda name: abs(PAPERS[name].width / PAPERS[name].height - aspect))


def _base(own: Mapping[str, Any], paper: Paper) -> str:
    """The largest of the format's papers that has room on this one, or nothing."""
    if paper.name in own:
        return paper.name
    held = [name for name in own if paper.holds(PAPERS[name])]
    return max(held, key=lambda name: PAPERS[name].width * PAPERS[name].height, default="")


def _refusal(format: str, paper: Paper, own: Mapping[str, Any]) -> Diagnostic:
    names = [PAPERS[name].shown for name in own]
    wanted = " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    message = f"the format '{format}' can't be made on {paper.shown}: it needs {wanted}, or a larger paper"
    return Diagnostic(message, hint=f"leave --paper out, or use --paper {next(iter(own))}")
