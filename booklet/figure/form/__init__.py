"""Forms: frozen dataclasses filled from a YAML sheet, each entry by a reader of its own.

Every problem is noted with its file, line and column; nothing is raised before the
whole sheet is read.
"""

from __future__ import annotations

from booklet.figure.form.entry import entry, keys_of, read_form
from booklet.figure.form.node import Node, Problems, Wrong, first_of

__all__ = ["Node", "Problems", "Wrong", "entry", "first_of", "keys_of", "read_form"]
