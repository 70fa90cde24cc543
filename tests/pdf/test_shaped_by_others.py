"""Glyphs and their places are those of HarfBuzz's own program, for every word of the bundled texts."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from booklet.folders import bundled
from booklet.pdf.face import Face
from booklet.pdf.fonts import FontSet
from booklet.pdf.shaping import WORDS
from booklet.pdf.word import Mode, Run, glyph_of

Glyphs = list[tuple[int, float, float]]
"""Number, x and y in font units of each glyph, by place."""
NEAR = 6.0
"""1/1000 em: glyphs that begin at one place are moved apart by 5."""

pytestmark = pytest.mark.skipif(
    not shutil.which("hb-shape"), reason="hb-shape (libharfbuzz-bin) is not installed"
)


def texts(value: object) -> Iterator[str]:
    """All texts of a content file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts(one)


def words(language: str, letters: str) -> list[str]:
    """Each word once that has such a letter, of all bundled files in a language."""
    files = sorted(bundled("content").glob(f"*/{language}.yaml"))
    said = " ".join(text for file in files for text in texts(yaml.safe_load(file.read_text("utf-8"))))
    return sorted(word for word in set(WORDS.findall(" ".join(said.split()))) if re.search(letters, word))


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


def judged(
    fonts: FontSet, language: str, letters: str, mode: Mode, role: str, folder: Path, *options: str
) -> tuple[int, list[str]]:
    """How many words were compared, and those that differ."""
    chosen: dict[int, dict[str, Run]] = {}
    for word in words(language, letters):
        runs = fonts.word(word, role, mode).runs
        if len(runs) == 1:
            chosen.setdefault(runs[0].face, {})[word] = runs[0]
    count, wrong = 0, []
    for at, named in chosen.items():
        count += len(named)
        for (word, run), told in zip(
            named.items(), theirs(list(named), fonts.faces[at], folder, *options), strict=True
        ):
            if differ(ours(run, fonts.faces[at]), told):
                wrong.append(word)
    return count, wrong


PLAIN = "--features=-liga,-clig,-dlig"
"""No ligatures that are only for beauty, as in our texts."""


@pytest.mark.parametrize("role", ["regular", "bold"])
def test_arabic_words(fonts: FontSet, role: str, tmp_path: Path) -> None:
    count, wrong = judged(fonts, "ar", "[\u0620-\u064a]", "rtl", role, tmp_path, "--direction=rtl", PLAIN)
    assert count > 500 and wrong == []


@pytest.mark.parametrize("role", ["regular", "bold"])
def test_chinese_words(fonts: FontSet, role: str, tmp_path: Path) -> None:
    count, wrong = judged(fonts, "zh-Hans", r"\S", "cjk", role, tmp_path, "--direction=ltr", f"{PLAIN},-calt")
    assert count > 500 and wrong == []


@pytest.mark.parametrize("option", ["--direction=ltr", "--features=-init", "--script=Latn"])
def test_another_shaping_is_noticed(fonts: FontSet, option: str, tmp_path: Path) -> None:
    """The twin: the wrong direction, no joining at the beginning of words, no Arabic at all."""
    direction = () if "direction" in option else ("--direction=rtl",)
    count, wrong = judged(fonts, "ar", "[\u0628-\u064a]{3}", "rtl", "bold", tmp_path, *direction, option)
    assert len(wrong) > count / 2
