"""The scenes of a guide as the content room sees them: files, panels, labels."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from booklet.content.hints import hint_for
from booklet.content.parts import Parts
from booklet.content.pictures import SceneParts
from booklet.content.sheet import Path as Way
from booklet.diagnostics import BookletError, Diagnostic


@dataclass(slots=True)
class Scenes:
    """Reads each scene that a guide names, once."""

    folder: Path
    files: list[Path] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)
    _known: dict[str, SceneParts | None] = field(default_factory=dict)

    def read(self, parts: Parts) -> None:
        """Read the scenes of the techniques and of the cover."""
        facts = parts.facts.shape
        named: list[tuple[Way, str]] = [(("cover_scene",), facts.cover_scene)]
        named += [
            (("techniques", n, "scene"), one.scene) for n, one in enumerate(facts.techniques) if one.scene
        ]
        for way, name in named:
            if name not in self._known:
                self._known[name] = self._read_one(parts, way, name)

    def find(self, name: str) -> SceneParts | None:
        """The parts of a scene that has been read."""
        return self._known.get(name)

    def _is_inside(self, path: Path) -> bool:
        try:
            return path.is_file() and path.resolve().is_relative_to(self.folder.resolve())
        except (OSError, RuntimeError):  # a link that leads to itself, a name that is too long
            return False

    def _read_one(self, parts: Parts, way: Way, name: str) -> SceneParts | None:
        path = self.folder / f"{name}.yaml"
        if not self._is_inside(path):
            hint = hint_for(name, sorted(one.stem for one in self.folder.glob("*.yaml")))
            place = parts.facts.sheet.value(way)
            self.problems.append(
                Diagnostic(f"there is no scene '{name}'", place, hint or "put it in scenes/")
            )
            return None
        self.files.append(path)
        try:
            return scene_parts(path)
        except BookletError as wrong:
            self.problems += wrong.diagnostics
            return None


def scene_parts(path: Path) -> SceneParts:
    """The panels and labels of a scene file; raises what the scene loader raises."""
    from booklet.figure.layers import PeopleLayer
    from booklet.figure.scene import load_scene

    scene = load_scene(path)
    keys = {key for panel in scene.panels.values() for key in panel.labels}
    needed = {
        layer.text
        for panel in scene.panels.values()
        for layer in panel.layers
        if hasattr(layer, "text") and not getattr(layer, "optional", False)
    }
    # Who sits or lies where stands beside the words that say so, and needs no caption.
    plain = frozenset(
        name
        for name, panel in scene.panels.items()
        if any(isinstance(layer, PeopleLayer) for layer in panel.layers)
    )
    panels = frozenset(scene.panels) - plain
    return SceneParts(panels, frozenset(keys & needed), frozenset(keys - needed), plain)
