"""Whatever stands in the files, the answer is a guide or a BookletError, never another exception."""

from __future__ import annotations

import random
import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from booklet.content.load import LoadedGuide, load_guide
from booklet.content.nodes import parse_sheet
from booklet.diagnostics import BookletError
from booklet.folders import Folders

FIXTURE = Path(__file__).parent / "fixture_guide"
FILES = ("tiny/guide.yaml", "tiny/en.yaml", "words/en.yaml", "clinics/tiny.yaml")
# fmt: off
ODD = [
    "\0", "\t", "\u202e", "\ufeff", "\x85", "\U000e0001", "{", "}", "{{", "}", "**", "&a ", "*a", "!", "|",
    ">", "%", "- ", ": ", "#", '"', "'", "[", "]", "~", "null", "no", "1:30", "010", "../", "%s", "{0}", "\\",
    "拿", "\r",
]
# fmt: on

quick = settings(
    max_examples=150,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def answer(desk: Path) -> LoadedGuide | BookletError:
    try:
        return load_guide("tiny", "en", "tiny", Folders(desk), date(2026, 6, 1))
    except BookletError as error:
        assert error.diagnostics and str(error)
        assert all(one.as_json() for one in error.diagnostics)
        return error


def change(text: str, chance: random.Random, odd: str) -> str:
    """One slip of a hand."""
    lines = text.split("\n")
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    slips = [
        lambda: lines[:at] + lines[at + 1 :],
        lambda: [*lines[:at], lines[at], *lines[at:]],
        lambda: [*lines[:at], lines[other], *lines[at + 1 :]],
        lambda: [*lines[:at], " " + lines[at], *lines[at + 1 :]],
        lambda: [*lines[:at], lines[at].split(":")[0] + ": " + odd, *lines[at + 1 :]],
        lambda: [*lines[:at], put(lines[at], chance.randrange(len(lines[at]) + 1), odd), *lines[at + 1 :]],
        lambda: [*lines[:at], put(lines[at], chance.randrange(len(lines[at]) + 1), odd), *lines[at + 1 :]],
        lambda: [*lines[:at], lines[at].lstrip(), *lines[at + 1 :]],
        lambda: lines[:at],
    ]
    return "\n".join(chance.choice(slips)())


def put(line: str, at: int, odd: str) -> str:
    return line[:at] + odd + line[at:]


@quick
@given(st.one_of(st.text(), st.text(alphabet="abc01 :-[]{}#&*!|>'\"%@`,?\n\t~<"), st.binary().map(repr)))
def test_any_text_is_read_or_refused(text: str) -> None:
    for pure in (False, True):
        try:
            parse_sheet(text.encode("utf-8", "surrogatepass"), "a.yaml", pure=pure)
        except BookletError as error:
            assert str(error)


@quick
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        parse_sheet(raw, "a.yaml")
    except BookletError as error:
        assert str(error)


@quick
@given(
    file=st.sampled_from(FILES),
    slips=st.lists(st.tuples(st.integers(0, 2**32), st.sampled_from(ODD)), min_size=1, max_size=3),
)
def test_any_slip_is_answered(desk: Path, file: str, slips: list[tuple[int, str]]) -> None:
    path, original = desk / "content" / file, (FIXTURE / "content" / file).read_text(encoding="utf-8")
    text = original
    for seed, odd in slips:
        text = change(text, random.Random(seed), odd)
    path.write_bytes(text.encode("utf-8"))
    try:
        answer(desk)
    finally:
        path.write_text(original, encoding="utf-8")


@quick
@given(
    file=st.sampled_from(FILES),
    text=st.recursive(
        st.one_of(st.none(), st.text(max_size=8), st.integers(), st.sampled_from(ODD)),
        lambda inner: st.one_of(
            st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)
        ),
        max_leaves=8,
    ).map(str),
    at=st.integers(0, 200),
)
def test_any_value_anywhere_is_answered(desk: Path, file: str, text: str, at: int) -> None:
    path, original = desk / "content" / file, (FIXTURE / "content" / file).read_text(encoding="utf-8")
    lines = original.split("\n")
    at %= len(lines)
    lines[at] = lines[at].split(":")[0] + ": " + text.replace("\n", " ")
    path.write_bytes("\n".join(lines).encode("utf-8", "replace"))
    try:
        answer(desk)
    finally:
        path.write_text(original, encoding="utf-8")


@pytest.mark.parametrize(
    "wanted", ["", "\0", "a/b", "../..", ".", "/", "x" * 5000, "\ud800", "tiny/", "~", "a\nb"]
)
def test_any_name_is_answered(desk: Path, wanted: str) -> None:
    for guide, language, clinic in ((wanted, "en", None), ("tiny", wanted, None), ("tiny", "en", wanted)):
        try:
            load_guide(guide, language, clinic, Folders(desk), date(2026, 6, 1))
        except BookletError as error:
            assert str(error)


def test_the_slips_do_spoil(desk: Path) -> None:
    """The twin: among the slips are such that are refused and such that are not."""
    path, original = desk / "content/tiny/en.yaml", (FIXTURE / "content/tiny/en.yaml").read_text("utf-8")
    kinds = set()
    for seed in range(60):
        path.write_bytes(change(original, random.Random(seed), ODD[seed % len(ODD)]).encode())
        kinds.add(type(answer(desk)))
    shutil.copy(FIXTURE / "content/tiny/en.yaml", path)
    assert len(kinds) >= 2
