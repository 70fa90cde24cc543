"""Pictures of scenes that change, break, hide or lie: never a stale one, never a traceback."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from booklet.cache import Cache
from booklet.cli.watch import Bench
from booklet.cli.watch_scene import SceneBench
from booklet.cli.watching import Watch
from booklet.folders import Folders
from booklet.pipeline import Order
from tests.cli.conftest import Booklet, spawn
from tests.cli.test_watch import Clock, nothing, watched

SCENE = """id: example
panels:
  main: {{size: [100, 60], image: {name}, layers: [label: {{text: stop, place: [0.1, 0.9], to: [0.5, 0.5]}}]}}
  heel: {{size: [60, 60], view: back, center: T5, mm: 300}}
"""


def picture(color: str, kind: str = "PNG", size: tuple[int, int] = (60, 40)) -> bytes:
    image = pytest.importorskip("PIL.Image", reason="pillow is not installed")
    out = io.BytesIO()
    image.new("RGB", size, color).save(out, kind)
    return out.getvalue()


@pytest.fixture
def own(booklet: Booklet, desk: Path) -> Path:
    """A guide of one's own whose scene shows a photo."""
    assert booklet("new", "guide", "mine").code == 0
    folder = desk / "content/mine"
    (folder / "scenes/example.yaml").write_text(SCENE.format(name="own.png"))
    (folder / "own.png").write_bytes(picture("#205080"))
    return folder


def made(booklet: Booklet, desk: Path, *args: str) -> bytes:
    said = booklet("build", *args, "-o", "out.pdf")
    assert said.code == 0, said.err
    return (desk / "out.pdf").read_bytes()


def test_another_picture_in_the_same_file_is_seen(booklet: Booklet, own: Path, desk: Path) -> None:
    first = made(booklet, desk, "mine")
    assert made(booklet, desk, "mine") == first  # the twin: from the cache
    (own / "own.png").write_bytes(picture("#802050"))
    second = made(booklet, desk, "mine")
    assert second != first
    assert second == made(booklet, desk, "mine", "--no-cache")


def test_the_same_scene_in_another_guide_shows_that_guides_picture(
    booklet: Booklet, own: Path, desk: Path
) -> None:
    made(booklet, desk, "mine")
    other = desk / "content/other"
    shutil.copytree(own, other)
    facts = other / "guide.yaml"
    facts.write_text(facts.read_text().replace("id: mine", "id: other"))
    same = made(booklet, desk, "other")
    (other / "own.png").write_bytes(picture("#10d010"))
    assert made(booklet, desk, "other") == made(booklet, desk, "other", "--no-cache") != same
    (other / "own.png").unlink()
    said = booklet("build", "other", "-o", "out.pdf")
    assert (said.code, "there is no picture 'own.png'" in said.err) == (1, True)
    assert "content/other/scenes/example.yaml:3:" in said.err


def test_a_picture_that_goes_away_is_told(booklet: Booklet, own: Path, desk: Path) -> None:
    made(booklet, desk, "mine")
    (own / "own.png").rename(own / "owl.png")
    said = booklet("build", "mine")
    assert said.code == 1
    assert "example.yaml:3:" in said.err and "did you mean 'owl.png'?" in said.err
    (own / "owl.png").rename(own / "own.png")
    made(booklet, desk, "mine")


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


ODD: dict[str, Callable[[Path], object]] = {
    "a link to itself": _loop,
    "a link to elsewhere": lambda path: path.symlink_to("/etc/hostname"),
    "a folder": Path.mkdir,
    "a pipe": lambda path: os.mkfifo(path),
    "a text": lambda path: path.write_text("hello"),
    "nothing": lambda path: path.write_bytes(b""),
    "a half": lambda path: path.write_bytes(picture("#205080", size=(400, 400))[:90]),
    "a JPEG under another name": lambda path: path.write_bytes(picture("#205080", "JPEG")),
    "a huge one": lambda path: path.write_bytes(
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x4e\x20\0\0\x4e\x20\x08\x02\0\0\0" + b"\0" * 40
    ),
}


