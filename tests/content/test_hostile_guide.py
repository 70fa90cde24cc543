"""Files that are good YAML and bad guides, made to be slow: they are answered fast and briefly."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from booklet.content.load import LoadedGuide
from booklet.diagnostics import ContentError

Load = Callable[..., LoadedGuide]

UNKNOWN_KEYS = "".join(f"unknown{n}: x\n" for n in range(9_000))
LONG_KEYS = "".join(f"{'k' * 900}{n}: x\n" for n in range(900))
BRACES = "".join(f"{{lift{n}}} " for n in range(900))
CASES = {
    "unknown keys": ("tiny/en.yaml", "title: A tiny", UNKNOWN_KEYS + "title: A tiny"),
    "long keys": ("tiny/en.yaml", "title: A tiny", LONG_KEYS + "title: A tiny"),
    "unknown clinic keys": ("clinics/tiny.yaml", "phone:", UNKNOWN_KEYS + "fone:"),
    "placeholders in one text": ("tiny/en.yaml", "Get ready.", f"Get {BRACES}"),
    "placeholders in many texts": (
        "tiny/en.yaml",
        "    signs: [You cannot pass urine.]",
        "    signs:\n" + f"      - x {BRACES[:180]}\n" * 4_000,
    ),
    "unknown techniques": (
        "tiny/guide.yaml",
        "  - id: rub\n",
        "".join(f"  - {{id: rub{n}, partner: needed, scene: neck}}\n" for n in range(2_000))
        + "  - id: rub\n",
    ),
    "unknown units": (
        "tiny/guide.yaml",
        "facts:\n  visits:",
        "facts:\n"
        + "".join(f"  f{n}: {{value: 1, unit: minuet{n}, from: clinic}}\n" for n in range(2_400))
        + "  visits:",
    ),
    "unknown sources": (
        "tiny/guide.yaml",
        "sources: [trial]",
        f"sources: [{', '.join(f'trial{n}' for n in range(9_000))}]",
    ),
    "many sources": (
        "tiny/guide.yaml",
        "  - {id: trial,",
        "".join(f"  - {{id: trial{n}, title: x}}\n" for n in range(3_000)) + "  - {id: tria,",
    ),
    "unknown labels": (
        "tiny/en.yaml",
        'labels: {half_way: "half-way"}',
        f"labels: {{{', '.join(f'half_way{n}: x' for n in range(6_000))}}}",
    ),
    "unknown statements": (
        "tiny/en.yaml",
        "  statements:\n",
        "  statements:\n" + "".join(f"    short-term{n}: x\n" for n in range(9_000)),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_answered_fast_and_briefly(desk: Path, load: Load, case: str) -> None:
    file, find, put = CASES[case]
    path = desk / "content" / file
    text = path.read_text("utf-8")
    assert text.count(find) == 1
    path.write_text(text.replace(find, put), "utf-8")
    start = time.process_time()
    with pytest.raises(ContentError) as caught:
        load()
    taken = time.process_time() - start
    assert len(caught.value.diagnostics) <= 200
    assert taken < 3.0, f"{taken:.2f} s"
