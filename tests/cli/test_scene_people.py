"""Whom pictures show: the choice of a clinic and of the options, never from a stale cache."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from booklet.figure.cast import BODIES
from tests.cli.conftest import ROOT, Booklet, built, spawn
from tests.cli.test_scene_pictures import made

pytestmark = pytest.mark.usefixtures("own_cache")


@pytest.mark.slow
def test_two_casts_at_once_in_one_cache(desk: Path) -> None:
    short = ("--format", "handout", "--only", "rub-dazhui")
    alone = {body: built(*short, "--body", body, "--no-cache", cwd=desk) for body in BODIES[:2]}
    assert alone[BODIES[0]] != alone[BODIES[1]]
    build = ("build", *short, "-o")
    for _ in range(2):  # a cold cache, then a warm one
        runs = [
            (body, spawn(*build, f"{number}.pdf", "--body", body, cwd=desk, stderr=subprocess.DEVNULL))
            for number, body in enumerate(2 * BODIES[:2])
        ]
        assert [run.wait(timeout=120) for _, run in runs] == [0, 0, 0, 0]
        for number, (body, _) in enumerate(runs):
            assert (desk / f"{number}.pdf").read_bytes() == alone[body]


def test_a_clinic_that_changes_its_people_is_seen(booklet: Booklet, desk: Path) -> None:
    booklet("new", "clinic", "north")
    path = desk / "content/clinics/north.yaml"
    plain, found = path.read_text(), []
    for people in ("{body: [woman]}", "{body: [older]}", "{body: [older], skin: [cocoa]}", "{body: [woman]}"):
        path.write_text(f"{plain}\npictures: {people}\n")
        found.append(made(booklet, desk, "--clinic", "north"))
    assert len(set(found)) == 3 and found[0] == found[3]


@pytest.mark.parametrize(
    ("pictures", "wanted"),
    [
        ("{body: [womann]}", "did you mean 'woman'?"),
        ("{body: woman}", ""),
        ("{body: []}", ""),
        ("{skin: [pink]}", "clinics/north.yaml:"),
        ("{skins: [honey]}", "did you mean 'skin'?"),
        ("[woman]", "clinics/north.yaml:"),
        ("{body: [mixed, woman]}", "clinics/north.yaml:"),
        ("{body: [woman, woman]}", ""),
    ],
)
def test_odd_people_of_a_clinic_are_told(booklet: Booklet, desk: Path, pictures: str, wanted: str) -> None:
    booklet("new", "clinic", "north")
    path = desk / "content/clinics/north.yaml"
    path.write_text(f"{path.read_text()}\npictures: {pictures}\n")
    said = booklet("build", "--clinic", "north", "--format", "handout", "--only", "rub-dazhui")
    assert said.code == (1 if wanted else 0), said.err
    assert wanted in said.err and "internal error" not in said.err


@pytest.mark.parametrize("value", ["", ",", "lean,,woman", "LEAN", "lean;woman", "mixed,lean", "x" * 3000])
@pytest.mark.parametrize("option", ["--body", "--skin"])
def test_odd_people_are_wrong_usage(booklet: Booklet, desk: Path, option: str, value: str) -> None:
    for command in (("build",), ("draw", "cover"), ("draw", "--gallery")):
        said = booklet(*command, option, value)
        assert (said.code, "help:" in said.err) == (2, True)
        assert len(said.err) < 500
    assert list(desk.iterdir()) == []


@pytest.mark.parametrize("body", BODIES)
def test_a_new_scene_draws_on_every_body(booklet: Booklet, desk: Path, body: str) -> None:
    booklet("new", "guide", "mine")
    assert booklet("new", "scene", "stretch", "--guide", "mine").code == 0
    assert booklet("draw", "stretch", "--guide", "mine", "--all", "--body", body).code == 0
    assert booklet("check", "mine", "--paper", "a4").code == 0


@pytest.mark.slow
def test_pictures_are_the_same_bytes_everywhere(desk: Path, tmp_path: Path) -> None:
    """Hash seeds, locales and folders do not show; another person does."""
    pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    found = []
    for number, (seed, locale) in enumerate((("1", "C"), ("2", "C.UTF-8"))):
        folder = tmp_path / f"place {number}"
        folder.mkdir()
        env = {"PYTHONHASHSEED": seed, "LC_ALL": locale, "BOOKLET_CACHE": str(folder / ".cache")}
        for kind in ("svg", "png", "pdf"):
            run = spawn("draw", "jianjing", "-o", f"a.{kind}", "--body", "older", cwd=folder, env=env)
            assert run.wait(timeout=60) == 0
        found.append([(folder / f"a.{kind}").read_bytes() for kind in ("svg", "png", "pdf")])
    assert found[0] == found[1]
    assert all(str(place).encode() not in data for data in found[0] for place in (ROOT, tmp_path))
    run = spawn("draw", "jianjing", "-o", "a.svg", "--body", "woman", cwd=desk)
    assert run.wait(timeout=60) == 0
    assert (desk / "a.svg").read_bytes() != found[0][0]


def test_a_clinic_that_changes_its_colour_is_seen_in_the_pictures(
    booklet: Booklet, desk: Path, own_cache: Path
) -> None:
    """The colour of arrows is the clinic's: its pictures are drawn again, others are not."""
    booklet("new", "clinic", "north")
    path, counts = desk / "content/clinics/north.yaml", []
    text = path.read_text()
    for color in ("#1F4E79", "#1F4E79", "#5A2A6B"):
        path.write_text(f"{text}\naccent: '{color}'\n" if "\naccent:" not in text else text)
        made(booklet, desk, "--clinic", "north", "--only", "rub-dazhui", "--format", "handout")
        counts.append(len(list((own_cache / "pictures").iterdir())))
    assert 0 < counts[0] == counts[1] < counts[2]
