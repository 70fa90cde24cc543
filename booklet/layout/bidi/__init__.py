"""The order of letters in lines that mix directions: the Unicode bidirectional algorithm (UAX #9, 15.0).

Levels are whole numbers: even ones run left to right, odd ones right to left, 0 and 1 are a paragraph's own.
Everything is pure and takes time in proportion to the length of the text, however it nests. Turning a bracket
around (rule L4) and setting marks (L3) are left to whoever chooses the glyphs; shaping does both.

`classes.py` knows characters, `explicit.py` follows invisible marks (X1 to X10), `brackets.py` finds pairs
(BD14 to BD16), `implicit.py` resolves what stands together (W, N, I), `paragraph.py` does all of that for a
paragraph, `lines.py` serves finished lines (L1, L2).
"""

from __future__ import annotations

from booklet.layout.bidi.classes import plain
from booklet.layout.bidi.lines import line_levels, visual_order
from booklet.layout.bidi.paragraph import base_level, levels

__all__ = ["base_level", "levels", "line_levels", "plain", "visual_order"]
