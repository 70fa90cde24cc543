"""The worked examples of content/README.md do what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Booklet

README = (ROOT / "content/README.md").read_text("utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
SCENES = [block for block in BLOCKS if block.startswith("id: ")]


def test_there_are_three_worked_examples() -> None:
    assert len(SCENES) >= 3


@pytest.mark.parametrize("scene", SCENES, ids=lambda text: text.split()[1])
@pytest.mark.parametrize("body", ["woman", "heavier", "lean", "older"])
def test_a_worked_example_draws_on_every_body(booklet: Booklet, desk: Path, scene: str, body: str) -> None:
    (desk / "example.yaml").write_text(scene)
    said = booklet("draw", "example.yaml", "--all", "--body", body)
    assert (said.code, said.err) == (0, "")


@pytest.mark.parametrize("scene", SCENES, ids=lambda text: text.split()[1])
def test_a_worked_example_belongs_into_a_guide(booklet: Booklet, desk: Path, scene: str) -> None:
    booklet("new", "guide", "mine")
    (desk / f"content/mine/scenes/{scene.split()[1]}.yaml").write_text(scene)
    assert booklet("check", "mine", "--paper", "a4").code == 0


def test_a_broken_example_would_be_seen(booklet: Booklet, desk: Path) -> None:
    (desk / "example.yaml").write_text(SCENES[0].replace("press:", "pres:"))
    assert booklet("draw", "example.yaml").code == 1


def test_the_people_of_the_readme_are_those_there_are(booklet: Booklet, desk: Path) -> None:
    (pictures,) = (block for block in BLOCKS if block.startswith("pictures:"))
    booklet("new", "clinic", "north")
    path = desk / "content/clinics/north.yaml"
    path.write_text(path.read_text() + pictures)
    assert booklet("build", "--clinic", "north", "--format", "handout", "--only", "rub-dazhui").code == 0
