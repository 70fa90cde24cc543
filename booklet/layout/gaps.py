"""Spaces that come from indentation and folded lines, taken out where Chinese and Japanese have none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from booklet.layout.breaking import NO_LINE_END, NO_LINE_START, is_wide
from booklet.layout.document import Element
from booklet.layout.languages import is_east_asian
from booklet.pdf.shaping import WIDE_MARKS

_GAP = re.compile(r"[ \n\t]+")
_LETTER = re.compile(r"\S")
_SOMETHING = "0"
"""Stands for what is inserted later, such as a page number."""
Children = tuple[Element | str, ...]


def without_gaps(children: Children) -> Children:
    """Inline content without the gaps between two wide characters, or beside a full-width mark."""
    text = "".join(_texts(children))
    dropped = {
        at
        for gap in _GAP.finditer(text)
        if gap.start() > 0 and gap.end() < len(text) and _closed(text[gap.start() - 1], text[gap.end()])
        for at in range(*gap.span())
    }
    return _kept(children, dropped, [0]) if dropped else children


def _texts(children: Children, ours: bool = True) -> Iterator[str]:
    """The texts; of a phrase in another kind of language only where its gaps are."""
    for child in children:
        if isinstance(child, str):
            yield child if ours else _LETTER.sub(_SOMETHING, child)
        elif child.children:
            yield from _texts(child.children, is_east_asian(child.language))
        else:
            yield _SOMETHING


def _closed(before: str, after: str) -> bool:
    return (_wide(before) and _wide(after)) or _full_mark(before) or _full_mark(after)


def _wide(char: str) -> bool:
    return is_wide(char) or char in WIDE_MARKS


def _full_mark(char: str) -> bool:
    return char in WIDE_MARKS or (is_wide(char) and char in NO_LINE_START | NO_LINE_END)


def _kept(children: Children, dropped: set[int], at: list[int]) -> Children:
    """The children without the dropped characters; `at` counts where we are."""
    kept: list[Element | str] = []
    for child in children:
        if isinstance(child, str):
            start = at[0]
            at[0] += len(child)
            kept.append("".join(c for number, c in enumerate(child, start) if number not in dropped))
        elif child.children:
            kept.append(replace(child, children=_kept(child.children, dropped, at)))
        else:
            at[0] += len(_SOMETHING)
            kept.append(child)
    return tuple(kept)
