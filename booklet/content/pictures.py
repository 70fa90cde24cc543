"""Captions and labels in the wording fit the scenes that they belong to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from booklet.content.hints import hint_for
from booklet.content.parts import Parts
from booklet.content.sheet import Path
from booklet.diagnostics import Diagnostic, nearest


@dataclass(frozen=True, slots=True)
class SceneParts:
    """What a scene asks of the wording: captions for its panels, texts for its labels.

    `optional` labels may be left out of the wording, and of the picture with it; `plain` panels
    may go without a caption.
    """

    panels: frozenset[str]
    labels: frozenset[str]
    optional: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()


_PHOTO = SceneParts(frozenset(), frozenset(), plain=frozenset({"main"}))
"""What a photo in place of a scene takes: a caption, if any."""

FindScene = Callable[[str], SceneParts | None]
"""The parts of a scene by name; None when they are not known."""


def check_pictures(parts: Parts, find_scene: FindScene) -> Iterator[Diagnostic]:
    """Every panel has its caption, every label its text, and nothing is left over."""
    wording = parts.wording.shape
    for technique in parts.facts.shape.techniques:
        words = wording.techniques.get(technique.id)
        scene = find_scene(technique.scene) if technique.scene else _PHOTO
        if words is None or scene is None:
            continue
        at: Path = ("techniques", technique.id)
        shown = f"the scene '{technique.scene}'" if technique.scene else "an image"
        panels = _Keys(parts, (*at, "panels"), "panel", shown)
        yield from panels.compare(words.panels, scene.panels, scene.plain)
        yield from replace(panels, at=(*at, "labels"), noun="label").compare(
            words.labels, scene.labels, scene.optional
        )
    cover = find_scene(parts.facts.shape.cover_scene)
    if cover is not None:
        labels = _Keys(parts, ("cover_labels",), "label", "the cover")
        yield from labels.compare(wording.cover_labels, cover.labels, cover.optional)


@dataclass(frozen=True, slots=True)
class _Keys:
    """One group of the wording, whose keys come from a scene."""

    parts: Parts
    at: Path
    noun: str
    where: str

    def compare(
        self, given: Mapping[str, str], wanted: Iterable[str], optional: frozenset[str] = frozenset()
    ) -> Iterator[Diagnostic]:
        """The keys that are given against those that the scene has."""
        sheet, known = self.parts.wording.sheet, sorted({*wanted, *optional})
        missing = [key for key in known if key not in given and key not in optional]
        for key in given:
            if key not in known:
                # A misspelt key is told once, not also as the missing one.
                missing = [other for other in missing if other != nearest(key, missing)]
                hint = hint_for(key, known) or f"it has no {self.noun}s"
                place = sheet.key((*self.at, key))
                yield Diagnostic(f"{self.where} has no {self.noun} '{key}'", place, hint)
        for key in missing:
            message = f"the {self.noun} '{key}' of {self.where} has no text"
            yield Diagnostic(message, sheet.key(self.at), f"write {key}: under {self.at[-1]}")
