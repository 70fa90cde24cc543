"""The pictures of a guide apart from its pages: where they are, their words, whom they show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from booklet.diagnostics import BookletError, Diagnostic, UsageError, did_you_mean
from booklet.figure.cast import Cast, Person
from booklet.folders import Folders
from booklet.pipeline.order import Order, today
from booklet.pipeline.scenes import scene_paths

if TYPE_CHECKING:
    from booklet.content.guide import Guide
    from booklet.figure.scene import Scene

_YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Album:
    """Texts by scene and key, descriptions and people by scene, the phrases of descriptions.

    `problems` say why the guide could not be read; then only the people are known.
    """

    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    descriptions: Mapping[str, str] = field(default_factory=dict)
    cast: Mapping[str, Person] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    language: str = ""
    others: Cast = field(default_factory=Cast)
    problems: tuple[Diagnostic, ...] = ()

    def person(self, scene: str) -> Person:
        """Whom the scene shows."""
        return self.cast.get(scene) or self.others.person(0)

    def texts(self, name: str, scene: Scene) -> dict[str, str]:
        """The scene's texts; one that nobody has written shows its key."""
        keys = {key: key for panel in scene.panels.values() for key in panel.labels}
        return keys | dict(self.labels.get(name, {}))


def open_album(order: Order, folders: Folders) -> Album:
    """The album of a guide; raises UsageError for a body, a skin or a clinic that there is not."""
    from booklet.content.load import load_guide
    from booklet.content.places import find_guide

    others = Cast(order.bodies, order.skins)
    try:
        guide = load_guide(order.guide, order.language, order.clinic, folders, today()).guide
    except BookletError as error:
        return Album(others=others, problems=error.diagnostics)
    cast = cast_of(order, guide, scene_paths(find_guide(order.guide, folders).folder))
    return Album(labels_of(guide), descriptions_of(guide), cast, guide.words, guide.language, others)


def find_scene(name: str, order: Order, folders: Folders) -> tuple[Order, Path]:
    """The file of a scene by name or path, and the order for the guide that it belongs to.

    Raises UsageError where the guide has no such scene.
    """
    from booklet.content.places import find_guide

    if name.endswith(_YAML):
        path = Path(name)
        own = path.parent.parent
        beside = path.parent.name == "scenes" and (own / "guide.yaml").is_file()
        return (replace(order, guide=str(own)) if beside else order), path
    known = scene_paths(find_guide(order.guide, folders).folder)
    if name not in known:
        hint = did_you_mean(name[:80], list(known))
        raise UsageError(Diagnostic(f"there is no scene '{name[:80]}'", hint=hint))
    return order, known[name]


def labels_of(guide: Guide) -> dict[str, Mapping[str, str]]:
    """The texts in pictures by scene."""
    labels: dict[str, Mapping[str, str]] = {
        one.scene: dict(one.labels) for one in guide.techniques if one.scene
    }
    if guide.cover_scene:
        labels.setdefault(guide.cover_scene, dict(guide.cover_labels))
    return labels


def descriptions_of(guide: Guide) -> dict[str, str]:
    """The descriptions that the guide's wording gives itself, by scene."""
    own = {one.scene: one.description for one in guide.techniques if one.scene and one.description}
    if guide.cover_scene and guide.cover_description:
        own.setdefault(guide.cover_scene, guide.cover_description)
    return own


def cast_of(order: Order, guide: Guide, scenes: Iterable[str]) -> dict[str, Person]:
    """Who is shown in each scene: the cover first, then the techniques in order, then what is left.

    `guide` is the whole guide, so that a person does not change where only some techniques are printed.
    Raises UsageError for a body or a skin that there is not.
    """
    clinic = guide.clinic
    bodies = order.bodies or (clinic.bodies if clinic else ())
    skins = order.skins or (clinic.skins if clinic else ())
    named = [guide.cover_scene, *(one.scene for one in guide.techniques), *sorted(scenes)]
    return Cast(bodies, skins).assign(filter(None, named))
