"""What every layer of a panel has."""

from __future__ import annotations

from dataclasses import dataclass

from booklet.diagnostics import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One thing in a panel; `source` is where the scene file names it."""

    source: Place
