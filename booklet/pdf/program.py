"""The font program that a PDF carries: only the glyphs that it uses."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import uharfbuzz as hb

from booklet.pdf.face import Face

# A PDF addresses glyphs by number and brings its own widths and texts: these tables would be dead weight.
_DROPPED = (
    "BASE DSIG GDEF GPOS GSUB HVAR MVAR OS/2 STAT VORG VVAR avar cmap cvt_ fpgm gasp kern name post prep "
    "vhea vmtx"
)


@dataclass(frozen=True, slots=True)
class FontProgram:
    """A subset: its deflated bytes, their length before deflating, the six letters before the font's name,
    and the number that each glyph has in the subset (in the order of the glyphs asked for)."""

    data: bytes
    length: int
    tag: str
    new_ids: tuple[int, ...]


def subset(face: Face, glyphs: Sequence[int]) -> FontProgram:
    """The program with `glyphs` (ascending; 0 is always there)."""
    wanted = hb.SubsetInput()
    flags = hb.SubsetFlags
    wanted.flags = flags.NO_HINTING | flags.NOTDEF_OUTLINE | flags.NO_LAYOUT_CLOSURE
    wanted.glyph_set.update(glyphs)
    for tag in _DROPPED.split():
        wanted.drop_table_tag_set.add(int.from_bytes(tag.replace("_", " ").encode("ascii"), "big"))
    plan = hb.SubsetPlan(face.hb_face, wanted)
    ids = plan.old_to_new_glyph_mapping
    data = bytes(plan.execute().blob.data)
    letters = hashlib.sha256(data).digest()[:6]
    tag = "".join(chr(ord("A") + byte % 26) for byte in letters)
    return FontProgram(zlib.compress(data), len(data), tag, tuple(int(ids[glyph]) for glyph in glyphs))
