"""The second guide: YAML only, for one person alone, and held to the same rules as the first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

import pytest

from booklet.content.facts import FactsFile
from booklet.content.guide import Guide, Technique
from booklet.content.load import LoadedGuide, load_guide
from booklet.content.nodes import read_sheet
from booklet.figure.art import load_hand
from booklet.figure.layers import ArrowLayer, BadgeLayer, GhostLayer, HandLayer
from booklet.figure.scene import Scene, load_scene
from booklet.folders import Folders
from booklet.pipeline.order import today
from tests.whole.conftest import EDITIONS, ROOT, Edition
from tests.whole.test_pages import in_order, page_texts, plain

NAME = "neck-shoulder-self-care"
FOLDER = ROOT / "content" / NAME
MOVEMENTS = ("turn-head", "shrug")

# What the numbered step must say, for every number that stands in a picture.
NUMBERED: Mapping[tuple[str, str], str] = {
    ("squeeze-jianjing", "3"): "Hook your fingers over the muscle",
    ("rub-dazhui", "2"): "Lay your right palm flat",
    ("turn-head", "1"): "to the right",
    ("turn-head", "5"): "to the left",
    ("shrug", "1"): "Raise both shoulders",
    ("shrug", "4"): "sink",
}


@pytest.fixture(scope="module")
def loaded() -> LoadedGuide:
    return load_guide(NAME, "en", "example", Folders(ROOT), today())


@pytest.fixture(scope="module")
def scenes(loaded: LoadedGuide) -> Mapping[str, Scene]:
    return {one.id: load_scene(FOLDER / "scenes" / f"{one.scene}.yaml") for one in loaded.guide.techniques}


@pytest.fixture(scope="module")
def facts() -> FactsFile:
    return FactsFile.model_validate(read_sheet(FOLDER / "guide.yaml").data)


@pytest.fixture(scope="module")
def made(edition: Callable[..., Edition]) -> Mapping[tuple[str, str], Edition]:
    """Format and paper to the finished PDF, for the example clinic."""
    return {(format, paper): edition(guide=NAME, format=format, paper=paper) for format, paper in EDITIONS}


def changed(guide: Guide, id: str, /, **parts: object) -> Guide:
    """The guide with one technique altered."""
    new = [replace(one, **parts) if one.id == id else one for one in guide.techniques]  # type: ignore[arg-type]
    return replace(guide, techniques=tuple(new))


# It is YAML and nothing else, and it says that nobody has checked it.


def test_it_is_yaml_only() -> None:
    fingerprints = set(FOLDER.glob("*.source.json"))
    kinds = {path.suffix for path in FOLDER.rglob("*") if path.is_file() and path not in fingerprints}
    assert kinds == {".yaml"}
    assert {path.suffix for path in (ROOT / "content" / "clinics").iterdir()} != {".yaml"}, "the twin"


def test_the_only_warning_is_that_no_clinician_has_checked_it(loaded: LoadedGuide) -> None:
    assert [one.message for one in loaded.warnings] == [
        "no clinician has checked the guide; its pages say so"
    ]
    assert not loaded.guide.reviewed


# Claims, numbers and sources.


def unsupported(claims: Iterable[tuple[str, str, Sequence[object]]]) -> list[str]:
    """Claims (id, grade, sources) that are more than tradition and yet have no source."""
    return [name for name, grade, sources in claims if grade != "traditional" and not sources]


def test_each_claim_has_a_source_or_is_called_traditional(loaded: LoadedGuide) -> None:
    claims = [(one.id, one.grade, one.sources) for t in loaded.guide.techniques for one in t.claims]
    assert len(claims) >= len(loaded.guide.techniques)
    assert not unsupported(claims)
    assert unsupported([*claims, ("cure", "limited", ())]) == ["cure"]
    assert not unsupported([("cure", "traditional", ())])


def test_each_number_comes_from_a_source_the_article_or_the_clinic(facts: FactsFile) -> None:
    known = {"article", "clinic", *(source.id for source in facts.sources)}
    origins = {fact.from_ for fact in facts.facts.values()}
    origins |= {fact.from_ for one in facts.techniques for fact in one.facts.values()}
    assert origins <= known
    assert not origins | {"memory"} <= known
    assert {one.facts["hold"].from_ for one in facts.techniques if one.id in MOVEMENTS} == {
        "aruk-neck",
        "umass-shrug",
    }


def unread(sources: Iterable[tuple[str, object]]) -> list[str]:
    """Sources (id, address) that nobody can open."""
    return [name for name, address in sources if not address]


def test_each_source_but_the_printed_book_can_be_opened(facts: FactsFile) -> None:
    told = [(one.id, one.address) for one in facts.sources]
    assert unread(told) == ["who-points-2008"]
    assert unread([*told, ("hearsay", None)]) == ["who-points-2008", "hearsay"]


def digits(text: str) -> list[str]:
    """Numbers that stand in wording; names of points are no numbers."""
    return re.findall(r"\d+", re.sub(r"GB21|GV14|C7|\{[a-z_.]+\}", "", text))


def strings(data: object) -> list[str]:
    """Every text below a node of YAML but the guide's version and the lines of its diary."""
    if isinstance(data, Mapping):
        kept = (value for key, value in data.items() if key not in ("guide_version", "days"))
        return [text for value in kept for text in strings(value)]
    if isinstance(data, list | tuple):
        return [text for value in data for text in strings(value)]
    return [data] if isinstance(data, str) else []


