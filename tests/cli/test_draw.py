"""`booklet draw`: pictures alone, with their words; the gallery; `watch --scene`."""

from __future__ import annotations

import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from booklet.cli.watch_scene import SceneBench
from booklet.figure.scene import load_scene
from booklet.folders import Folders
from booklet.pipeline.order import Order
from tests.cli.conftest import Booklet
from tests.cli.test_watch import nothing, watched

SCENES = Path(__file__).parents[2] / "content/back-massage/scenes"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def own(booklet: Booklet, desk: Path) -> Path:
    """A scene of a guide of one's own."""
    assert booklet("new", "guide", "mine").code == 0
    return desk / "content/mine/scenes/example.yaml"


def line_of(path: Path, words: str) -> int:
    """The first line that has these words."""
    return next(n for n, text in enumerate(path.read_text().splitlines(), 1) if words in text)


@pytest.mark.parametrize(("kind", "head"), [("svg", b"<svg "), ("pdf", b"%PDF-1."), ("png", b"\x89PNG\r\n")])
def test_draw(booklet: Booklet, desk: Path, kind: str, head: bytes) -> None:
    if kind == "png":
        pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    assert booklet("draw", "jianjing", "thumb", "-o", f"out.{kind}").code == 0
    first = (desk / f"out.{kind}").read_bytes()
    assert first.startswith(head)
    booklet("draw", "jianjing", "main", "-o", f"out.{kind}")
    assert (desk / f"out.{kind}").read_bytes() != first


@pytest.mark.parametrize(
    "option", [("--body", "older"), ("--skin", "porcelain"), ("--ink", "low"), ("--width", "60")]
)
def test_draw_takes_a_person_an_ink_and_a_width(
    booklet: Booklet, desk: Path, option: tuple[str, str]
) -> None:
    booklet("draw", "cover", "-o", "usual.svg")
    assert booklet("draw", "cover", "-o", "other.svg", *option).code == 0
    assert (desk / "usual.svg").read_text() != (desk / "other.svg").read_text()


def test_an_svg_has_its_words_as_words(booklet: Booklet, desk: Path) -> None:
    booklet("draw", "jianjing", "main", "-o", "out.svg")
    root = ET.parse(desk / "out.svg").getroot()
    assert root.findtext(f"{SVG}title") == "jianjing, main"
    said = root.findtext(f"{SVG}desc") or ""
    assert "shoulder" in said and "Jianjing" in said
    texts = [one.text for one in root.iter(f"{SVG}text")]
    assert "Jianjing" in texts


def test_a_pdf_has_title_and_description(booklet: Booklet, desk: Path) -> None:
    pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is not installed")
    booklet("draw", "jianjing", "main", "-o", "out.pdf")
    with pikepdf.open(desk / "out.pdf") as pdf:
        assert str(pdf.docinfo.Title) == "jianjing, main"
        assert "shoulder" in str(pdf.docinfo.Subject)


def test_draw_takes_a_scene_file_with_the_words_of_its_guide(booklet: Booklet, desk: Path, own: Path) -> None:
    assert booklet("draw", "content/mine/scenes/example.yaml").code == 0
    assert "Stop above" in (desk / "example-main.svg").read_text()
    assert booklet("draw", "example", "--guide", "mine", "-o", "named.svg").code == 0
    assert (desk / "named.svg").read_text() == (desk / "example-main.svg").read_text()
    assert booklet("draw", "missing.yaml").code == 3
    shutil.copy(own, desk / "alone.yaml")
    assert booklet("draw", "alone.yaml").code == 0
    assert "Stop above" not in (desk / "alone-main.svg").read_text()


def test_draw_all_writes_each_panel(booklet: Booklet, desk: Path) -> None:
    assert booklet("draw", "jianjing", "--all", "-o", "out.pdf").code == 0
    assert {one.name for one in desk.glob("*.pdf")} == {
        f"out-{name}.pdf" for name in load_scene(SCENES / "jianjing.yaml").panels
    }
    assert booklet("draw", "jianjing", "main", "--all").code == 2


