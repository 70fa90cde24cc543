"""One call of HarfBuzz: a text of one face and one direction to positioned glyphs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

import uharfbuzz as hb

Infos = Sequence[hb.GlyphInfo]
Positions = Sequence[hb.GlyphPosition]


def shaped(
    font: hb.Font, text: str, direction: Literal["ltr", "rtl"], features: Mapping[str, bool]
) -> tuple[Infos, Positions]:
    """Glyphs from left to right, in font units; each character is a cluster unless the face joins some."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = direction
    buffer.language = "und"  # not that of this machine
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    hb.shape(font, buffer, dict(features))
    return buffer.glyph_infos, buffer.glyph_positions
