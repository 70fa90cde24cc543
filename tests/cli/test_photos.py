"""A technique's own PNG, JPEG or SVG in place of a scene."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tests.cli.conftest import Booklet

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40">
<rect width="60" height="40" fill="#cde"/>
<circle cx="30" cy="20" r="12" fill="#275"/></svg>"""
WORDS = "    description: Two hands lie on the upper back.\n"


def picture(kind: str, size: tuple[int, int] = (60, 40)) -> bytes:
    """A small picture of a kind."""
    if kind == "svg":
        return SVG
    image = pytest.importorskip("PIL.Image", reason="pillow is not installed")
    out = io.BytesIO()
    image.new("RGB", size, "#205080").save(out, {"jpg": "JPEG", "png": "PNG"}[kind])
    return out.getvalue()


@pytest.fixture
def own(booklet: Booklet, desk: Path) -> Path:
    """A guide of one's own whose first technique shows photos/step.png, without its captions."""
    assert booklet("new", "guide", "mine").code == 0
    folder = desk / "content/mine"
    facts = folder / "guide.yaml"
    text = facts.read_text()
    assert text.count("    scene: example\n") == 1
    facts.write_text(text.replace("    scene: example\n", "    image: photos/step.png\n"))
    wording = folder / "en.yaml"
    lines, kept, skip = wording.read_text().splitlines(True), [], False
    for line in lines:
        skip = line.startswith(("    panels:", "    labels:")) or (skip and line.startswith("      "))
        kept += [] if skip else [line]
    wording.write_text("".join(kept).replace("    short:", f"{WORDS}    short:", 1))
    (folder / "photos").mkdir()
    (folder / "photos/step.png").write_bytes(picture("png"))
    return folder


def swap(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert text.count(old) == 1
    path.write_text(text.replace(old, new))


@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize("kind", ["png", "jpg", "svg"])
def test_an_image_stands_in_for_a_scene(booklet: Booklet, own: Path, kind: str, paper: str) -> None:
    swap(own / "guide.yaml", "step.png", f"step.{kind}")
    (own / f"photos/step.{kind}").write_bytes(picture(kind))
    for format in ("booklet", "handout"):
        said = booklet("build", "mine", "--paper", paper, "--format", format, "-o", f"{format}.pdf")
        assert said.code == 0, said.err
    assert booklet("check", "mine", "--paper", paper).code == 0


def test_a_tall_image_stands_beside_the_steps(booklet: Booklet, own: Path) -> None:
    (own / "photos/step.png").write_bytes(picture("png", (40, 60)))
    assert booklet("build", "mine").code == 0


def test_an_image_may_have_a_caption(booklet: Booklet, own: Path) -> None:
    swap(own / "en.yaml", WORDS, WORDS + "    panels: {main: Hands on the back}\n")
    assert booklet("build", "mine").code == 0
    swap(own / "en.yaml", "{main: ", "{mian: ")
    said = booklet("build", "mine")
    assert (said.code, "did you mean 'main'?" in said.err) == (1, True)


def test_another_picture_in_the_same_file_is_seen(booklet: Booklet, own: Path, desk: Path) -> None:
    found = []
    for size in ((60, 40), (60, 41)):
        (own / "photos/step.png").write_bytes(picture("png", size))
        assert booklet("build", "mine", "-o", "out.pdf").code == 0
        found.append((desk / "out.pdf").read_bytes())
    assert found[0] != found[1]


def test_an_image_without_a_description_is_refused_with_its_line(booklet: Booklet, own: Path) -> None:
    swap(own / "en.yaml", WORDS, "")
    said = booklet("check", "mine", "--paper", "a4")
    assert said.code == 1
    assert "en.yaml:" in said.err and "has no description" in said.err


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("image: photos/stepp.png", "did you mean 'photos/step.png'?"),
        ("image: ../other/step.png", "must lie in the guide's folder"),
        ("image: /etc/step.png", "must lie in the guide's folder"),
        ("image: photos/step.gif", "is not a PNG, JPEG or SVG file"),
        ("image: photos/step.png\n    scene: example", "has both a scene and an image"),
        ("# none yet", "has no picture"),
    ],
)
def test_a_wrong_image_is_told_with_its_line(booklet: Booklet, own: Path, line: str, wanted: str) -> None:
    swap(own / "guide.yaml", "image: photos/step.png", line)
    said = booklet("build", "mine")
    assert said.code == 1
    assert wanted in said.err and "guide.yaml:" in said.err


def test_a_link_to_a_picture_elsewhere_is_refused(booklet: Booklet, own: Path, desk: Path) -> None:
    (desk / "outside.png").write_bytes(picture("png"))
    (own / "photos/step.png").unlink()
    (own / "photos/step.png").symlink_to(desk / "outside.png")
    said = booklet("build", "mine")
    assert (said.code, "must lie in the guide's folder" in said.err) == (1, True)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("png", b"no picture at all"),
        ("jpg", b"\xff\xd8\xff\xe0" + b"\0" * 40),
        ("svg", b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'),
        ("png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\x02\0\0\0\0\0\0\0"),
    ],
    ids=["text", "cut", "entity", "bomb"],
)
def test_a_hostile_image_is_told_and_nothing_is_written(
    booklet: Booklet, own: Path, desk: Path, kind: str, data: bytes
) -> None:
    swap(own / "guide.yaml", "step.png", f"step.{kind}")
    (own / f"photos/step.{kind}").write_bytes(data)
    said = booklet("build", "mine", "-o", "out.pdf")
    assert said.code in (1, 3)
    assert f"step.{kind}" in said.err and "internal error" not in said.err
    assert not (desk / "out.pdf").exists()
