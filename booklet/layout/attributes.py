"""What the attributes of the markup may say, so that the layout can trust them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

_ADDRESS = re.compile(r"#[\w.-]+|(?:https?://|mailto:|tel:)[^\s\x00-\x1f<>\"]{1,2000}", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,4})?")
KINDS = ("edges", "example", "crosses", "plain-crosses", "bar", "lines", "greys", "sizes")
"""What there is to measure a printer with (`gauges`)."""
_MOST_COLUMNS = 40
_LONGEST = 20_000
"""Characters in an attribute that says nothing special."""


def _number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None and float(text) <= 200


def _widths(text: str) -> bool:
    parts = text.split()
    return 0 < len(parts) <= _MOST_COLUMNS and all(_number(part) and float(part) > 0 for part in parts)


def _count(text: str) -> bool:
    return re.fullmatch(r"[1-9][0-9]{0,3}", text) is not None


def _span(text: str) -> bool:
    return _count(text) and int(text) <= _MOST_COLUMNS


_RULES: Mapping[str, tuple[Callable[[str], bool], str]] = MappingProxyType(
    {
        "colspan": (_span, f"a whole number from 1 to {_MOST_COLUMNS}"),
        "decorative": (lambda text: text in ("yes", "no"), "'yes' or 'no'"),
        "dir": (lambda text: text in ("ltr", "rtl", "auto"), "'ltr', 'rtl' or 'auto'"),
        "filler": (lambda text: text in ("yes", "no"), "'yes' or 'no'"),
        "flow": (lambda text: text in ("", "continue", "opening"), "'continue' or 'opening'"),
        "height": (_number, "a number from 0 to 200, in em"),
        "kind": (lambda text: text in KINDS, f"one of {', '.join(KINDS)}"),
        "href": (lambda text: _ADDRESS.fullmatch(text) is not None, "'#id', https:, mailto: or tel:"),
        "notes": (lambda text: text in ("yes", "no"), "'yes' or 'no'"),
        "once": (lambda text: text in ("yes", "no"), "'yes' or 'no'"),
        "of": (lambda text: text in ("page", "line"), "'page' or 'line'"),
        "scope": (lambda text: text in ("row", "col"), "'row' or 'col'"),
        "size": (lambda text: text == "fill" or _number(text), "a number from 0 to 200, in em, or 'fill'"),
        "side": (lambda text: text in ("left", "right"), "'left' or 'right'"),
        "start": (_count, "a whole number from 1 to 9999"),
        "widths": (_widths, "the shares of the columns, for example '2 1'"),
    }
)


def refusal(name: str, value: str) -> str:
    """What is wrong with an attribute's value, or an empty string."""
    fits, wanted = _RULES.get(name, (lambda text: len(text) <= _LONGEST, f"at most {_LONGEST} characters"))
    return "" if fits(value) else f'{name}="{" ".join(value.split())[:40]}" is not {wanted}'
