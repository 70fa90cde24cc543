"""Glyphs and their places are those of HarfBuzz's own program, for every word of the bundled texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from booklet.folders import bundled
from booklet.pdf.fonts import FontSet
from booklet.pdf.shaping import WORDS
from booklet.pdf.word import Mode, Run
from tests.pdf.shaper import PLAIN, differ, needed, ours, theirs

pytestmark = needed


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
