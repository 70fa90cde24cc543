"""What HarfBuzz's own program says of a text, and what ours shows, in one form."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from booklet.pdf.face import Face
from booklet.pdf.word import Run, glyph_of

Glyphs = list[tuple[int, float, float]]
"""Number, x and y in font units of each glyph, by place."""
NEAR = 6.0
"""1/1000 em: glyphs that begin at one place are moved apart by 5."""
PLAIN = "--features=-liga,-clig,-dlig"
"""No ligatures that are only for beauty, as in our texts."""

needed = pytest.mark.skipif(
    not shutil.which("hb-shape"), reason="hb-shape (libharfbuzz-bin) is not installed"
)


def theirs(lines: list[str], face: Face, folder: Path, *options: str) -> list[Glyphs]:
    """What hb-shape says, which numbers glyphs from left to right."""
    (folder / "lines.txt").write_text("\n".join(lines) + "\n", "utf-8")
    command = ["hb-shape", "--no-glyph-names", "--no-clusters", *options, str(face.path)]
    done = subprocess.run(
        [*command, f"--text-file={folder / 'lines.txt'}"], capture_output=True, text=True, check=True
    )
    found = []
    for line in done.stdout.splitlines():
        pen, glyphs = 0.0, []
        for one in line.strip("[]").split("|"):
            told = re.fullmatch(r"(\d+)(?:@(-?\d+),(-?\d+))?\+(-?\d+)", one)
            assert told, one
            glyph, dx, dy, advance = (int(part or 0) for part in told.groups())
            glyphs.append((glyph, (pen + dx) * face.scale, dy * face.scale))
            pen += advance
        found.append(sorted(glyphs, key=lambda one: (one[1], one[0])))
    assert len(found) == len(lines)
    return found


def ours(run: Run, face: Face) -> Glyphs:
    """What a viewer does with the run's operators."""
    pen, glyphs = 0.0, []
    for piece in run.pieces:
        pen = pen if piece.at is None else piece.at
        for array, rise in piece.shows:
            for move, codes in re.findall(r"(-?[\d.]+)|<([0-9A-F]+)>", array):
                pen -= float(move or 0)
                for at in range(0, len(codes), 4):
                    glyph = glyph_of(int(codes[at : at + 4], 16))
                    glyphs.append((glyph, pen, rise))
                    pen += face.advance(glyph)
    return sorted(glyphs, key=lambda one: (one[1], one[0]))


def differ(one: Glyphs, other: Glyphs) -> bool:
    """Whether glyphs are others or elsewhere; those that begin at one place come in any order."""
    rest = list(other)
    for glyph, x, y in one:
        match = [at for at in rest if at[0] == glyph and abs(at[1] - x) <= NEAR and abs(at[2] - y) <= 0.01]
        if not match:
            return True
        rest.remove(match[0])
    return bool(rest)
