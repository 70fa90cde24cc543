"""Descriptions for readers who can't see a picture, made from the scene that draws it."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from booklet.figure import layers
from booklet.figure.anatomy import RULES, Position
from booklet.figure.panel import Panel
from booklet.figure.scene import Scene
from booklet.figure.words import english

_NOT = {"mark.press": "mark.press_not"}  # what a mark says in a picture of what not to do
_ENDS = (".", "!", "?", "。", "！", "？", "؟", "।")
_ASIDE = 30.0  # a mark this far (mm) from the middle of the neck lies on its side
_UPPER = 560.0  # a window lower than this (mm) on the whole back ends above the hips
_CLOSE = 150.0  # a window on the body narrower than this (mm) is a close view


def describe(
    scene: Scene,
    panel: str | None,
    labels: Mapping[str, str],
    words: Mapping[str, str],
    drawn: Collection[str] | None = None,
    notes: bool = True,
) -> str:
    """One panel (or all of them) in plain words: what is seen, what the hands and arrows
    show, which words stand in it. At most three sentences a panel.

    `labels` are the texts by key, `words` the phrases under `picture.KEY`. `drawn` are the lines
    of text in the finished picture; without it, optional labels are not told, for they may not be
    drawn. Without `notes` the picture has no words, numbers and measures to tell of.
    """
    speech = _Speech(words, labels, drawn)
    panels = list(scene.panels.values()) if panel is None else [scene.panels[panel]]
    if not notes:
        panels = [_without_notes(one) for one in panels]
    return speech.joined(speech.panel(one) for one in panels)


@dataclass(frozen=True, slots=True)
class _Speech:
    words: Mapping[str, str]
    labels: Mapping[str, str]
    drawn: Collection[str] | None

    def panel(self, panel: Panel) -> str:
        doing = [self._phrase("mark.forbidden")] if panel.forbidden else []
        grouped = _grouped(panel.layers)
        if panel.forbidden:
            grouped = {_NOT.get(key, key): places for key, places in grouped.items()}
        doing += self._clauses(grouped)
        shown = list(dict.fromkeys(self._shown(panel)))
        view = self._phrase(_view(panel))
        if panel.badge.isdigit():
            view = self._phrase("mark.step", step=panel.badge, view=view)
        sentences = [view, self._joint("clause").join(doing)]
        if shown:
            labels = self._joint("labels").join(shown)
            sentences.append(self._phrase("mark.labels", labels=labels))
        return self.joined(self._sentence(one) for one in sentences if one)

    def joined(self, sentences: Iterable[str]) -> str:
        """Sentences one after the other, as the language has them."""
        end = self._joint("sentence_end")
        return end[1:].join(sentences)

    def _joint(self, name: str) -> str:
        """The mark that joins, and the space after it, which a full-width mark has inside."""
        mark = self._phrase(f"joint.{name}")
        return mark if unicodedata.east_asian_width(mark[-1]) in "WF" else mark + " "

    def _sentence(self, clauses: str) -> str:
        text = clauses[:1].upper() + clauses[1:]
        return text if text.endswith(_ENDS) else text + self._phrase("joint.sentence_end")

    def _shown(self, panel: Panel) -> Iterator[str]:
        """The texts that stand in the picture."""
        seen = {word for line in self.drawn or () for word in line.split()}
        for layer in panel.worded:
            text = self.labels.get(layer.text, "")
            optional = isinstance(layer, layers.LabelLayer | layers.NoteLayer) and layer.optional
            if text and (not optional if self.drawn is None else set(text.split()) <= seen):
                yield text.replace("\n", " ").replace("×", self._phrase("mark.times"))

    def _clauses(self, grouped: Mapping[str, list[Position]]) -> Iterator[str]:
        """One clause a phrase; a place that was just told is not told again in full."""
        last = ""
        for key, places in grouped.items():
            place = self._place(places) if places else ""
            again = bool(place) and place == last
            if again and key == "mark.press":
                key = "mark.press_here"
            told = self._phrase("place.same") if again else place
            last = place or last
            yield self._phrase(key, place=told or self._phrase("place.other"))

    def _place(self, places: list[Position]) -> str:
        """The phrases of places, each lane or point told once for both sides."""
        groups: dict[str, list[Position]] = {}
        for place in places:
            name = place.lane or place.landmark.rpartition(".")[0] or place.landmark
            groups.setdefault(name, []).append(place)
        told = list(dict.fromkeys(self._one_place(group) for group in groups.values()))
        if len(told) == 1:
            return told[0]
        return self._phrase("place.and", places=self._joint("list").join(told[:-1]), place=told[-1])

    def _one_place(self, places: list[Position]) -> str:
        """The phrase of one lane or point; what is shown left and right is told for both sides."""
        first = places[0]
        code, _, side = first.landmark.rpartition(".")
        sides = {place.side or place.landmark.rpartition(".")[2] for place in places}
        both = {"L", "R"} <= sides
        if first.lane:
            name, one = f"place.{first.lane}", f"place.{first.lane}.{first.side}"
        elif code in RULES and RULES[code].level:
            name, one = "place.point", f"place.point.{side}"
        elif first.landmark == "nape" and any(abs(place.dx) >= _ASIDE for place in places):
            return self._phrase("place.nape.side")
        else:
            name, one = f"place.{code or first.landmark}", f"place.{first.landmark}"
        key = name if both or not (first.side or side in ("L", "R")) else one
        return self._phrase(key if key in english() else "place.other", point=code)

    def _phrase(self, key: str, **parts: str) -> str:
        """A phrase with its parts; an unknown `says` is read out as it is written."""
        own = self.words.get(f"picture.{key}", english().get(key))
        if own is None:
            own = key.partition(".")[2].replace("_", " ")
        for name, text in parts.items():
            own = own.replace("{" + name + "}", text)
        return own


def _without_notes(panel: Panel) -> Panel:
    """What is left to be seen of a panel that is drawn without notes."""
    kept = tuple(one for one in panel.layers if not isinstance(one, _NOTED))
    return replace(panel, layers=kept, badge="")


def _grouped(shown: tuple[layers.Layer, ...]) -> dict[str, list[Position]]:
    """The places of each phrase, in the order in which the layers first need it."""
    grouped: dict[str, list[Position]] = {}
    measured = any(isinstance(layer, layers.RuleLayer) for layer in shown)
    pinched = any(isinstance(layer, layers.HandLayer) and "pinch" in layer.art for layer in shown)
    for layer in shown:
        if isinstance(layer, layers.FoldLayer) and not pinched:
            grouped.setdefault("mark.fold", []).append(layer.at)
        for key, place in _told(layer, measured):
            places = grouped.setdefault(key, [])
            if place is not None:
                places.append(place)
    return grouped


def _told(layer: layers.Layer, measured: bool) -> Iterator[tuple[str, Position | None]]:
    """The phrase of a layer, with its place; points on a measured line are told by the line."""
    if isinstance(layer, layers.HandLayer):
        yield f"says.{layer.says}" if layer.says else _hand(layer.art), layer.at
    elif isinstance(layer, layers.ArrowLayer | layers.SpinLayer | layers.StrokeLayer) and layer.says:
        yield f"says.{layer.says}", None
    elif isinstance(layer, layers.StrokeLayer):
        yield "mark.stroke_hollow" if layer.hollow else "mark.stroke", layer.start
    elif isinstance(layer, layers.RubLayer):
        yield f"says.{layer.says}", None
    elif isinstance(layer, layers.MeasureLayer):
        yield f"mark.measure.{layer.of}", None
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
    elif type(layer) in _PLAIN:
        yield _PLAIN[type(layer)], None


_NOTED = (
    layers.DotsLayer,
    layers.PointLayer,
    layers.BoneLayer,
    layers.RuleLayer,
    layers.NeverLayer,
    layers.GridLayer,
    layers.MeasureLayer,
    layers.GhostLayer,
    layers.HoldLayer,
    layers.CountLayer,
    layers.LabelLayer,
    layers.NoteLayer,
)
"""Layers that are only drawn with notes."""
_PLAIN: Mapping[type[layers.Layer], str] = {
    layers.ClockLayer: "mark.clock",
    layers.GhostLayer: "mark.ghost",
    layers.GridLayer: "mark.grid",
    layers.HoldLayer: "mark.clock",
    layers.NeverLayer: "mark.never",
}
"""The phrases of layers that need no place."""


def _view(panel: Panel) -> str:
    for layer in panel.layers:
        if isinstance(layer, layers.PeopleLayer):
            return f"people.{layer.art}"
    if panel.image:
        return "view.image"
    if not panel.view:
        return "view.section"
    if panel.table is not None and panel.headrest is not None:
        return "view.lying"
    if any(isinstance(layer, layers.BenchLayer) for layer in panel.layers):
        return "view.sitting"
    if panel.mm < _CLOSE:
        return "view.close"
    if panel.view == "back" and panel.mm * panel.size[1] / panel.size[0] < _UPPER:
        return "view.upper"
    return f"view.{panel.view}" if f"view.{panel.view}" in english() else "view.other"


def _hand(art: str) -> str:
    """The phrase whose name is the longest that the art's name begins with."""
    known = [key for key in english() if key.startswith("hand.") and f"hand.{art}".startswith(key)]
    return max(known, key=len, default="hand.flat")