def test_a_wrong_scene_is_told_with_line_and_nearest_word(booklet: Booklet, desk: Path, own: Path) -> None:
    own.write_text(own.read_text().replace("view: back ", "view: bak ", 1))
    for command in (
        ["draw", "example", "--guide", "mine"],
        ["build", "mine"],
        ["check", "mine", "--paper", "a4"],
    ):
        said = booklet(*command)
        assert said.code == 1
        assert f"example.yaml:{line_of(own, 'view: bak')}:11: error: unknown view 'bak'" in said.err
        assert "did you mean 'back'?" in said.err


def test_check_reads_scenes_that_nothing_uses(booklet: Booklet, desk: Path, own: Path) -> None:
    spare = own.with_name("spare.yaml")
    spare.write_text(own.read_text().replace("id: example", "id: spare"))
    assert booklet("check", "mine", "--paper", "a4").code == 0
    worse = spare.read_text()
    spare.write_text(worse.replace("- line:", "- lin:", 1))
    other = own.with_name("other.yaml")
    other.write_text(worse.replace("erector.L@T2", "erector.L@T22", 1))
    said = booklet("check", "mine", "--paper", "a4")
    assert said.code == 1
    assert f"spare.yaml:{line_of(spare, '- lin:')}:9: error: unknown kind of layer 'lin'" in said.err
    assert f"other.yaml:{line_of(other, 'T22')}:" in said.err and "T22" in said.err


def test_no_scene_and_a_wrong_one_are_told(booklet: Booklet) -> None:
    assert "booklet draw --gallery" in booklet("draw").err
    said = booklet("draw", "jianjin")
    assert (said.code, "did you mean 'jianjing'?" in said.err) == (2, True)
    said = booklet("draw", "jianjing", "thum")
    assert (said.code, "did you mean 'thumb'?" in said.err) == (2, True)


def test_watching_a_scene_goes_on_while_it_is_broken(
    own: Path, desk: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    bench = SceneBench.of("example", Order(guide="mine", clinic=None), None, Folders(desk), False)
    good, target, seen = own.read_text(), desk / "example.pdf", []

    def look() -> None:
        seen.append(target.read_bytes())

    def write(text: str) -> None:
        own.write_text(text)

    watched(
        bench.build,
        look,
        lambda: write(good.replace("view: back ", "view: bac ", 1)),
        look,
        lambda: write(good[: len(good) // 2] + "  : ["),
        look,
        own.unlink,
        look,
        lambda: write(good.replace("mm: 640", "mm: 500", 1)),
        look,
    )
    said = capfd.readouterr().err
    assert seen[0] == seen[1] == seen[2] == seen[3] != seen[4]
    assert ":11: error: unknown view 'bac'" in said
    assert said.count("not drawn") == 3 and said.count("; watching") == 5
    assert "Traceback" not in said


def test_a_change_of_the_wording_is_seen_in_the_watched_scene(own: Path, desk: Path) -> None:
    bench = SceneBench.of(str(own), Order(clinic=None), "out.pdf", Folders(desk), False)
    wording, seen = own.parents[1] / "en.yaml", []
    text = wording.read_text()
    watched(
        bench.build,
        lambda: seen.append((desk / "out.pdf").read_bytes()),
        lambda: wording.write_text(text.replace("Stop above", "Stop below")),
        nothing,
        lambda: seen.append((desk / "out.pdf").read_bytes()),
    )
    assert seen[0] != seen[1]


def test_a_scene_is_watched_as_pdf_or_png(booklet: Booklet) -> None:
    said = booklet("watch", "--scene", "jianjing", "-o", "out.svg")
    assert (said.code, "as PDF or PNG" in said.err) == (2, True)
    said = booklet("watch", "--scene", "jianjin")
    assert (said.code, "did you mean 'jianjing'?" in said.err) == (2, True)
