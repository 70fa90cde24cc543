"""Descriptions for readers who can't see a picture, made from the scene that draws it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from booklet.figure import layers
from booklet.figure.anatomy import Position
from booklet.figure.scene import Panel, Scene
from booklet.figure.words import english


def describe(scene: Scene, panel: str | None, labels: Mapping[str, str], words: Mapping[str, str]) -> str:
    """One panel (or all of them) in plain words: what is seen, what the hands and arrows
    show, which words stand in it. At most three sentences a panel.

    `labels` are the texts by key, `words` the phrases under `picture.KEY`.
    """
    speech = _Speech(words, labels)
    panels = scene.panels.values() if panel is None else [scene.panels[panel]]
    return " ".join(speech.panel(one) for one in panels)


@dataclass(frozen=True, slots=True)
class _Speech:
    words: Mapping[str, str]
    labels: Mapping[str, str]

    def panel(self, panel: Panel) -> str:
        doing = [self._clause(key, places) for key, places in _grouped(panel.layers).items()]
        if panel.forbidden:
            doing.append(self._phrase("mark.forbidden"))
        shown = [self.labels[key].replace("\n", " ") for key in panel.labels if self.labels.get(key)]
        sentences = [self._phrase(_view(panel)), "; ".join(doing)]
        if shown:
            sentences.append(self._phrase("mark.labels", labels="; ".join(shown)))
        return " ".join(_sentence(one) for one in sentences if one)

    def _clause(self, key: str, places: list[Position]) -> str:
        """One clause; what is shown left and right is told once for both sides."""
        first = places[0] if places else Position()
        name = first.lane or first.landmark.partition(".")[0]
        sides = {place.side or place.landmark.partition(".")[2] for place in places}
        place = f"place.{name}" if {"L", "R"} <= sides else _place(first)
        return self._phrase(key, place=self._phrase(place if place in english() else "place.other"))

    def _phrase(self, key: str, **parts: str) -> str:
        """A phrase with its parts; an unknown `says` is read out as it is written."""
        own = self.words.get(f"picture.{key}") or english().get(key)
        own = own or key.partition(".")[2].replace("_", " ")
        for name, text in parts.items():
            own = own.replace("{" + name + "}", text)
        return own


def _grouped(shown: tuple[layers.Layer, ...]) -> dict[str, list[Position]]:
    """The places of each phrase, in the order in which the layers first need it."""
    grouped: dict[str, list[Position]] = {}
    measured = any(isinstance(layer, layers.RuleLayer) for layer in shown)
    for layer in shown:
        for key, place in _told(layer, measured):
            places = grouped.setdefault(key, [])
            if place is not None:
                places.append(place)
    return grouped


def _told(layer: layers.Layer, measured: bool) -> Iterator[tuple[str, Position | None]]:
    """The phrase of a layer, with its place; points on a measured line are told by the line."""
    if isinstance(layer, layers.HandLayer):
        yield _hand(layer.art), layer.at
    elif isinstance(layer, layers.ArrowLayer | layers.SpinLayer) and layer.says:
        yield f"says.{layer.says}", None
    elif isinstance(layer, layers.CirclesLayer):
        yield "mark.circles_hollow" if layer.hollow else "mark.circles", layer.start
    elif isinstance(layer, layers.DotsLayer):
        yield "mark.dots", layer.start
    elif isinstance(layer, layers.PressLayer):
        yield "mark.press", layer.at
    elif isinstance(layer, layers.PointLayer) and not measured:
        yield "mark.point", layer.at
    elif isinstance(layer, layers.RuleLayer):
        yield "mark.rule", layer.middle
    elif isinstance(layer, layers.LineLayer):
        yield "mark.line", None
    elif isinstance(layer, layers.ClockLayer):
        yield "mark.clock", None


def _place(position: Position) -> str:
    if position.lane:
        return f"place.{position.lane}.{position.side}"
    return f"place.{position.landmark}"


def _view(panel: Panel) -> str:
    if not panel.view:
        return "view.section"
    if panel.table is not None and panel.headrest is not None:
        return "view.lying"
    if panel.table is not None:
        return "view.sitting"
    for view in (panel.view, panel.view.removesuffix("_b")):
        if f"view.{view}" in english():
            return f"view.{view}"
    return "view.other"


def _hand(art: str) -> str:
    """The phrase whose name is the longest that the art's name begins with."""
    known = [key for key in english() if key.startswith("hand.") and f"hand.{art}".startswith(key)]
    return max(known, key=len, default="hand.flat")


def _sentence(clauses: str) -> str:
    text = clauses[:1].upper() + clauses[1:]
    return text if text.endswith((".", "!", "?")) else text + "."
