"""Inline markup to runs: stretches of text of one style, with marks where the direction is their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from booklet.directions import ISOLATES, POP, direction
from booklet.layout.document import Element
from booklet.layout.page import Run
from booklet.layout.theme import Style, Theme
from booklet.numerals import digits


def runs_of(element: Element, style: Style, theme: Theme, number: Callable[[Element], str]) -> list[Run]:
    """The runs of an element's inline content; a forced line end is a run of a line feed.

    `number` gives the text of a `<span>` that stands for a page number, else an empty string.
    """
    base = Run("", style.face, theme.size(style), theme.color(style.color), element.language)
    return list(_inline(element, base, theme, number))


def _inline(
    element: Element, base: Run, theme: Theme, number: Callable[[Element], str], inside: str = ""
) -> Iterator[Run]:
    """`inside` is the direction of the isolate around it, whose own phrases it does not part again."""
    for child in element.children:
        if isinstance(child, str):
            yield replace(base, text=child)
        elif child.name == "br":
            yield replace(base, text="\n")
        elif child.name not in ("p", "ul", "ol"):
            run = _restyled(child, base, theme)
            apart = child.get("dir") or ("" if inside else _other_direction(child, base))
            if apart:
                yield replace(base, text=ISOLATES[apart])
            said = number(child) if child.name == "span" else ""
            if said:
                yield replace(run, text=said)
            else:
                yield from _inline(child, run, theme, number, inside or apart)
            if apart:
                yield replace(base, text=POP)


def _other_direction(child: Element, base: Run) -> str:
    """The direction of a phrase whose language runs the other way than the text around it."""
    own = direction(child.language)
    return own if own != direction(base.lang) else ""


def _restyled(element: Element, base: Run, theme: Theme) -> Run:
    """Inline elements change only what their style names."""
    values: dict[str, object] = dict(theme.styles.get(element.name, {}))
    for name in element.classes:
        values |= theme.styles.get("." + name, {})
    link = element.get("href") or base.link
    run = replace(base, lang=element.language, link=link, owner=element.owner)
    if "face" in values:
        run = replace(run, face=str(values["face"]))
    if "type" in values:
        run = replace(run, size=theme.sizes[str(values["type"])])
    if "color" in values:
        run = replace(run, color=theme.color(str(values["color"])))
    return run


def page_numbers(
    numbers: Mapping[str, int], page: int, pages: int, numerals: str = "latn"
) -> Callable[[Element], str]:
    """The text of `<span class="page-number|page-count">` and `<span ref="id">`."""

    def number(span: Element) -> str:
        if "page-number" in span.classes:
            return digits(page, numerals)
        if "page-count" in span.classes:
            return digits(pages, numerals)
        if span.get("ref"):
            return digits(numbers.get(span.get("ref"), 0), numerals)
        return ""

    return number
