"""Whom the pictures show: chosen on the command line or in the clinic file."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.cache import Cache
from booklet.figure.cast import BODIES, Person
from booklet.folders import Folders
from booklet.pipeline.order import Order
from booklet.pipeline.setting import set_pages
from tests.cli.conftest import Booklet

CLINIC = "pictures: {body: [woman, older], skin: [honey, cocoa]}\n"


def built(booklet: Booklet, desk: Path, *options: str) -> bytes:
    said = booklet("build", "--format", "handout", "--only", "rub-dazhui", "-o", "out.pdf", *options)
    assert said.code == 0, said.err
    return (desk / "out.pdf").read_bytes()


def people(desk: Path, own_cache: Path, **options: object) -> set[Person]:
    order = Order(**options)  # type: ignore[arg-type]
    return set(set_pages(order, Folders(desk), Cache(own_cache)).manuscript.cast.values())


def clinic(desk: Path, pictures: str) -> str:
    lines = (Path(__file__).parents[2] / "content/clinics/example.yaml").read_text().splitlines(True)
    start = next(n for n, line in enumerate(lines) if line.startswith("pictures:"))
    kept = [line for line in (*lines[:start], *lines[start + 3 :]) if not line.startswith("logo:")]
    (desk / "own.yaml").write_text("".join(kept) + pictures)
    return "own.yaml"


def test_a_choice_shows_in_the_pdf_and_the_cache_knows_it(booklet: Booklet, desk: Path) -> None:
    mixed = built(booklet, desk)
    cocoa = built(booklet, desk, "--skin", "cocoa")
    woman = built(booklet, desk, "--skin", "cocoa", "--body", "woman")
    assert len({mixed, cocoa, woman}) == 3
    assert built(booklet, desk) == mixed
    assert built(booklet, desk, "--skin", "cocoa", "--no-cache") == cocoa
    assert built(booklet, desk, "--skin", "mixed", "--body", "mixed") == mixed


def test_the_clinic_chooses_and_the_command_line_chooses_again(desk: Path, own_cache: Path) -> None:
    own = clinic(desk, CLINIC)
    chosen = people(desk, own_cache, clinic=own)
    assert {one.body for one in chosen} == {"woman", "older"}
    assert {one.skin for one in chosen} == {"honey", "cocoa"}
    lean = people(desk, own_cache, clinic=own, bodies=("lean",))
    assert {one.body for one in lean} == {"lean"} and {one.skin for one in lean} == {"honey", "cocoa"}
    every = people(desk, own_cache, clinic=own, bodies=BODIES)
    assert {one.body for one in every} == set(BODIES)


def test_a_change_of_the_clinic_file_is_seen(booklet: Booklet, desk: Path) -> None:
    before = built(booklet, desk, "--clinic", clinic(desk, "pictures: {skin: honey}\n"))
    after = built(booklet, desk, "--clinic", clinic(desk, "pictures: {skin: porcelain}\n"))
    assert before != after


@pytest.mark.parametrize(
    ("option", "value", "hint"),
    [("--body", "womann", "woman"), ("--skin", "honey,coco", "cocoa"), ("--body", "mixd", "mixed")],
)
def test_an_unknown_word_is_told_with_the_nearest(
    booklet: Booklet, option: str, value: str, hint: str
) -> None:
    for command in (["build"], ["preview"], ["watch"], ["draw", "jianjing"]):
        said = booklet(*command, option, value)
        assert said.code == 2
        assert f"did you mean '{hint}'?" in said.err


def test_an_unknown_word_in_a_clinic_file_is_told_with_its_line(booklet: Booklet, desk: Path) -> None:
    own = clinic(desk, "pictures:\n  body: [woman]\n  skin: [honey, coco]\n")
    said = booklet("build", "--clinic", own)
    assert said.code == 1
    line = (desk / own).read_text().count("\n")
    assert f"own.yaml:{line}:17: error: there is no skin 'coco'" in said.err
    assert "did you mean 'cocoa'?" in said.err


def test_a_clinics_colour_reaches_the_pictures_where_ink_has_colours(booklet: Booklet, desk: Path) -> None:
    own = clinic(desk, "")
    text = (desk / own).read_text()
    found = {}
    for ink in ("color", "gray"):
        for color in ("#1F4E5F", "#3B2A6B"):
            (desk / own).write_text(text.replace("#1F4E5F", color))
            order = Order(clinic=own, ink=ink)  # type: ignore[arg-type]
            gallery = set_pages(order, Folders(desk), Cache(None)).gallery
            found[ink, color] = gallery.drawing("rub-dazhui", "main", 200.0).stream
    assert found["color", "#1F4E5F"] != found["color", "#3B2A6B"]
    assert found["gray", "#1F4E5F"] == found["gray", "#3B2A6B"]
