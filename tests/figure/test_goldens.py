"""Every bundled panel draws what it drew before.

A golden is a summary of the picture with the digest of its full recording. After a wanted
change look at the pictures, then run with BOOKLET_UPDATE_GOLDENS=1 to write them anew.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from booklet.figure.pens import pdf, recording
from booklet.figure.picture import Fill, Stroke
from tests.figure.conftest import panels, staged

GOLDENS = Path(__file__).with_name("goldens")


@pytest.mark.parametrize(("scene", "panel"), panels())
def test_panel_is_as_before(scene: str, panel: str) -> None:
    told = recording.summary(staged(scene, panel))
    golden = GOLDENS / f"{scene}.{panel}.txt"
    if os.environ.get("BOOKLET_UPDATE_GOLDENS"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(told, encoding="utf-8")
    assert told == golden.read_text(encoding="utf-8")


def test_no_golden_is_left_over() -> None:
    found = {path.relative_to(GOLDENS).with_suffix("").as_posix() for path in GOLDENS.glob("**/*.txt")}
    assert found == {".".join(names) for names in panels()}


def test_goldens_stay_small() -> None:
    assert sum(path.stat().st_size for path in GOLDENS.glob("**/*.txt")) < 300_000


def test_summary_tells_a_moved_point_apart() -> None:
    picture = staged("jianjing", "main")
    last = max(i for i, op in enumerate(picture.ops) if isinstance(op, Stroke))
    op = picture.ops[last]
    assert isinstance(op, Stroke)
    points = (*op.path.points[:-1], op.path.points[-1] + 0.02)
    moved = replace(op, path=replace(op.path, points=points))
    other = replace(picture, ops=(*picture.ops[:last], moved, *picture.ops[last + 1 :]))
    assert recording.summary(other) != recording.summary(picture)


def test_summary_tells_a_colour_apart() -> None:
    picture = staged("jianjing", "main")
    first = next(i for i, op in enumerate(picture.ops) if isinstance(op, Fill))
    op = picture.ops[first]
    assert isinstance(op, Fill)
    painted = replace(op, color="#123456")
    other = replace(picture, ops=(*picture.ops[:first], painted, *picture.ops[first + 1 :]))
    assert recording.summary(other) != recording.summary(picture)


@pytest.mark.parametrize("ink", ["color", "gray", "low"])
def test_same_panel_gives_the_same_bytes(ink: str) -> None:
    one, other = staged("press-points", "main", ink=ink), staged("press-points", "main", ink=ink)
    assert pdf.draw(one) == pdf.draw(other)
    assert recording.draw(one) == recording.draw(other)


def test_inks_differ() -> None:
    streams = {pdf.draw(staged("press-points", "main", ink=ink)) for ink in ("color", "gray", "low")}
    assert len(streams) == 3
