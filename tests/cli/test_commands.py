"""The smaller commands: new, list, schema, check, explain, draw, preview."""

from __future__ import annotations

import json
import sys
from itertools import product
from pathlib import Path

import pytest

from booklet.layout.paper import USUAL
from booklet.pipeline.order import FULL_FORMATS
from tests.cli.conftest import Booklet


def texts(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("format", "paper"), [*product(FULL_FORMATS, USUAL), ("poster", "a3"), ("card", "a7"), ("sheet", "a4")]
)
def test_a_new_guide_and_clinic_build_as_they_are(booklet: Booklet, paper: str, format: str) -> None:
    assert booklet("new", "guide", "knee-care").code == 0
    assert booklet("new", "clinic", "north").code == 0
    said = booklet("build", "knee-care", "--clinic", "north", "--paper", paper, "--format", format)
    assert said.code == 0, said.err


def test_new_files_begin_with_the_schema_for_editors(booklet: Booklet, desk: Path) -> None:
    booklet("new", "guide", "mine")
    booklet("new", "clinic", "north")
    assert booklet("new", "scene", "pressing", "--guide", "mine").code == 0
    scenes = ("mine/scenes/example.yaml", "mine/scenes/pressing.yaml")
    for name in ("mine/guide.yaml", "mine/en.yaml", "clinics/north.yaml", *scenes):
        path = desk / "content" / name
        mark, _, schema = path.read_text().splitlines()[0].partition("$schema=")
        assert mark == "# yaml-language-server: "
        assert json.loads((path.parent / schema).read_text())["$schema"].startswith(
            "https://json-schema.org/"
        )


def test_new_never_writes_over_a_file(booklet: Booklet, desk: Path) -> None:
    booklet("new", "guide", "mine")
    for path in (desk / "content/mine").rglob("*.*"):
        path.write_text("mine")
    before = texts(desk)
    said = booklet("new", "guide", "mine")
    assert said.code == 3
    assert "exists already" in said.err
    assert texts(desk) == before


def test_a_second_clinic_keeps_the_schema(booklet: Booklet, desk: Path) -> None:
    booklet("new", "clinic", "north")
    assert booklet("new", "clinic", "south").code == 0
    assert len(list((desk / "content/clinics").iterdir())) == 3


def test_a_new_scene_draws_as_it_is(booklet: Booklet, desk: Path) -> None:
    booklet("new", "guide", "mine")
    assert booklet("new", "scene", "pressing", "--guide", "mine").code == 0
    assert booklet("draw", "pressing", "--all", "--guide", "mine").code == 0
    assert booklet("check", "mine", "--paper", "a4").code == 0
    assert booklet("new", "scene", "pressing", "--guide", "mine").code == 3
    for wrong in (
        ["scene", "other"],
        ["scene", "other", "--guide", "back-massage"],
        ["clinic", "x", "--guide", "mine"],
    ):
        assert booklet("new", *wrong).code == 2


@pytest.mark.parametrize(
    ("what", "word"),
    [
        ("guides", "back-massage"),
        ("templates", "booklet.xml.j2"),
        ("fonts", "SourceSans3_400Regular.ttf"),
        ("papers", "half-letter"),
        ("languages", "en"),
        ("formats", "handout"),
    ],
)
def test_list(booklet: Booklet, what: str, word: str) -> None:
    assert word in booklet("list", what).out.split()
    assert word in [row["name"] for row in json.loads(booklet("list", what, "--json").out)]


def test_list_tells_own_guides_apart(booklet: Booklet) -> None:
    booklet("new", "guide", "mine")
    rows = {row["name"]: row["from"] for row in json.loads(booklet("list", "guides", "--json").out)}
    assert rows == {"back-massage": "bundled", "mine": "content/mine", "neck-shoulder-self-care": "bundled"}


@pytest.mark.parametrize("kind", ["guide", "wording", "words", "clinic", "scene"])
def test_schema(booklet: Booklet, desk: Path, kind: str) -> None:
    said = booklet("schema", kind).out
    assert json.loads(said)["type"] == "object"
    assert booklet("schema", kind, "-o", "schema.json").code == 0
    assert (desk / "schema.json").read_text() == said


