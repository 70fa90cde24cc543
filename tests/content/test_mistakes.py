"""Each file in mistakes/ spoils the fixture guide; beside it stands what the reader is told.

`edits` replace a piece that stands in a file once (or the whole file, without `find`); `guide`,
`language` and `clinic` change what is asked for. BOOKLET_UPDATE_GOLDENS=1 writes the answers anew.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from booklet.content.load import LoadedGuide
from booklet.diagnostics import BookletError

Load = Callable[..., LoadedGuide]

FIXTURE = Path(__file__).parent / "fixture_guide"
MISTAKES = sorted((Path(__file__).parent / "mistakes").glob("*.yaml"))


def spoil(desk: Path, edit: dict[str, Any]) -> None:
    """Apply one edit; a piece that is not there once is a mistake of the test."""
    path = desk / "content" / edit["file"]
    text = path.read_text(encoding="utf-8")
    if "find" in edit:
        assert text.count(edit["find"]) == 1, f"{edit['find']!r} must stand once in {path.name}"
        text = text.replace(edit["find"], edit["put"])
    else:
        text = edit["put"]
    path.write_bytes(text.encode(edit.get("encoding", "utf-8"), "replace"))


def told(desk: Path, load: Load, mistake: Path) -> str:
    """What the reader is told: the errors, or the warnings of a guide that loads all the same."""
    wanted = yaml.safe_load(mistake.read_text(encoding="utf-8"))
    for edit in wanted.pop("edits"):
        spoil(desk, edit)
    try:
        return "\n".join(one.as_text() for one in load(**wanted).warnings) + "\n"
    except BookletError as error:
        return f"{error}\n"


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda path: path.stem)
def test_mistake(desk: Path, load: Load, mistake: Path) -> None:
    answer = told(desk, load, mistake)
    golden = mistake.with_suffix(".expected")
    if os.environ.get("BOOKLET_UPDATE_GOLDENS"):
        golden.write_text(answer, encoding="utf-8")
    assert answer == golden.read_text(encoding="utf-8")
    assert answer.strip(), "a mistake is never passed over in silence"
    assert str(desk) not in answer, "no path of this machine is shown"


def test_there_are_many_kinds() -> None:
    assert len(MISTAKES) >= 32


def test_no_golden_is_left_over() -> None:
    goldens = {path.stem for path in (Path(__file__).parent / "mistakes").glob("*.expected")}
    assert goldens == {path.stem for path in MISTAKES}


def test_the_unspoilt_fixture_is_silent(load: Load) -> None:
    """The twin: without an edit nothing is told, so each answer above is due to its edit."""
    assert load().warnings == ()


def test_a_wrong_golden_would_be_seen(desk: Path, load: Load) -> None:
    """The twin of the comparison: another mistake gives another answer."""
    first, second = MISTAKES[0], MISTAKES[1]
    assert told(desk, load, first) != second.with_suffix(".expected").read_text(encoding="utf-8")


def test_an_edit_that_does_not_fit_is_seen(desk: Path) -> None:
    with pytest.raises(AssertionError):
        spoil(desk, {"file": "tiny/en.yaml", "find": "no such text", "put": ""})
    assert (desk / "content/tiny/en.yaml").read_bytes() == (FIXTURE / "content/tiny/en.yaml").read_bytes()
