"""A translation that has begun: its empty texts, told at once and not one by one."""

from __future__ import annotations

from booklet.content.sheet import Sheet
from booklet.content.translation.texts import guide_tree, leaves, name_of, words_tree
from booklet.diagnostics import ContentError, Diagnostic

FEW = 3
"""So many empty texts are slips, each told where it stands; more are work that is still to be done."""


def check_begun(sheet: Sheet, *, words: bool) -> None:
    """Refuse a wording or words file with many empty texts.

    Raises ContentError with one problem: how many texts there are not yet, and the first places.
    """
    texts = list(leaves(words_tree(sheet.data) if words else guide_tree(sheet.data)))
    blank = [path for path, text in texts if not text]
    if len(blank) <= FEW:
        return
    blank.sort(key=lambda path: sheet.value(path).line)
    first = ", ".join(f"{name_of(path)} (line {sheet.value(path).line})" for path in blank[:FEW])
    message = f"{len(blank)} of {len(texts)} texts are empty: not yet written or translated"
    raise ContentError(Diagnostic(message, sheet.value(blank[0]), f"the first are {first}"))
