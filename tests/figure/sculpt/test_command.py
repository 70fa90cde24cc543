"""The command lists, checks, and never leaves a half-written file."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.figure.sculpt.__main__ import main
from booklet.figure.sculpt.art_file import rounded, text_of, write_whole


def test_check_tells_what_is_not_baked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check", "--art", str(tmp_path), "lean/back"]) == 1
    assert "lean/back: not baked" in capsys.readouterr().out


def test_check_of_the_frozen_art_is_content(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check", "lean/back"]) == 0
    assert "all 1 match" in capsys.readouterr().out


def test_list_names_every_body(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list", "back"]) == 0
    names = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert names == ["lean/back", "woman/back", "heavier/back", "older/back"]


def test_an_unknown_name_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bakc"]) == 2
    assert "nothing is called bakc" in capsys.readouterr().err


def test_numbers_are_short() -> None:
    assert rounded({"a": [1.04, -0.0, 2.0, True, "x"]}) == {"a": [1, 0, 2, True, "x"]}
    assert rounded((1, 2.25)) == [1, 2.2]
    assert text_of({"window": [0.5]}) == '{"window":[0.5]}\n'


def test_an_interrupted_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    write_whole(path, "old")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("booklet.figure.sculpt.art_file.os.replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(path, "new")
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("a.json", "old")]
