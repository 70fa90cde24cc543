"""YAML read event by event: no value is guessed, nothing is built that was not written.

Every scalar stays the string that stands in the file (YAML 1.1 would read `no` as False, `1:30`
as 90 and `010` as 8). Aliases, tags and second documents are refused, so a file can't unfold into
more than itself, and the limits below keep a hostile file cheap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path as FilePath
from typing import TypeAlias

import yaml

from booklet.content.characters import complaint, odd_characters, without_odd_characters
from booklet.content.growth import Growth
from booklet.content.sheet import Sheet, place_in
from booklet.content.syntax import syntax_problem
from booklet.diagnostics import ContentError, Diagnostic, FileError, Place
from booklet.folders import shown

MAX_BYTES = 1024 * 1024
MAX_PROBLEMS = 50

_Lines: TypeAlias = tuple[str, ...]
_TAB_INDENT = re.compile(r" *\t[ \t]*(?=[^\s#])")


def read_sheet(path: FilePath) -> Sheet:
    """Read one YAML file.

    Raises FileError when it can't be read, ContentError with every problem that the reader can
    see before the shape of the data matters.
    """
    return parse_sheet(_bytes_of(path), shown(path))


def parse_sheet(raw: bytes, file: str, *, pure: bool = False) -> Sheet:
    """Read YAML from bytes; `file` is the name for errors, `pure` leaves libyaml aside."""
    if len(raw) > MAX_BYTES:
        hint = "a guide is text; keep pictures in files of their own"
        raise ContentError(Diagnostic("the file is larger than 1 MiB", Place(file), hint))
    text = _decoded(raw, file)
    lines = tuple(re.split(r"\r\n|\r|\n", text))
    problems = _odd_characters(text, lines, file)
    if problems:
        text = without_odd_characters(text)
    tabs = _tab_problems(lines, file)
    growth = Growth(file, lines)
    try:
        for event in _events(text, pure):
            if not growth.add(event):
                break
    except yaml.YAMLError as wrong:
        # A tab already told is the cause of most errors after it.
        if not tabs:
            problems.append(syntax_problem(wrong, file, lines, growth.long_quote))
    except (ValueError, OverflowError):
        problems.append(Diagnostic("an escape in a quoted text is no character", Place(file)))
    problems += tabs + growth.problems
    if not problems:
        problems += _root_problems(growth, file)
    if problems:
        raise ContentError(_first(problems))
    return growth.sheet()


def _events(text: str, pure: bool) -> Iterator[yaml.Event]:
    loader = yaml.SafeLoader if pure else getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return iter(yaml.parse(text, Loader=loader))


def _bytes_of(path: FilePath) -> bytes:
    try:
        if path.exists() and not path.is_file() and not path.is_dir():  # a pipe may never end
            raise OSError(0, "it is no regular file")
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as wrong:
        reason = wrong.strerror if isinstance(wrong, OSError) and wrong.strerror else str(wrong)
        raise FileError(Diagnostic(f"can't be read: {reason.lower()}", Place(shown(path)))) from wrong


def _decoded(raw: bytes, file: str) -> str:
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as wrong:
        before = raw[: wrong.start]
        line, column = before.count(b"\n"), len(before) - (before.rfind(b"\n") + 1)
        readable = tuple(raw.decode("utf-8", "replace").split("\n"))
        place = place_in(file, readable, line, column)
        raise ContentError(Diagnostic("the file is not UTF-8", place, "save it as UTF-8")) from wrong


def _odd_characters(text: str, lines: _Lines, file: str) -> list[Diagnostic]:
    if next(odd_characters(text), None) is None:
        return []
    found = (
        Diagnostic(message, place_in(file, lines, number, column), hint)
        for number, line in enumerate(lines)
        for column, char in odd_characters(line)
        for message, hint in (complaint(char),)
    )
    return list(islice(found, MAX_PROBLEMS + 1))


def _tab_problems(lines: _Lines, file: str) -> list[Diagnostic]:
    found = (
        Diagnostic("a tab is used to indent", place_in(file, lines, number, line.index("\t")), "use spaces")
        for number, line in enumerate(lines)
        if "\t" in line and _TAB_INDENT.match(line)
    )
    return list(islice(found, MAX_PROBLEMS + 1))


def _root_problems(growth: Growth, file: str) -> list[Diagnostic]:
    if not growth.root:
        return [Diagnostic("the file is empty", Place(file), "see `booklet new` for a start")]
    if not isinstance(growth.root, dict):
        place = growth.sheet().value(())
        return [Diagnostic("the file must hold keys and values", place, "write key: value")]
    return []


def _first(problems: list[Diagnostic]) -> list[Diagnostic]:
    ordered = sorted(problems, key=lambda one: (one.place.line, one.place.column) if one.place else (0, 0))
    if len(ordered) <= MAX_PROBLEMS:
        return ordered
    more = Diagnostic("there are more problems in this file", ordered[MAX_PROBLEMS].place)
    return [*ordered[:MAX_PROBLEMS], more]
