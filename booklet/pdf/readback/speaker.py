"""Says elements: which words tell a listener what something is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import groupby

from booklet.pdf.readback.grid import Cell, Row, rows
from booklet.pdf.readback.heard import Heard, Kid
from booklet.pdf.readback.phrase import in_language, phrase, plain
from booklet.pdf.readback.roles import GRAPHICS, INLINE, NOTES, heading_level
from booklet.pdf.readback.utterance import Utterance, under

Said = list[Utterance]
_Sayer = Callable[[Heard, int, str], Said]

_HEADS = {
    "H": "heading:",
    "Title": "title:",
    "Caption": "caption:",
    "TOCI": "entry:",
    "Form": "form field:",
    **dict.fromkeys(NOTES, "note:"),
}
_BOXES = {"TOC": "contents", "Aside": "aside", "BlockQuote": "quote", "Index": "index"}


class Speaker:
    """Turns elements into utterances; the document's language is never told again."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._sayers: Mapping[str, _Sayer] = {
            **dict.fromkeys(GRAPHICS, self._graphic),
            **dict.fromkeys(_HEADS, self._headed),
            **dict.fromkeys(_BOXES, self._box),
            "L": self._list,
            "LI": self._item,
            "Table": self._table,
        }

    def kids(self, element: Heard, depth: int, lang: str) -> Said:
        """What stands in an element; `lang` is the element's own language."""
        said: Said = []
        line: list[Kid] = []
        for kid in element.kids:
            if isinstance(kid, Heard) and kid.role not in INLINE:
                said += self._line(line, depth, lang)
                line = []
                said += self._say(kid, depth, kid.lang or lang)
            else:
                line.append(kid)
        return said + self._line(line, depth, lang)

    def _say(self, element: Heard, depth: int, lang: str) -> Said:
        if element.role in self._sayers:
            return self._sayers[element.role](element, depth, lang)
        if heading_level(element.role):
            return self._heading(element, depth, lang)
        return self._inside(element, depth, lang)

    def _inside(self, element: Heard, depth: int, lang: str) -> Said:
        """What is said of an element itself, without a head: its kids, or what replaces them."""
        if element.replaced is None:
            return self.kids(element, depth, lang)
        text = in_language(plain(element.replaced), lang, self._language)
        return [Utterance(depth, text, element.page, plain=True)] if text else []

    def _line(self, kids: list[Kid], depth: int, lang: str) -> Said:
        text = in_language(phrase(kids, lang), lang, self._language)
        if not text:
            return []
        return [Utterance(depth, text, Heard("Span", tuple(kids)).page, plain=True)]

    def _heading(self, element: Heard, depth: int, lang: str) -> Said:
        text = in_language(phrase([_unnamed(element)], lang), lang, self._language)
        head = f"heading {heading_level(element.role)}"
        return [Utterance(depth, f"{head}: {text or '(empty)'}", element.page)]

    def _headed(self, element: Heard, depth: int, lang: str) -> Said:
        said = self._inside(element, depth + 1, lang)
        return under(_HEADS[element.role], depth, said) if said else []

    def _box(self, element: Heard, depth: int, lang: str) -> Said:
        said = self._inside(element, depth + 1, lang)
        return [Utterance(depth, _BOXES[element.role], element.page), *said] if said else []

    def _graphic(self, element: Heard, depth: int, lang: str) -> Said:
        name = "graphic" if element.role == "Figure" else "formula"
        if element.replaced is None or not element.replaced.strip():
            return under(f"{name} without a description:", depth, self.kids(element, depth + 1, lang))
        text = in_language(plain(element.replaced), lang, self._language)
        captions = [kid for kid in element.elements if kid.role == "Caption"]
        said = [Utterance(depth, f"{name}: {text}", element.page)]
        return said + [line for kid in captions for line in self._say(kid, depth, kid.lang or lang)]

    def _list(self, element: Heard, depth: int, lang: str) -> Said:
        count = sum(kid.role == "LI" for kid in element.elements)
        head = f"list, {counted(count, 'item')}"
        return [Utterance(depth, head, element.page), *self._inside(element, depth + 1, lang)]

    def _item(self, element: Heard, depth: int, lang: str) -> Said:
        labels = list(filter(_is_label, element.kids))
        rest = Heard("LI", tuple(kid for kid in element.kids if not _is_label(kid)))
        label = phrase(labels, lang)
        if not label:
            return self.kids(rest, depth, lang)
        first, *more = under(label, depth, self.kids(rest, depth + 1, lang))
        return [Utterance(depth, first.text, element.page), *more]

    def _table(self, element: Heard, depth: int, lang: str) -> Said:
        grid = rows(element)
        width = max((row.width for row in grid), default=0)
        head = f"table, {counted(len(grid), 'row')}, {counted(width, 'column')}"
        summary = plain(element.attributes.summary)
        said = [Utterance(depth, f"{head}: {summary}" if summary else head, element.page)]
        for kid in element.elements:
            if kid.role == "Caption":
                said += self._say(kid, depth + 1, kid.lang or lang)
        for number, row in enumerate(grid, 1):
            said += self._row(row, number, depth + 1, row.heard.lang or lang)
        return said

    def _row(self, row: Row, number: int, depth: int, lang: str) -> Said:
        cells = [(cell, self.kids(cell.heard, depth + 2, cell.heard.lang or lang)) for cell in row.cells]
        page = row.heard.page
        if not any(said for _, said in cells):
            return [Utterance(depth, f"row {number}: empty", page)]
        if all(cell.is_header for cell in row.cells):
            return self._cells(cells, depth)
        return [Utterance(depth, f"row {number}", page), *self._cells(cells, depth + 1)]

    @staticmethod
    def _cells(cells: list[tuple[Cell, Said]], depth: int) -> Said:
        found: Said = []
        for empty, group in groupby(cells, lambda pair: not pair[1]):
            these = list(group)
            if empty:
                found.append(
                    Utterance(depth, "empty cell" if len(these) == 1 else f"{len(these)} empty cells")
                )
                continue
            for cell, said in these:
                name = "header" if cell.is_header else "cell"
                span = cell.heard.attributes.colspan
                head = f"{name} of {span} columns:" if span > 1 else f"{name}:"
                found += under(head, depth, said)
        return found


def counted(number: int, noun: str) -> str:
    """`1 item`, `2 items`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _is_label(kid: Kid) -> bool:
    return isinstance(kid, Heard) and kid.role == "Lbl"


def _unnamed(element: Heard) -> Heard:
    """A heading as plain words, for its line names it already."""
    return Heard("Span", element.kids, element.alt, element.actual, element.expansion)
