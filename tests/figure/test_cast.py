"""Who pictures show: everybody in turn, the same person in every edition, hands that stay apart."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from booklet.cache import Cache
from booklet.diagnostics import UsageError
from booklet.figure import art
from booklet.figure.cast import BODIES, GIVERS, MIXED, SKINS, Cast, Person
from booklet.figure.color import lightness
from booklet.figure.style import HAIRS, HAND_STEP, Look, look
from booklet.figure.style import SKINS as TONES
from booklet.folders import Folders
from booklet.layout.paper import USUAL
from booklet.pipeline.manuscript import write
from booklet.pipeline.order import FULL_FORMATS, Order, today

HAIR_STEP = 14.0
PEOPLE = [Cast().person(turn) for turn in range(40)]


def shown(person: Person) -> Look:
    return look("color", person.skin, person.giver, person.hair)


def test_names_are_those_of_the_art_and_of_the_style() -> None:
    assert sorted(BODIES) == sorted(art.BODIES)
    assert set(SKINS) == set(GIVERS) == set(TONES) - {"white", "grey"}


def test_givers_are_exactly_the_hands_that_stay_apart() -> None:
    def apart(skin: str, giver: str) -> bool:
        return abs(lightness(TONES[skin].base) - lightness(TONES[giver].base)) >= HAND_STEP

    for skin, giver in itertools.product(SKINS, SKINS):
        if giver in GIVERS[skin]:
            assert apart(skin, giver)
    assert not apart("sand", "porcelain") and "porcelain" not in GIVERS["sand"]
    assert all(GIVERS[skin] for skin in SKINS)
    assert {giver for givers in GIVERS.values() for giver in givers} == set(SKINS)


def test_a_mixed_cast_leaves_nobody_out() -> None:
    assert {(one.body, one.skin) for one in PEOPLE[:20]} == set(itertools.product(BODIES, SKINS))
    assert {one.giver for one in PEOPLE} == set(SKINS)
    assert {one.hair for one in PEOPLE} == set(HAIRS)
    assert all(one.hair in ("grey", "silver") for one in PEOPLE if one.body == "older")
    assert all(one.body != other.body for one, other in itertools.pairwise(PEOPLE))


def test_two_choices_of_two_meet_in_every_way() -> None:
    cast = Cast(("woman", "older"), ("honey", "cocoa"))
    found = [cast.person(turn) for turn in range(4)]
    assert {(one.body, one.skin) for one in found} == {
        ("woman", "honey"), ("older", "cocoa"), ("woman", "cocoa"), ("older", "honey")
    }  # fmt: skip
    assert {one.giver for one in found} == {"honey", "cocoa"}


@pytest.mark.parametrize("skin", SKINS)
def test_one_skin_alone_still_has_hands_that_can_be_seen(skin: str) -> None:
    person = Cast(("lean",), (skin,)).person(0)
    assert person.skin == skin
    shown(person)


@pytest.mark.parametrize("person", PEOPLE[:20], ids=lambda one: one.key)
def test_hair_stands_apart_from_skin_and_ground(person: Person) -> None:
    palette = shown(person).palette
    hair = lightness(palette.hair)
    assert abs(hair - lightness(TONES[person.skin].base)) >= HAIR_STEP
    assert lightness(palette.panel) - hair >= HAIR_STEP


def test_hair_that_sinks_into_the_skin_is_noticed() -> None:
    sunk = look("color", "umber", "sand", "brown").palette.hair
    assert abs(lightness(sunk) - lightness(HAIRS["dark"].base)) < HAIR_STEP


def test_unknown_people_are_told_with_the_nearest_word() -> None:
    with pytest.raises(UsageError) as wrong:
        Cast(("womann",), ("coco", "honey"))
    assert [one.hint for one in wrong.value.diagnostics] == ["did you mean 'woman'?", "did you mean 'cocoa'?"]
    assert MIXED not in (*BODIES, *SKINS)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path)


def cast(folders: Folders, **options: object) -> dict[str, Person]:
    order = Order(**{"clinic": None, **options})  # type: ignore[arg-type]
    return dict(write(order, folders, today(), Cache(None)).cast)


def test_a_scene_shows_the_same_person_in_every_edition(folders: Folders) -> None:
    first = cast(folders)
    for format, paper in itertools.product(FULL_FORMATS, USUAL):
        assert cast(folders, format=format, paper=paper) == first
    assert cast(folders, only=("rub-dazhui",)) == first
    assert cast(folders, bodies=("older",)) != first


def test_the_cover_shows_another_person_than_the_techniques_beside_it(folders: Folders) -> None:
    people = list(cast(folders).values())
    assert len(set(people)) == len(people)
