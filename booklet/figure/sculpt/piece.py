"""One piece of art: what it is called, what makes it, from which numbers."""

from __future__ import annotations

from dataclasses import dataclass

TABLES = ("views", "builds", "grips", "hand_table", "grips", "people_table", "poses", "catalogue")
"""Modules that hold tables: a piece depends on the rows it names, not on the whole table."""


@dataclass(frozen=True, slots=True)
class Piece:
    """`name` is the path under the art folder, without `.json`; `entry` is "module:function" here.

    The function is called with the parameters and a fineness (1 for print, more for a coarse look) and
    gives the art as a JSON-ready dictionary. Every parameter must have a stable `repr`: numbers, text,
    tuples, frozen dataclasses.
    """

    name: str
    entry: str
    parameters: tuple[object, ...]
