"""Every piece of art there is: bodies here, hands and people from their own tables."""

from __future__ import annotations

import importlib
import importlib.util

from booklet.figure.sculpt.builds import BUILDS
from booklet.figure.sculpt.piece import Piece
from booklet.figure.sculpt.views import MUSCLES, VIEWS

_OTHERS = ("hand_table", "people_table")


def body_pieces() -> tuple[Piece, ...]:
    """All views of all bodies."""
    return tuple(
        Piece(f"{body}/{name}", "bake_body:bake_view", (build, view, MUSCLES))
        for body, build in BUILDS.items()
        for name, view in VIEWS.items()
    )


def all_pieces() -> tuple[Piece, ...]:
    """Bodies first: hands settle on them."""
    pieces = body_pieces()
    for name in _OTHERS:
        if importlib.util.find_spec(f"booklet.figure.sculpt.{name}"):
            pieces += tuple(importlib.import_module(f"booklet.figure.sculpt.{name}").pieces())
    return pieces