def test_no_number_stands_in_the_wording() -> None:
    told = strings(read_sheet(FOLDER / "en.yaml").data)
    assert len(told) > 100
    assert not [text for text in told if digits(text)]
    assert digits("Rub {rub_count} times on GV14 for 2 minutes") == ["2"]


# Pictures.


def uncaptioned(technique: Technique, scene: Scene) -> set[str]:
    """Panels without a caption, and captions without a panel; how to sit stands beside its words."""
    return (set(scene.panels) ^ set(technique.panels)) - {"who"}


def test_each_technique_has_a_scene_with_its_panels(loaded: LoadedGuide, scenes: Mapping[str, Scene]) -> None:
    for technique in loaded.guide.techniques:
        assert "main" in scenes[technique.id].panels
        assert not uncaptioned(technique, scenes[technique.id])
        more = replace(technique, panels={**technique.panels, "extra": "Extra"})
        assert uncaptioned(more, scenes[technique.id]) == {"extra"}


def signs(scene: Scene) -> set[str]:
    """The numbers in a scene's pictures."""
    found = {panel.badge for panel in scene.panels.values()}
    found |= {
        one.sign for panel in scene.panels.values() for one in panel.layers if isinstance(one, BadgeLayer)
    }
    return {sign for sign in found if sign.isdigit()}


def misnumbered(guide: Guide, scenes: Mapping[str, Scene]) -> list[str]:
    """Numbers in pictures whose step says something else, or that nobody has compared."""
    wrong = []
    for technique in guide.techniques:
        for sign in sorted(signs(scenes[technique.id])):
            said = NUMBERED.get((technique.id, sign))
            step = dict(enumerate(technique.steps, 1)).get(int(sign), "")
            if said is None or said not in step:
                wrong.append(f"{technique.id} {sign}")
    return wrong


def test_numbers_in_pictures_are_those_of_the_steps(loaded: LoadedGuide, scenes: Mapping[str, Scene]) -> None:
    guide = loaded.guide
    assert not misnumbered(guide, scenes)
    assert {(one.id, sign) for one in guide.techniques for sign in signs(scenes[one.id])} == set(NUMBERED)
    steps = next(one.steps for one in guide.techniques if one.id == "shrug")
    assert misnumbered(changed(guide, "shrug", steps=("Sit.", *steps)), scenes) == ["shrug 1", "shrug 4"]


def test_each_technique_shows_what_not_to_do(scenes: Mapping[str, Scene]) -> None:
    def warned(scene: Scene) -> bool:
        return any(panel.forbidden for panel in scene.panels.values())

    assert all(map(warned, scenes.values()))
    assert not warned(load_scene(FOLDER / "scenes" / "cover.yaml"))


