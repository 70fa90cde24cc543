"""Files and names made to do harm: answered in plain words, with the right exit code, and soon."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Booklet, spawn

pytestmark = pytest.mark.usefixtures("own_cache")

PAGE = '<document title="t"><page id="a"><h1>x</h1>{}</page></document>'


@pytest.fixture
def mine(booklet: Booklet, desk: Path) -> Path:
    """A guide, a clinic and an empty folder for templates."""
    assert booklet("new", "guide", "mine").code == 0
    assert booklet("new", "clinic", "mine").code == 0
    (desk / "templates").mkdir()
    return desk


def test_a_format_of_ones_own(booklet: Booklet, mine: Path) -> None:
    (mine / "templates/leaflet2.xml.j2").write_text(PAGE.format("<p>{{ guide.title }}</p>"))
    assert booklet("build", "mine", "--format", "leaflet2").code == 0
    assert (mine / "mine-leaflet2-en.pdf").is_file()
    assert "leaflet2" in booklet("list", "formats").out
    assert "leaflet2" in booklet("build", "--help").out
    assert "did you mean 'leaflet2'?" in booklet("build", "mine", "--format", "leaflet3").err
    (mine / "templates/leaflet2.xml.j2").unlink()
    assert booklet("build", "mine", "--format", "leaflet2").code == 2


@pytest.mark.parametrize("source", ["/dev/zero", "/etc/passwd", "../../../etc/passwd", "", "scenes/../../x"])
def test_a_template_shows_no_file_outside_the_guide(booklet: Booklet, mine: Path, source: str) -> None:
    picture = f'<image src="{source}" alt="x"/>'
    (mine / "templates/handout.xml.j2").write_text(PAGE.format(picture))
    said = booklet("build", "mine", "--format", "handout")
    assert said.code == 1
    assert "is not in the guide's folder" in said.err


def test_a_template_shows_a_picture_of_the_guide(booklet: Booklet, mine: Path) -> None:
    logo = ROOT / "content/clinics/example-logo.svg"
    shutil.copy(logo, mine / "content/mine/own.svg")
    (mine / "templates/handout.xml.j2").write_text(PAGE.format('<image src="own.svg" alt="x"/>'))
    assert booklet("build", "mine", "--format", "handout").code == 0


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["--theme", "../x"], 2),
        (["--theme", "x" * 5000], 2),
        (["--lang", "../x"], 2),
        (["--lang", ""], 2),
        (["--clinic", "../../../etc/passwd"], 2),
        (["--format", "../handout"], 2),
        (["--only", ".."], 2),
    ],
)
def test_a_name_that_climbs_out_is_wrong_usage(
    booklet: Booklet, mine: Path, args: list[str], code: int
) -> None:
    said = booklet("build", "mine", *args)
    assert said.code == code
    assert len(said.err) < 500


@pytest.mark.parametrize(
    "args", [["check", "--lang", "zz"], ["check", "mine", "--lang", "zz"], ["new", "guide", "x" * 300]]
)
def test_other_commands_answer_wrong_names_alike(booklet: Booklet, mine: Path, args: list[str]) -> None:
    said = booklet(*args)
    assert (said.code, said.out) == (2, "")
    assert len(said.err) < 500


def test_no_arguments_show_the_help(booklet: Booklet) -> None:
    said = booklet()
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Usage: booklet")
    assert "watch" in said.out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
@pytest.mark.parametrize("kind", ["pipe", "device", "loop"])
def test_a_scene_that_is_no_file_is_not_waited_for(booklet: Booklet, mine: Path, kind: str) -> None:
    path = mine / "content/mine/scenes/other.yaml"
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero" if kind == "device" else path.name)
    assert booklet("build", "mine").code == 0


def test_a_wording_that_links_to_itself_is_3(booklet: Booklet, mine: Path) -> None:
    path = mine / "content/mine/en.yaml"
    path.unlink()
    path.symlink_to(path.name)
    said = booklet("build", "mine")
    assert said.code in (2, 3)
    assert "internal" not in said.err


def test_a_word_that_no_page_has_room_for_is_told_with_its_line(booklet: Booklet, mine: Path) -> None:
    path = mine / "content/mine/en.yaml"
    path.write_text(path.read_text().replace("subtitle: One", "subtitle: " + "x" * 300 + " One"))
    said = booklet("build", "mine")
    assert said.code == 1
    assert "content/mine/en.yaml:9:11: error: the word 'xxxx" in said.err
    assert "has 300 letters" in said.err


def test_messages_carry_no_character_that_turns_a_terminal(booklet: Booklet, mine: Path) -> None:
    (mine / "templates/handout.xml.j2").write_text(PAGE.format("<p>a&#x202e;b</p>"))
    said = booklet("build", "mine", "--format", "handout")
    assert said.code == 1
    assert "U+202E" in said.err
    assert "\u202e" not in said.err


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_json_is_json_on_any_terminal(desk: Path, encoding: str) -> None:
    env = {"PYTHONIOENCODING": encoding, "LC_ALL": "C"}
    process = spawn("build", "é拿😀", "--json", cwd=desk, env=env, stdout=-1, stderr=-1)
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "é" in json.loads(out.decode(encoding))["errors"][0]["message"]


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="names of files are text here")
def test_names_that_are_not_utf8(mine: Path) -> None:
    odd = os.fsencode(mine) + b"/content/\xff"
    shutil.copytree(os.fsencode(mine) + b"/content/mine", odd)
    for path in [*mine.rglob("*"), *map(Path, map(os.fsdecode, [odd + b"/guide.yaml", odd + b"/en.yaml"]))]:
        if path.is_file():  # old enough to be kept in the cache
            os.utime(path, (1, 1))
    for command in ("build", "check", "explain"):
        process = spawn(command, os.fsdecode(b"content/\xff"), cwd=mine, stdout=-1, stderr=-1)
        _, err = process.communicate(timeout=120)
        assert process.returncode == 0, err


@pytest.mark.skipif(os.name != "posix", reason="a folder in use can't be removed here")
def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    script = 'import os, sys; os.rmdir(os.getcwd()); from booklet.cli import main; sys.exit(main(["build"]))'
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path / "gone", env=env, capture_output=True)
    assert done.returncode == 3
    assert b"the current folder is gone" in done.stderr
