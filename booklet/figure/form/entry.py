"""Entries of a form: which reader fills a dataclass field, and what stands there without one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, field, fields
from typing import Any, TypeVar

from booklet.diagnostics import did_you_mean, nearest
from booklet.figure.form.node import Node, Wrong

F = TypeVar("F")


def entry(reader: Callable[[Node], Any], default: Any = MISSING, *, key: str = "") -> Any:
    """A dataclass field filled by `reader` from `key` (else from the field's own name)."""
    metadata = {"reader": reader, "key": key}
    if default is MISSING:
        return field(metadata=metadata)
    return field(default=default, metadata=metadata)


def keys_of(form: type[Any]) -> dict[str, Any]:
    """The keys that a form takes, with their dataclass fields, in order."""
    return {one.metadata["key"] or one.name: one for one in fields(form) if "reader" in one.metadata}


def read_form(node: Node, form: type[F], **given: Any) -> F:
    """The form filled from a group of keys; raises `Wrong` after noting every problem in it."""
    entries, known = node.entries(), keys_of(form)
    values, failed = dict(given), False
    misspelt = set()
    for key in entries:
        if key not in known:
            hint = did_you_mean(key, [one for one in known if one not in entries] or list(known))
            misspelt.add(nearest(key, known))
            node.problems.note(f"unknown key '{key}'", node.sheet.key((*node.path, key)), hint)
            failed = True
    for key, one in known.items():
        try:
            if key in entries:
                values[one.name] = one.metadata["reader"](entries[key])
            elif one.default is MISSING:
                failed = True
                if key not in misspelt:
                    raise node.wrong(f"'{key}' is missing in {node.name}")
        except Wrong:
            failed = True
    if failed:
        raise Wrong(node.name)
    return form(**values)
