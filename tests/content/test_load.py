"""The door: what is found, what comes out, which files were read."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest

from booklet.content.load import LoadedGuide, load_guide
from booklet.content.scenes import scene_parts
from booklet.diagnostics import ContentError, UsageError
from booklet.folders import Folders

REPO = Path(__file__).resolve().parents[2]
Load = Callable[..., LoadedGuide]


def test_the_guide_is_filled(load: Load) -> None:
    guide = load().guide
    squeeze, rub = guide.techniques
    assert squeeze.steps[1] == "Lift the muscle 10 times."
    assert squeeze.how_long == "20 to 30 seconds a side."
    assert rub.how_long == "1 minute."
    assert (squeeze.number, rub.number) == (1, 2)
    assert squeeze.point is not None and squeeze.point.code == "GB21"
    assert (squeeze.claims[0].grade_label, squeeze.claims[0].sources) == ("Limited evidence", (1,))
    assert guide.safety.emergency.lead == "Call 112 now."
    assert guide.diary.stop_rule == "Stop and call Tiny Clinic if it hurts."
    assert guide.research.statements[0].text == "It may help for 2 weeks."
    assert guide.words["page_of"] == "Page {page} of {pages}"
    assert guide.words["picture.hand"] == "a hand"
    assert (guide.reviewed, guide.overdue, guide.translation_checked) == (True, False, True)


def test_without_a_clinic_fixed_words_stand_in(load: Load) -> None:
    guide = load(clinic=None).guide
    assert guide.clinic is None
    assert guide.safety.emergency.lead == "Call the emergency number now."
    assert guide.diary.stop_rule == "Stop and call your clinic if it hurts."


def test_every_file_that_was_read_is_named(load: Load, desk: Path) -> None:
    content = desk.resolve() / "content"
    names = [path.resolve().relative_to(content).as_posix() for path in load().files]
    scenes = ["tiny/scenes/cover.yaml", "tiny/scenes/shoulder.yaml", "tiny/scenes/neck.yaml"]
    files = ["tiny/guide.yaml", "tiny/en.yaml", "words/en.yaml", "clinics/tiny.yaml"]
    assert names == [*files, *scenes, "clinics/tiny-logo.svg"]


def test_every_text_knows_its_place(load: Load, desk: Path) -> None:
    texts = dict(load().texts)
    assert str(texts["Lift the muscle 10 times."]) == "content/tiny/en.yaml:14:9"
    assert str(texts["拿捏"]) == "content/tiny/guide.yaml:14:14"
    assert str(texts["Tiny Clinic"]) == "content/clinics/tiny.yaml:1:7"
    assert str(texts["Steps"]) == "content/words/en.yaml:13:10"


@pytest.mark.parametrize("name", ["tiny", "content/tiny", "content/tiny/", "content/tiny/guide.yaml"])
def test_a_guide_by_name_or_path(load: Load, name: str) -> None:
    assert load(guide=name).guide.id == "tiny"


def test_a_guide_in_a_folder_of_its_own(load: Load, desk: Path) -> None:
    (desk / "content/tiny").rename(desk / "mine")
    assert load(guide="mine").guide.id == load(guide=str(desk / "mine")).guide.id == "tiny"


@pytest.mark.parametrize("name", ["tiny", "content/clinics/tiny.yaml"])
def test_a_clinic_by_name_or_path(load: Load, name: str) -> None:
    clinic = load(clinic=name).guide.clinic
    assert clinic is not None and clinic.name == "Tiny Clinic" and Path(clinic.logo).is_file()


def test_no_language_is_the_first_language(load: Load) -> None:
    assert load(language="").guide.language == "en"


def test_an_unknown_guide_is_wrong_usage(load: Load) -> None:
    with pytest.raises(UsageError, match="did you mean 'tiny'"):
        load(guide="tiyn")


def test_overdue_from_the_day_after(load: Load) -> None:
    assert not load(today=date(2028, 6, 30)).guide.overdue
    late = load(today=date(2028, 7, 1))
    assert late.guide.overdue
    assert [one.severity for one in late.warnings] == ["warning"]


def test_a_linked_logo_outside_the_folder_is_refused(load: Load, desk: Path) -> None:
    logo = desk / "content/clinics/tiny-logo.svg"
    logo.rename(desk / "outside.svg")
    logo.symlink_to(desk / "outside.svg")
    with pytest.raises(ContentError, match="the logo must lie in the folder"):
        load()


def test_a_linked_scene_outside_the_folder_is_refused(load: Load, desk: Path) -> None:
    scene = desk / "content/tiny/scenes/neck.yaml"
    scene.rename(desk / "outside.yaml")
    scene.symlink_to(desk / "outside.yaml")
    with pytest.raises(ContentError, match="there is no scene 'neck'"):
        load()


def test_too_many_techniques(load: Load, desk: Path) -> None:
    facts, wording = desk / "content/tiny/guide.yaml", desk / "content/tiny/en.yaml"
    ids = [f"more-{n}" for n in range(39)]
    extra = "".join(f"  - {{id: {one}, partner: needed, scene: neck}}\n" for one in ids)
    facts.write_text(facts.read_text("utf-8").replace("sources:\n", extra + "sources:\n", 1), "utf-8")
    text = wording.read_text("utf-8")
    body = text[text.index("  rub:\n") : text.index("safety:\n")].replace("{minutes}", "a minute")
    added = "".join(body.replace("  rub:\n", f"  {one}:\n") for one in ids)
    wording.write_text(text.replace("safety:\n", added + "safety:\n", 1), "utf-8")
    with pytest.raises(ContentError) as caught:
        load()
    assert [one.message for one in caught.value.diagnostics] == [
        "the guide has 41 techniques; at most 40 are allowed"
    ]


def test_a_guide_travels(load: Load) -> None:
    loaded = load()
    assert pickle.loads(pickle.dumps(loaded)) == loaded
    assert json.dumps(asdict(loaded.guide), default=str)


def test_two_loads_are_equal_and_a_change_is_seen(load: Load, desk: Path) -> None:
    first = load()
    assert load() == first
    path = desk / "content/tiny/en.yaml"
    path.write_text(path.read_text("utf-8").replace("Rest a little.", "Rest."), "utf-8")
    assert load() != first


@pytest.mark.parametrize("module", ["booklet.content", "booklet.content.guide"])
def test_what_templates_see_imports_nothing_heavy(module: str) -> None:
    heavy = "{'pydantic', 'yaml', 'jinja2', 'textstat'}"
    code = f"import sys, {module}; print(sorted({heavy} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=REPO, check=True)
    assert told.stdout.strip() == "[]"


def test_scenes_of_the_bundled_guide_are_understood() -> None:
    paths = sorted((REPO / "content/back-massage/scenes").glob("*.yaml"))
    parts = {path.stem: scene_parts(path) for path in paths}
    assert all(one.panels | one.plain for one in parts.values())
    assert any(one.labels for one in parts.values())


def test_the_bundled_guide_loads() -> None:
    loaded = load_guide("back-massage", "en", "example", Folders(REPO), date(2026, 11, 22))
    assert [one.message for one in loaded.warnings] == [
        "no clinician has checked the guide; its pages say so"
    ]


def test_a_misspelt_key_does_not_hide_what_lies_behind_it(load: Load, desk: Path) -> None:
    file = desk / "content/tiny/en.yaml"
    text = file.read_text("utf-8")
    assert "how_long:" in text and "{" in text
    broken = text.replace("how_long:", "how_lnog:", 1).replace(
        "steps:\n", "steps:\n      - Lift {nowhere}.\n", 1
    )
    file.write_text(broken, "utf-8")
    with pytest.raises(ContentError) as caught:
        load()
    said = str(caught.value)
    assert "unknown key 'how_lnog'" in said and "unknown placeholder '{nowhere}'" in said
    assert "is missing" not in said
    file.write_text(text, "utf-8")
    load()
