"""Page labels: the numbers that a viewer shows beside the pages."""

from __future__ import annotations

from collections.abc import Sequence

from booklet.pdf.objects import Value, array, dictionary, string


def page_labels(labels: Sequence[str | None]) -> Value | None:
    """The number tree for the pages' labels; None where every page just counts."""
    if not any(labels):
        return None
    entries: list[Value] = []
    plain = False  # whether the pages before this one count by themselves
    for at, label in enumerate(labels):
        if label:
            entries += [at, dictionary({"P": string(label)})]
        elif not plain:
            entries += [at, dictionary({"S": "/D", "St": at + 1})]
        plain = not label
    return dictionary({"Nums": array(entries)})
