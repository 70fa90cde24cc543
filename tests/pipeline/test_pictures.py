"""What pictures weigh in a PDF, whoever they show."""

from __future__ import annotations

import io
import zlib
from pathlib import Path

import pytest

from booklet.cache import Cache
from booklet.content.places import find_guide, guide_names
from booklet.diagnostics import ContentError
from booklet.figure.cast import BODIES, Cast
from booklet.figure.pens import pdf
from booklet.figure.scene import load_scene
from booklet.folders import Folders
from booklet.layout.page import FigureBox
from booklet.pdf.fonts import FontSet
from booklet.pipeline.album import open_album
from booklet.pipeline.make import make
from booklet.pipeline.order import FULL_FORMATS, INKS, Order
from booklet.pipeline.scenes import scene_paths
from booklet.pipeline.setting import set_pages
from booklet.pipeline.studio import Studio

pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is not installed")

MOST_BYTES = 60_000
"""One picture, deflated."""

ROOT = Path(__file__).resolve().parents[2]
TWICE = """<document title="T">{% for n in range(3) %}<page id="p{{ n }}"><figure>
<scene name="cover" panel="main"/></figure></page>{% endfor %}</document>"""


def forms(data: bytes) -> dict[tuple[int, int], int]:
    """The form XObjects of a PDF with their deflated sizes."""
    found = {}
    with pikepdf.open(io.BytesIO(data)) as file:
        for page in file.pages:
            for one in page.get("/Resources", {}).get("/XObject", {}).values():
                if one.get("/Subtype") == "/Form":
                    found[one.objgen] = len(one.read_raw_bytes())
    return found


def test_a_picture_that_is_shown_often_is_in_the_file_once(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/thrice.xml.j2").write_text(TWICE)
    made = make(Order(format="thrice"), Folders(tmp_path), Cache(None))
    assert made.pages == 3
    assert len(forms(made.pdf)) == 1


def test_two_pictures_are_two_forms(tmp_path: Path) -> None:
    """The twin: another panel is another form."""
    (tmp_path / "templates").mkdir()
    other = TWICE.replace('"cover" panel="main"', "\"jianjing\" panel=\"{{ ('thumb', 'main')[n % 2] }}\"")
    (tmp_path / "templates/thrice.xml.j2").write_text(other)
    assert len(forms(make(Order(format="thrice"), Folders(tmp_path), Cache(None)).pdf)) == 2


def test_a_booklet_has_each_of_its_pictures_once(tmp_path: Path) -> None:
    folders, cache = Folders(tmp_path), Cache(None)
    order = Order(clinic=None)
    boxes = [box for page in set_pages(order, folders, cache).pages for box in page.boxes]
    shown = {
        (box.scene, box.panel, round(box.width, 2), box.notes) for box in boxes if isinstance(box, FigureBox)
    }
    assert len(forms(make(order, folders, cache).pdf)) == len(shown)


@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize("guide", guide_names(Folders(ROOT)))
def test_no_picture_is_heavy_whoever_it_shows(guide: str, ink: str, tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    album = open_album(Order(guide=guide, clinic=None), folders)
    studio = Studio(FontSet.open(folders), ink)  # type: ignore[arg-type]
    heavy = {}
    for turn, (name, path) in enumerate(scene_paths(find_guide(guide, folders).folder).items()):
        scene = load_scene(path)
        for body in BODIES:
            person = Cast((body,)).person(turn)
            for panel in scene.panels.values():
                picture = studio.picture(
                    scene, panel.id, panel.size[0], person, album.texts(name, scene), notes=False
                )
                size = len(zlib.compress(pdf.draw(picture)))
                if size > MOST_BYTES:
                    heavy[name, panel.id, body] = size
    assert heavy == {}


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("guide", guide_names(Folders(ROOT)))
def test_every_body_has_room_for_the_words(guide: str, body: str, tmp_path: Path, shared_cache: Path) -> None:
    for paper in ("a4", "half-letter"):  # the one with the largest letters and the one with least room
        order = Order(guide=guide, format="handout", paper=paper, bodies=(body,))
        assert make(order, Folders(tmp_path), Cache(shared_cache)).pages


@pytest.mark.parametrize("format", FULL_FORMATS)
@pytest.mark.parametrize("guide", guide_names(Folders(ROOT)))
def test_guides_have_room_without_a_clinic_too(
    guide: str, format: str, tmp_path: Path, shared_cache: Path
) -> None:
    for paper in ("a4", "half-letter"):
        order = Order(guide=guide, format=format, paper=paper, clinic=None)
        assert make(order, Folders(tmp_path), Cache(shared_cache)).pages


def test_words_without_room_would_be_seen(tmp_path: Path) -> None:
    """The twin: a word that can't be left out and finds no room is an error with its line."""
    (tmp_path / "templates").mkdir()
    small = TWICE.replace('scene name="cover"', 'scene class="tiny" name="pinch-spine"')
    (tmp_path / "templates/thrice.xml.j2").write_text(small)
    theme = (ROOT / "templates/theme.yaml").read_text() + "  .tiny: {least: 0.05, most: 0.05}\n"
    (tmp_path / "templates/theme.yaml").write_text(theme)
    with pytest.raises(ContentError, match=r"pinch-spine.yaml:\d+"):
        make(Order(format="thrice"), Folders(tmp_path), Cache(None))


def test_a_heavy_picture_would_be_seen() -> None:
    noise = "\n".join(f"{n * 7919 % 9973} {n * 104729 % 9967} l" for n in range(40_000)).encode()
    assert len(zlib.compress(noise)) > MOST_BYTES


def test_the_cache_knows_a_picture_with_words_from_one_without(tmp_path: Path) -> None:
    gallery = set_pages(Order(), Folders(tmp_path), Cache(tmp_path / "cache")).gallery
    for _ in range(2):  # the second time from the cache
        assert gallery.drawing("jianjing", "main", 250.0, notes=True).texts
        assert not gallery.drawing("jianjing", "main", 250.0, notes=False).texts