@pytest.mark.skipif(os.name == "nt", reason="other files there")
@pytest.mark.parametrize("kind", ODD)
@pytest.mark.parametrize("command", ["build", "draw"])
def test_a_file_that_is_no_picture_is_told(
    booklet: Booklet, own: Path, desk: Path, kind: str, command: str
) -> None:
    (own / "own.png").unlink()
    ODD[kind](own / "own.png")
    said = booklet(*(("build", "mine") if command == "build" else ("draw", "example", "--guide", "mine")))
    assert said.code == 1
    assert "example.yaml:3:" in said.err and "internal error" not in said.err
    assert not list(desk.glob("*.pdf")) and not list(desk.glob("*.svg"))


@pytest.mark.parametrize("name", ["x" * 300 + ".png", "../../own.png", "/etc/own.png", ".png", "own.gif"])
def test_a_name_that_can_not_be_is_told(booklet: Booklet, own: Path, name: str) -> None:
    (own / "scenes/example.yaml").write_text(SCENE.format(name=name))
    said = booklet("draw", "example", "--guide", "mine")
    assert (said.code, "example.yaml:3:" in said.err) == (1, True)


def test_drawing_never_writes_over_the_picture(booklet: Booklet, own: Path) -> None:
    before = (own / "own.png").read_bytes()
    said = booklet("draw", "example", "--guide", "mine", "-o", str(own / "own.png"))
    assert (said.code, "one of the files" in said.err) == (3, True)
    assert (own / "own.png").read_bytes() == before
    assert booklet("draw", "example", "--guide", "mine", "-o", str(own / "other.png")).code == 0
    for _ in range(2):  # the second time from the cache
        said = booklet("build", "mine", "-o", str(own / "own.png"))
        assert (said.code, "one of the files" in said.err) == (3, True)
        assert (own / "own.png").read_bytes() == before


BROKEN = {
    "aaa": ("{size: [90, 90], view: bakc}", "did you mean 'back'?"),
    "mmm": ("{size: [90, 60], image: text.png}", "is no picture that can be read"),
    "zzz": ("{size: [90, 60], layers: [label: {text: " + "much_" * 20 + ", place: [0, 0]}]}", "has no room"),
}


@pytest.mark.slow
def test_a_gallery_goes_on_without_what_is_broken(booklet: Booklet, own: Path, desk: Path) -> None:
    whole = booklet("draw", "--gallery", "--guide", "mine").out
    (own / "text.png").write_text("hello")
    for name, (panel, _) in BROKEN.items():
        (own / f"scenes/{name}.yaml").write_text(f"id: {name}\npanels:\n  main: {panel}\n")
    said = booklet("draw", "--gallery", "--guide", "mine", "-o", "broken.pdf")
    assert said.code == 0
    for name, (_, wanted) in BROKEN.items():
        assert wanted in said.err and f"{name}.yaml:3:" in said.err
    assert said.out.split()[1:3] == whole.split()[1:3]  # so many pictures
    assert (desk / "broken.pdf").read_bytes().startswith(b"%PDF")


def test_a_character_that_no_font_has_is_told_where_it_is_drawn(booklet: Booklet, own: Path) -> None:
    wording = own / "en.yaml"
    text = wording.read_text()
    wording.write_text(text.replace('stop: "Stop above\\nthe buttocks"', 'stop: "\U0001f600"'))
    assert wording.read_text() != text
    said = booklet("draw", "example", "--guide", "mine")
    assert (said.code, "U+1F600" in said.err, "example.yaml:3:" in said.err) == (1, True, True)
    wording.write_text(text)
    assert booklet("draw", "example", "--guide", "mine").code == 0


