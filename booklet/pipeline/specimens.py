"""Everything that a scene can show, one of each, under the text to write for it.

Nothing is listed here: views, hands, layers, inks and complexions come from their own tables, so
whatever is added there is on the next sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import product
from typing import Any

from booklet.content.nodes import parse_sheet
from booklet.diagnostics import ContentError
from booklet.figure import art
from booklet.figure import people as figures
from booklet.figure.cast import BODIES, GIVERS, Cast, Person
from booklet.figure.geometry import Box
from booklet.figure.picture import Picture
from booklet.figure.scene import Scene, scene_of
from booklet.figure.scene_schema import scene_schema
from booklet.figure.style import INKS
from booklet.figure.verbs import TECHNIQUE
from booklet.pipeline.album import Album
from booklet.pipeline.sheet import Cell, Section
from booklet.pipeline.studio import Studio

_LABEL = 7.0
_SIZE = 120
_AIR = 0.03
_GRIP, _HAND = 90.0, 12.0
"""What is shown around a hand that grips and around one alone, mm."""
_FEW = 8
_APART = ("hand", "people")
"""Kinds of layer with a section of their own."""
_MIDDLE: Box = (-210.0, 1080.0, 210.0, 1500.0)
_NOTHING: Box = (-100.0, -60.0, 100.0, 140.0)
_EXAMPLES: Mapping[str, tuple[str, str]] = {
    "from": ("erector.L@T3", "[-40, 60]"),
    "mid": ("erector.L@T8", "[0, 60]"),
    "to": ("erector.L@L1", "[40, 60]"),
    "at": ("T8", "[0, 30]"),
    "points": ("[[-150, 1200], [150, 1200]]", "[[-60, 0], [60, 0]]"),
    "profile": ("", "[[-140, 0], [-40, -6], [0, -14], [40, -6], [140, 0]]"),
    "place": ("[0.06, 0.86]", "[0.06, 0.86]"),
    "text": ("text", "text"),
}
"""What stands behind a key in an example: on the body, and where there is none."""


def views(studio: Studio) -> Section:
    """Each view on each body."""
    turns = product(enumerate(art.views()), BODIES)
    cells = [
        _cell(
            studio, f"view: {view}\n--body {body}", panel_text(view, frame(view)), Cast((body,)).person(turn)
        )
        for (turn, view), body in turns
    ]
    about = "Write the view in a panel. The body is chosen where a guide is built, never in a scene."
    return Section("Views and bodies", about, len(BODIES), tuple(cells))


def hands(studio: Studio) -> Section:
    """Each hand; those that grip with the body that they lie on."""
    cells = []
    for turn, name in enumerate(art.hands()):
        hand = art.load_hand(name)
        left, bottom, right, top = _around(shape.box for shape in hand.skin)
        anchor = "palm" if "palm" in hand.anchors else next(iter(hand.anchors), "")
        x, y = (0.0, 0.0) if hand.frame else hand.anchors[anchor]
        rest = "" if hand.frame else f", anchor: {anchor}, at: [0, 0]"
        layer = f"hand: {{art: {name}{rest}}}"
        room = _GRIP if hand.frame else _HAND
        window = (left - x - room, bottom - y - room, right - x + room, top - y + room)
        if hand.frame:
            window = frame(hand.frame, window)
        text = panel_text(hand.frame, window, layer)
        cells.append(_cell(studio, f"- {layer}", text, Cast().person(turn)))
    anchors = ", ".join(dict.fromkeys(name for one in art.hands() for name in art.load_hand(one).anchors))
    about = "A hand lies with its anchor on 'at'; one that grips lies where it was modelled."
    return Section("Hands", f"{about} Anchors: {anchors}.", 4, tuple(cells))


def layers(studio: Studio) -> Section:
    """Each kind of layer, and each of its forms that looks different."""
    shown = {kind: form for kind, form in kinds().items() if kind not in _APART}
    cells = [cell for kind, form in shown.items() for cell in _forms(studio, kind, form)]
    return Section("Marks and motion", "Each is one line under 'layers' of a panel.", 4, tuple(cells))


def people(studio: Studio) -> Section:
    """Each picture of who sits or lies where."""
    cells = []
    for turn, name in enumerate(figures.people()):
        left, bottom, right, top = figures.load_people(name).box
        layer = f"people: {{art: {name}}}"
        text = panel_text("", (0.0, 0.0, 1.15 * (right - left), 1.1 * (top - bottom)), layer)
        cells.append(_cell(studio, f"- {layer}", text, Cast().person(turn)))
    about = "Small, beside the words that say how two people place themselves: a panel without a view."
    return Section("People", about, 4, tuple(cells))


def kinds() -> dict[str, Mapping[str, Any]]:
    """The JSON Schema of each kind of layer, by its word."""
    schema: Any = scene_schema()
    panel = schema["properties"]["panels"]["additionalProperties"]
    return dict(panel["properties"]["layers"]["items"]["properties"])


def looks(studio: Studio, name: str, scene: Scene, album: Album) -> Section:
    """Each ink with each pair of complexions, on the first panel of a scene."""
    texts = album.texts(name, scene)
    panel = next(iter(scene.panels))
    pairs = [(skin, giver) for skin, givers in GIVERS.items() for giver in givers]
    cells = []
    for ink in INKS:
        here = replace(studio, ink=ink)
        for turn, (skin, giver) in enumerate(pairs[:1] if ink == "low" else pairs):
            person = Cast((BODIES[turn % len(BODIES)],), (skin, giver)).person(0)
            shown = f"--ink {ink}" if ink == "low" else f"--ink {ink} --skin {skin}\nhands in {giver}"
            cells.append(_picture(here, shown, scene, panel, replace(person, giver=giver), texts))
    return Section("Inks and complexions", "Options of build, watch, preview and draw.", 5, tuple(cells))


def scenes(studio: Studio, found: Mapping[str, Scene], album: Album) -> Section:
    """Each panel of a guide's scenes, with its words and its person."""
    cells = [
        _picture(
            studio,
            f"scene: {name}\nbooklet draw {name} {panel}",
            scene,
            panel,
            album.person(name),
            album.texts(name, scene),
        )
        for name, scene in found.items()
        for panel in scene.panels
    ]
    return Section("Scenes of the guide", "The command under each draws it alone.", 4, tuple(cells))


