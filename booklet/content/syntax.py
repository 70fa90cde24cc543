"""What the YAML parser complains about, in plain words and with what usually helps."""

from __future__ import annotations

import re

import yaml

from booklet.content.sheet import Mark, place_in
from booklet.diagnostics import Diagnostic, Place

_QUOTES = "put double quotes around the text"
_CLOSE = "close it with the same kind of quote"
_SPACE = "give the items of one list, and the keys of one group, the same indentation"

# (in the parser's message, our message, hint); the first that fits is told.
_COMPLAINTS = (
    ("scanning an alias", "a text can't start with '*' unless it is in quotes", _QUOTES),
    ("scanning an anchor", "a text can't start with '&' unless it is in quotes", _QUOTES),
    ("cannot start any token", "a text can't start with this character unless it is in quotes", _QUOTES),
    ("mapping values are not allowed", "a second ': ' stands in this line", f"if it is text: {_QUOTES}"),
    ("could not find expected ':'", "a ':' is missing after the key", "write key: value"),
    ("unknown escape character", "a '\\' stands in a quoted text", "write \\\\ for a backslash"),
    ("escape", "an escape in a quoted text is no character", "type the character itself"),
    ("quoted scalar", "a quoted text does not end", _CLOSE),
    (
        "flow sequence",
        "a '[' list does not end as it should",
        "close it with ']'; put texts with '{' or ',' in quotes",
    ),
    ("flow mapping", "a '{' group does not end as it should", "put a text that starts with '{' in quotes"),
    ("scanning a block scalar", "the text block after '|' or '>' is not well made", "start its lines below"),
    ("block collection", "this line does not fit the lines above", _SPACE),
    ("block mapping", "this line does not fit the lines above", _SPACE),
    ("block sequence entries are not allowed", "a list can't start here", "begin it on a new line"),
    ("directive", "a line can't start with '%'", _QUOTES),
    ("tag", "tags ('!...') are not read", "write the value without it"),
    ("document start", "the file goes on after its end", "remove what stands here, or indent it"),
)


def syntax_problem(
    wrong: yaml.YAMLError, file: str, lines: tuple[str, ...], quote: Mark | None = None
) -> Diagnostic:
    """One diagnostic for a parser error; the parser stops at the first.

    `quote` is the last quoted text of several lines: an error right after it is its fault.
    """
    mark = getattr(wrong, "problem_mark", None) or getattr(wrong, "context_mark", None)
    place = place_in(file, lines, mark.line, mark.column) if mark else Place(file)
    told = f"{getattr(wrong, 'context', '') or ''} {getattr(wrong, 'problem', '') or ''}"
    if mark and quote and quote.last == mark.line:
        start = place_in(file, lines, quote.line, quote.column)
        return Diagnostic("a quoted text does not end where it should", start, _CLOSE)
    if _broken_braces(place):
        return Diagnostic("a text can't start with '{' unless it is in quotes", place, _QUOTES)
    for part, message, hint in _COMPLAINTS:
        if part in told:
            return Diagnostic(message, place, hint)
    return Diagnostic("this is not YAML that can be read", place, _SPACE)


def _broken_braces(place: Place) -> bool:
    """Whether the line holds `key: {placeholder} more words`, which YAML takes for a group."""
    return re.search(r"[:-] \{\w+\} *[^\s,}#]", place.source) is not None