def test_the_file_of_a_scene_bears_its_name(booklet: Booklet, own: Path) -> None:
    text = (own / "scenes/example.yaml").read_text()
    (own / "scenes/other.yaml").write_text(text)
    said = booklet("draw", "other", "--guide", "mine")
    assert (said.code, "other.yaml:1:5" in said.err, "write id: other" in said.err) == (1, True, True)
    (own / "scenes/other.yaml").write_text(text.replace("id: example", "id: other"))
    assert booklet("draw", "other", "--guide", "mine").code == 0


@pytest.fixture
def bench(own: Path, desk: Path) -> SceneBench:
    return SceneBench.of("example", Order(guide="mine"), "out.pdf", Folders(desk), False)


def test_a_watched_scene_breaks_and_heals(
    bench: SceneBench, own: Path, desk: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    scene, photo, seen = own / "scenes/example.yaml", own / "own.png", []
    good, other = scene.read_text(), picture("#802050")

    def look() -> None:
        seen.append((desk / "out.pdf").read_bytes())

    watched(
        bench.build,
        look,
        lambda: scene.write_text(good.replace("view: back", "view: bakc")),
        look,
        scene.unlink,
        look,
        lambda: scene.write_text(good),
        look,
        lambda: photo.write_bytes(other),
        look,
        photo.unlink,
        look,
        lambda: photo.write_bytes(other[:60]),
        look,
        lambda: photo.write_bytes(other),
        nothing,
        look,
    )
    said = capfd.readouterr().err
    assert seen[0] == seen[1] == seen[2] == seen[3] != seen[4] == seen[5] == seen[6] == seen[7]
    assert said.count("not drawn") == 4
    assert said.count("; watching") == 8
    assert "Traceback" not in said and "internal" not in said


@dataclass
class Counted:
    """A build that is counted."""

    build: Callable[[], Iterable[Path]]
    builds: int = 0

    def __call__(self) -> Iterable[Path]:
        self.builds += 1
        return self.build()


def test_watching_does_not_see_what_it_writes(own: Path, desk: Path) -> None:
    """A target beside the pictures would be drawn again for ever."""
    for target in (own / "whole.pdf", own / "scenes/out.png", own / "out.pdf"):
        benches = (
            Bench(Order(guide="mine"), target, Folders(desk), Cache(None)),
            SceneBench.of("example", Order(guide="mine"), str(target), Folders(desk), False),
        )
        for bench, color in zip(benches, ("#802050", "#108050"), strict=True):
            counted = Counted(bench.build)
            change = partial((own / "own.png").write_bytes, picture(color))
            with pytest.raises(KeyboardInterrupt):
                Watch(counted, Clock(nothing, change, *[nothing] * 5).sleep, target).run()
            # two more at most: a change right after a build is looked at twice
            assert counted.builds in (2, 3)
            assert target.is_file()


def interrupted(process: subprocess.Popen[bytes]) -> bytes:
    """Press Ctrl-C, again where a library swallows it; what the process wrote about it."""
    for _ in range(5):
        process.send_signal(signal.SIGINT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=8)[1]
    process.kill()
    raise AssertionError("Ctrl-C did not end it")


@pytest.mark.parametrize("args", [("draw", "--gallery"), ("watch", "--scene", "cover")])
def test_ctrl_c_leaves_nothing_half_written(desk: Path, args: tuple[str, ...]) -> None:
    for wait in (0.1, 0.5, 0.9):
        process = spawn(*args, cwd=desk, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        time.sleep(wait)
        err = interrupted(process)
        assert process.returncode in (0, 130, -signal.SIGINT)  # 0: it was done, or watched
        assert not [path for path in desk.iterdir() if path.suffix == ".tmp"]
        for path in desk.glob("*.pdf"):
            assert path.read_bytes().rstrip().endswith(b"%%EOF")
        # neither the interpreter's own start nor a library that swallows the signal can be guarded
        if process.returncode != -signal.SIGINT and b"Exception ignored in" not in err:
            assert b"Traceback" not in err