def panels(studio: Studio, name: str, scene: Scene, album: Album) -> tuple[Cell, ...]:
    """Each panel of one scene, under its name and what is said to those who can't see it."""
    texts, person = album.texts(name, scene), album.person(name)
    return tuple(
        _picture(studio, f"{panel}\n{studio.described(scene, panel, texts)}", scene, panel, person, texts)
        for panel in scene.panels
    )


def _forms(studio: Studio, kind: str, form: Mapping[str, Any]) -> Iterator[Cell]:
    """One example of a layer, then those with another word or flag that look different."""
    seen: list[object] = []
    for extra in ({}, *_choices(form)):
        cell = _tried(studio, kind, form, extra)
        if cell is None:
            continue
        picture = cell.draw(float(_SIZE))
        if (picture.ops, picture.texts) not in seen:
            seen.append((picture.ops, picture.texts))
            yield cell


def _tried(studio: Studio, kind: str, form: Mapping[str, Any], extra: Mapping[str, str]) -> Cell | None:
    """The layer on the middle of the back, else on the first view that has it, else on nothing."""
    whole = ((view, frame(view)) for view in art.views())
    grounds = [*([] if kind == TECHNIQUE else [("back", _MIDDLE)]), *whole, ("", _NOTHING)]
    for view, window in grounds:
        keys = {key: _value(key, form["properties"][key], bool(view)) for key in form["required"]} | dict(
            extra
        )
        layer = f"{kind}: {{{', '.join(f'{key}: {value}' for key, value in keys.items())}}}"
        try:
            cell = _cell(studio, f"- {layer}", panel_text(view, window, layer), Cast().person(len(kind)))
            cell.draw(float(_SIZE))
        except ContentError:
            continue
        return cell
    return None


def _value(key: str, schema: Mapping[str, Any], on_body: bool) -> str:
    """A value for a key that a layer needs."""
    if "enum" in schema:
        names = schema["enum"]
        return str(names[len(names) // 2 if key == "to" else 0])
    if schema.get("type") == ["string", "integer"]:
        return "1"
    return _EXAMPLES[key][0 if on_body else 1] if key in _EXAMPLES else "10"


def _choices(form: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """The keys of a layer that take one of a few words; long lists have sections of their own."""
    for key, schema in form["properties"].items():
        if key in form["required"] and len(schema.get("enum", range(99))) <= _FEW:
            yield from ({key: str(one)} for one in schema["enum"])
        elif schema.get("type") == "boolean":
            yield from ({key: one} for one in ("true", "false"))


def _cell(studio: Studio, name: str, text: str, person: Person) -> Cell:
    scene = scene_of(parse_sheet(text.encode(), name))
    return _picture(studio, name, scene, "main", person)


def _picture(
    studio: Studio,
    name: str,
    scene: Scene,
    panel: str,
    person: Person,
    labels: Mapping[str, str] | None = None,
) -> Cell:
    """A panel to come; texts that nobody wrote show their keys."""
    shown = scene.panels[panel]
    texts = {key: key for key in shown.labels} | dict(labels or {})

    def draw(width: float) -> Picture:
        return studio.picture(scene, panel, width, person, texts, label_size=_LABEL)

    return Cell(name, shown.aspect, draw)


def panel_text(view: str, window: Box, *shown: str) -> str:
    """A scene of one panel: a window in millimetres on a view, or on nothing."""
    left, bottom, right, top = window
    wide, high = max(right - left, 1.0), max(top - bottom, 1.0)
    lines = [
        "id: specimen",
        "panels:",
        "  main:",
        f"    size: [{_SIZE}, {_SIZE * high / wide:.1f}]",
        *([f"    view: {view}"] if view else []),
        f"    center: [{(left + right) / 2:.0f}, {(bottom + top) / 2:.0f}]",
        f"    mm: {wide:.0f}",
        *(["    layers:"] if shown else []),
        *(f"      - {layer}" for layer in shown),
    ]
    return "\n".join(lines) + "\n"


def frame(view: str, shown: Box | None = None) -> Box:
    """What a view shows of the first body (or a box on it, mm), with some air, never a cut edge."""
    body = art.load_body(view)
    left, bottom, right, top = shown or _around(shape.box for shape in body.outline)
    air, (first, lowest, last, highest) = _AIR * (right - left), body.window
    return max(left - air, first), max(bottom - air, lowest), min(right + air, last), min(top + air, highest)


def _around(boxes: Iterable[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)
