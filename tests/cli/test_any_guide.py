"""Whatever stands in the files, a build ends in a PDF or in diagnostics, never in anything else."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from booklet.cache import Cache
from booklet.cli.new import clinic_files, create, guide_files
from booklet.diagnostics import BookletError
from booklet.folders import Folders, bundled
from booklet.pipeline import Order, make

FILES = (
    "content/mine/guide.yaml",
    "content/mine/en.yaml",
    "content/mine/scenes/example.yaml",
    "content/mine/scenes/cover.yaml",
    "content/clinics/mine.yaml",
    "templates/booklet.xml.j2",
    "templates/theme.yaml",
)
Change = Callable[[str], str]

_PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["0", "-1", "1e999", "[]", "{}", "{x}", "no", "~", "&a", "*a", "!!x", "<b>", "**", "'", ": ", "-"]
    ),
    st.sampled_from(
        ["\t", "\0", "\r", "\ufeff", "\u202e", "\ud7ff", "😀", "x" * 400, "word " * 300, "- a\n" * 60]
    ),
)


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """One edit somewhere in a text: a piece put in, taken out, doubled, or the rest cut off."""
    at, length = draw(st.floats(0, 1)), draw(st.sampled_from([0, 1, 5, 30, 200]))
    kind = draw(st.sampled_from(["insert", "value", "drop line", "double line", "cut"]))
    piece = draw(_PIECES)

    def change(text: str) -> str:
        place = int(at * len(text))
        if kind == "insert":
            return text[:place] + piece + text[place + length :]
        if kind == "cut":
            return text[:place]
        lines = text.splitlines(keepends=True) or [""]
        line = min(int(at * len(lines)), len(lines) - 1)
        if kind == "value":
            lines[line] = f"{lines[line].partition(':')[0]}: {piece}\n"
        elif kind == "drop line":
            del lines[line]
        else:
            lines.insert(line, lines[line])
        return "".join(lines)

    return change


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small guide, a clinic and the bundled templates."""
    desk = tmp_path_factory.mktemp("original")
    create({desk / "content/mine" / name: text for name, text in guide_files("mine").items()})
    create({desk / "content/clinics" / name: text for name, text in clinic_files("mine").items()})
    shutil.copytree(bundled("templates"), desk / "templates")
    return desk


def build(desk: Path) -> int:
    """The pages of the guide; 0 where there are diagnostics, each of them one that says something."""
    try:
        made = make(Order(guide="mine", clinic="mine"), Folders(desk), Cache(desk / "cache"))
    except BookletError as error:
        assert error.diagnostics
        assert all(one.message.strip() and one.as_text() for one in error.diagnostics)
        return 0
    assert made.pdf.startswith(b"%PDF-1.")
    return made.pages


def test_the_original_builds(original: Path) -> None:
    assert build(original) > 0


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(edits=st.lists(st.tuples(st.sampled_from(FILES), changes()), min_size=1, max_size=2))
def test_any_edit(original: Path, edits: list[tuple[str, Change]]) -> None:
    kept = {name: (original / name).read_bytes() for name in FILES}
    try:
        for name, change in edits:
            path = original / name
            path.write_bytes(change(path.read_text("utf-8", "replace")).encode("utf-8", "surrogatepass"))
        event("built" if build(original) else "diagnostics")
    finally:
        for name, data in kept.items():
            (original / name).write_bytes(data)