def test_the_hands_are_ones_own(scenes: Mapping[str, Scene]) -> None:
    cover = load_scene(FOLDER / "scenes" / "cover.yaml")
    panels = [panel for scene in (*scenes.values(), cover) for panel in scene.panels.values()]
    shown = [one for panel in panels for one in panel.layers]
    hands = {one.art for one in shown if isinstance(one, HandLayer)}
    assert hands == {"self_grip_front", "self_grip_shoulder", "self_neck"}
    assert all(load_hand(name).own for name in hands)
    assert not load_hand("flat_r").own


@pytest.mark.parametrize("name", MOVEMENTS)
def test_a_movement_shows_where_it_starts_or_turns(scenes: Mapping[str, Scene], name: str) -> None:
    def starts(scene: Scene) -> bool:
        # the outline of a head at rest would run across the turned face
        return any(
            isinstance(layer, GhostLayer) or (isinstance(layer, ArrowLayer) and "turn" in layer.says)
            for layer in scene.panels["main"].layers
        )

    assert starts(scenes[name])
    assert not starts(scenes["rub-dazhui"])


# Safety for one person alone.


def test_who_must_skip_what_is_named_as_on_its_page(loaded: LoadedGuide) -> None:
    def named(guide: Guide) -> bool:
        name = guide.techniques[0].name
        return any("pregnant" in line and name in line for line in guide.safety.ask_first)

    assert named(loaded.guide)
    assert not named(changed(loaded.guide, "squeeze-jianjing", name="Shoulder squeeze"))


def test_dizziness_stops_and_no_one_else_moves_the_head(loaded: LoadedGuide) -> None:
    safety = loaded.guide.safety
    assert any("izz" in line for line in safety.do_not)
    assert any("izz" in line for line in safety.stop_if)
    rules = " ".join(safety.rules)
    assert all(word in rules for word in ("force", "circles", "twist", "bones"))
    assert "push" not in rules


def test_nobody_gives_a_massage_here(loaded: LoadedGuide, made: Mapping[tuple[str, str], Edition]) -> None:
    words = loaded.guide.words
    pages = "".join(page_texts(made["booklet", "a4"].pdf))
    for other in ("giver", "receiver", "rules", "after_the_massage", "partner_needed"):
        assert plain(words[other]) not in pages, other
    assert plain(words["partner_optional"]) in pages


# Pages.


@pytest.mark.parametrize(("format", "paper"), EDITIONS)
def test_each_technique_is_one_page(
    loaded: LoadedGuide, made: Mapping[tuple[str, str], Edition], format: str, paper: str
) -> None:
    texts = page_texts(made[format, paper].pdf)
    for one in loaded.guide.techniques:
        parts = [one.name, *one.find, one.receiver, *one.steps, one.how_long, one.how_hard]
        pages = [text for text in texts if in_order([one.name, *one.steps, one.short], text)]
        assert len(pages) == 1, one.id
        assert in_order(parts, pages[0]), "find, get ready, steps, how long and how hard, in this order"
        assert not in_order(list(reversed(parts)), pages[0])
        assert all(plain(care) in pages[0] for care in one.care)
    assert all(plain(loaded.guide.words["not_reviewed"]) in text for text in texts)


@pytest.mark.parametrize(("format", "paper"), EDITIONS)
def test_safety_stands_before_the_techniques_or_on_their_back(
    loaded: LoadedGuide, made: Mapping[tuple[str, str], Edition], format: str, paper: str
) -> None:
    texts, safety = page_texts(made[format, paper].pdf), loaded.guide.safety
    told = [*safety.do_not, *safety.not_there, *safety.ask_first, *safety.rules, *safety.emergency.signs]
    told = list(map(plain, told))
    backs = range(1, len(texts), 2) if format == "handout" else [2]
    for number in backs:
        assert not [one for one in told if one not in texts[number]]
    assert [one for one in told if one not in texts[0]]
