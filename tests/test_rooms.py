"""Imports run one way: what each room may know."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "booklet"

ROOMS: Mapping[str, set[str]] = {
    "pdf": {"pdf"},
    "figure": {"figure", "pdf"},
    "content": {"content", "figure"},
    "layout": {"layout", "figure", "pdf"},
    "press": {"press", "layout", "pdf"},
    "pipeline": {"content", "figure", "layout", "pdf", "pipeline", "press"},
    "validate": {"validate"},
}
"""The rooms that each room may import from; modules beside the rooms are for all."""

FOR_ALL = ("booklet.content.nodes", "booklet.content.sheet")
"""YAML with places: whoever reads a file of the user's needs it."""

SCENE = ("anatomy", "form", "layer", "layers", "motion", "panel", "scene", "teaching", "verbs", "views")
LOOK = ("color", "style", "cast")


def imports(path: Path) -> set[str]:
    """The modules of the program that a file imports, at its head or later; not those for types only."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in _run(tree.body):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
        elif isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
    return {name for name in found if name.split(".")[0] == "booklet"}


def _run(body: Iterable[ast.stmt]) -> Iterable[ast.AST]:
    for node in body:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            continue
        yield from ast.walk(node)


def trespasses(room: str, found: Iterable[str]) -> set[str]:
    """The imports that a room may not have."""
    rooms = {*ROOMS, "cli"} - ROOMS[room]
    foreign = {name for name in found if len(name.split(".")) > 1 and name.split(".")[1] in rooms}
    return {name for name in foreign if not name.startswith(FOR_ALL)}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_knows_only_what_comes_before_it(room: str) -> None:
    found = {path.name: trespasses(room, imports(path)) for path in (ROOT / room).rglob("*.py")}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_a_trespass_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text("def late():\n    from booklet.pipeline import make\n")
    assert trespasses("content", imports(file)) == {"booklet.pipeline", "booklet.pipeline.make"}


def test_nothing_but_the_sculpting_tool_imports_it() -> None:
    outside = (path for path in ROOT.rglob("*.py") if "sculpt" not in path.parts)
    assert {path.name for path in outside if any(".sculpt" in name for name in imports(path))} == set()
    inside = (path for path in (ROOT / "figure/sculpt").rglob("*.py"))
    assert any(".sculpt" in name for path in inside for name in imports(path))


def _of(names: tuple[str, ...]) -> dict[str, set[str]]:
    """What the figure's modules (or the modules of its folders) import, by file."""
    paths = [path for name in names for path in (ROOT / "figure").glob(f"{name}.py")]
    paths += [path for name in names for path in (ROOT / "figure" / name).rglob("*.py")]
    return {path.name: {name.split(".")[2] for name in imports(path) if ".figure." in name} for path in paths}


def test_scenes_know_no_look_and_looks_know_no_scene() -> None:
    assert {name: found & set(LOOK) for name, found in _of(SCENE).items() if found & set(LOOK)} == {}
    assert {name: found & set(SCENE) for name, found in _of(LOOK).items() if found & set(SCENE)} == {}
    assert "style" in _of(("stage",))["stage.py"]


def test_no_scene_names_a_colour() -> None:
    scenes = sorted(ROOT.parent.glob("content/*/scenes/*.yaml"))
    assert len(scenes) >= 10
    for path in scenes:
        text = path.read_text(encoding="utf-8")
        assert "color" not in text and "colour" not in text.partition("panels:")[2]