def test_check_finds_nothing_wrong_with_the_bundled_guide(booklet: Booklet) -> None:
    # the paper and the language with least room; `.ci/run` checks all of them
    said = booklet("check", "back-massage", "--paper", "half-letter", "--lang", "es", "--json")
    document = said.document
    assert [one["message"] for one in document["errors"]] == []
    assert said.code == 0
    editions = {(one["language"], one["format"], one["paper"]) for one in document["checked"]}
    assert editions == set(product(("es",), (*FULL_FORMATS, "printer-test"), ("half-letter",)))
    assert len(editions) == len(document["checked"])
    assert all(one["pages"] for one in document["checked"])


def test_check_measures_how_hard_the_guide_is_to_read(booklet: Booklet) -> None:
    asked = ("check", "back-massage", "--paper", "a4", "--lang", "en")
    (reading,) = booklet(*asked, "--json").document["reading"]
    assert 0 < reading["flesch_kincaid"] <= 6 and 0 < reading["smog"] <= 6
    assert "(Flesch-Kincaid)" in booklet(*asked).out


def test_check_measures_each_language_by_its_own_measure(booklet: Booklet) -> None:
    asked = ("check", "back-massage", "--paper", "a4", "--lang", "es")
    (reading,) = booklet(*asked, "--json").document["reading"]
    assert reading["measure"] == "INFLESZ" and 65 <= reading["inflesz"] <= 100
    assert "back-massage es: INFLESZ" in booklet(*asked).out


def test_check_strict_takes_warnings_as_errors(booklet: Booklet) -> None:
    booklet("new", "guide", "mine")
    said = booklet("check", "mine", "--paper", "a4")
    assert (said.code, "warning: no clinician" in said.err) == (0, True)
    said = booklet("check", "mine", "--paper", "a4", "--strict")
    assert (said.code, "error: no clinician" in said.err) == (1, True)


def test_check_tells_all_guides(booklet: Booklet, desk: Path) -> None:
    booklet("new", "guide", "mine")
    wording = desk / "content/mine/en.yaml"
    wording.write_text(
        wording.read_text().replace("Say here how to find", "Say here \N{GRINNING FACE} how to find")
    )
    said = booklet("check", "--paper", "a4", "--lang", "en")
    assert said.code == 1
    assert "U+1F600" in said.err
    assert "back-massage" in said.out


def test_explain_tells_files_facts_and_fit(booklet: Booklet) -> None:
    lines = [line.split() for line in booklet("explain").out.splitlines()]
    assert ["pinch-jianjing", "fingers", "4", "article"] in lines
    pages = [line for line in lines if line[1:2] == ["pinch-jianjing"] and "pt" in line]
    assert any(word.startswith("jianjing/") for word in pages[0])
    assert any(line and line[0].endswith("en.yaml") for line in lines)


def test_preview_writes_a_png_of_each_page(booklet: Booklet, desk: Path) -> None:
    pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    said = booklet(
        "preview", "--format", "handout", "--only", "rub-dazhui", "-o", "pages", "--dpi", "20", "--json"
    )
    assert said.code == 0, said.err
    assert said.document["files"] == [f"pages/back-massage-handout-en-{n:02}.png" for n in (1, 2)]
    assert all((desk / name).read_bytes().startswith(b"\x89PNG") for name in said.document["files"])


def test_preview_says_what_to_install(booklet: Booklet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    said = booklet("preview", "--format", "handout", "--only", "rub-dazhui")
    assert said.code == 2
    assert "pip install pypdfium2" in said.err


@pytest.mark.parametrize("format", FULL_FORMATS)
def test_a_clinic_with_logo_and_code_builds(booklet: Booklet, desk: Path, format: str) -> None:
    """Cold and warm, since the logo and the code come from the cache the second time."""
    sizes = []
    for _ in range(2):
        said = booklet("build", "--clinic", "example", "--format", format, "-o", "out.pdf")
        assert said.code == 0, said.err
        sizes.append((desk / "out.pdf").stat().st_size)
    assert sizes[0] == sizes[1]
