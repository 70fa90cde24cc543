"""The baked art is frozen: it must be what its source made, and a change of either must show.

Nothing here needs the extra `sculpt`: the source is read, not run.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from booklet.figure.sculpt.catalogue import all_pieces
from booklet.figure.sculpt.digest import modules_of, source_digest
from booklet.figure.sculpt.manifest import (
    ART,
    COARSE,
    Entry,
    problem_of,
    problems,
    read_manifest,
    write_manifest,
)
from booklet.figure.sculpt.piece import Piece

PIECE = next(piece for piece in all_pieces() if piece.name == "lean/back")
SOURCES = ART.parent / "sculpt"


def test_all_art_is_what_its_source_makes() -> None:
    found = problems(all_pieces())
    assert not found, f"run python -m booklet.figure.sculpt: {found}"


@pytest.fixture
def art(tmp_path: Path) -> Path:
    """A folder with one frozen piece."""
    (tmp_path / "lean").mkdir()
    shutil.copy(ART / "lean" / "back.json", tmp_path / "lean" / "back.json")
    write_manifest({PIECE.name: read_manifest()[PIECE.name]}, tmp_path)
    return tmp_path


def test_a_frozen_piece_matches(art: Path) -> None:
    assert problems([PIECE], art) == {}


def test_a_changed_file_is_found(art: Path) -> None:
    path = art / "lean" / "back.json"
    path.write_text(path.read_text().replace("1", "2", 1))
    assert problems([PIECE], art) == {PIECE.name: "the file has changed"}


def test_a_changed_parameter_is_found(art: Path) -> None:
    build, view, muscles = PIECE.parameters
    wider = replace(build, waist=1.01)  # type: ignore[type-var]
    found = problem_of(replace(PIECE, parameters=(wider, view, muscles)), read_manifest(art), art)
    assert found == "its source has changed"


def test_a_missing_file_and_a_stray_one_are_found(art: Path) -> None:
    (art / "lean" / "back.json").rename(art / "lean" / "bakc.json")
    assert problems([PIECE], art) == {PIECE.name: "not baked", "lean/bakc": "nothing makes it"}


def test_a_coarse_bake_never_counts_as_fresh(art: Path) -> None:
    entry = read_manifest(art)[PIECE.name]
    write_manifest({PIECE.name: Entry(COARSE, entry.art)}, art)
    assert problems([PIECE], art) == {PIECE.name: "baked coarsely"}


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A copy of the sculpting tool's source."""
    folder = tmp_path / "sculpt"
    shutil.copytree(SOURCES, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def test_changed_code_is_found(sources: Path) -> None:
    before = source_digest(PIECE, sources)
    path = sources / "relief.py"
    path.write_text(path.read_text("utf-8") + "\nFURROW = 7.0\n", "utf-8")
    assert source_digest(PIECE, sources) != before


def test_comments_docstrings_and_types_do_not_count(sources: Path) -> None:
    before = source_digest(PIECE, sources)
    path = sources / "rotation.py"
    text = path.read_text("utf-8").replace('"""Numbers as a vector."""', '"""A vector."""  # tidy')
    path.write_text(text.replace("(*values: float) -> Array:", "(*values: float):"), "utf-8")
    assert source_digest(PIECE, sources) == before


def test_tables_count_row_by_row() -> None:
    modules = modules_of(PIECE)
    assert "views" not in modules
    assert "builds" not in modules
    assert {"bake_body", "relief", "trace", "bezier_fit", "distance"} <= set(modules)


def test_a_piece_without_art_is_stale(tmp_path: Path) -> None:
    piece = Piece("lean/new", "bake_body:bake_view", (1,))
    assert problems([piece], tmp_path) == {"lean/new": "not baked"}


def test_page_building_never_imports_the_tool() -> None:
    package = SOURCES.parents[1]
    outside = [path for path in package.rglob("*.py") if SOURCES not in path.parents]
    guilty = [path.name for path in outside if "figure.sculpt" in path.read_text("utf-8")]
    assert len(outside) > 30
    assert not guilty


def test_digests_need_no_extra() -> None:
    """The tables and the digests are read without numpy and its company."""
    code = (
        "import sys\n"
        "for name in ('numpy', 'scipy', 'numba', 'contourpy'): sys.modules[name] = None\n"
        "from booklet.figure.sculpt.catalogue import all_pieces\n"
        "from booklet.figure.sculpt.digest import source_digest\n"
        "print(source_digest(all_pieces()[0]))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=SOURCES.parents[2])
    assert run.stdout.strip() == source_digest(all_pieces()[0]), run.stderr
