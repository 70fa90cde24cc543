"""Descriptions for readers who can't see a picture, made from the scene that draws it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from booklet.figure import layers
from booklet.figure.anatomy import Position
from booklet.figure.scene import Panel, Scene
from booklet.figure.words import english

_CLOSE = 150.0  # a window on the body narrower than this (mm) is a close view


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
        doing = [self._phrase("mark.forbidden")] if panel.forbidden else []
        doing += self._clauses(_grouped(panel.layers))
        shown = [self.labels[key].replace("\n", " ") for key in panel.labels if self.labels.get(key)]
        sentences = [self._phrase(_view(panel)), "; ".join(doing)]
        if shown:
            sentences.append(self._phrase("mark.labels", labels="; ".join(shown)))
        return " ".join(_sentence(one) for one in sentences if one)

    def _clauses(self, grouped: Mapping[str, list[Position]]) -> Iterator[str]:
        """One clause a phrase; a place that was just told is not told again in full."""
        last = ""
        for key, places in grouped.items():
            place = _where(places) if places else ""
            told = "place.same" if place and place == last else place or "place.other"
            last = place or last
            yield self._phrase(key, place=self._phrase(told))

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
        yield f"says.{layer.says}" if layer.says else _hand(layer.art), layer.at
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


def _where(places: list[Position]) -> str:
    """The phrase of a place; what is shown left and right is told once for both sides."""
    first = places[0]
    name = first.lane or first.landmark.partition(".")[0]
    sides = {place.side or place.landmark.partition(".")[2] for place in places}
    one = f"place.{first.lane}.{first.side}" if first.lane else f"place.{first.landmark}"
    place = f"place.{name}" if {"L", "R"} <= sides else one
    return place if place in english() else "place.other"


def _view(panel: Panel) -> str:
    if not panel.view:
        return "view.section"
    if panel.table is not None and panel.headrest is not None:
        return "view.lying"
    if any(isinstance(layer, layers.BenchLayer) for layer in panel.layers):
        return "view.sitting"
    if panel.mm < _CLOSE:
        return "view.close"
    return f"view.{panel.view}" if f"view.{panel.view}" in english() else "view.other"


def _hand(art: str) -> str:
    """The phrase whose name is the longest that the art's name begins with."""
    known = [key for key in english() if key.startswith("hand.") and f"hand.{art}".startswith(key)]
    return max(known, key=len, default="hand.flat")


def _sentence(clauses: str) -> str:
    text = clauses[:1].upper() + clauses[1:]
    return text if text.endswith((".", "!", "?")) else text + "."
