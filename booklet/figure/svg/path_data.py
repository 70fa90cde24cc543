"""The `d` attribute of a path: all commands, absolute and relative."""

from __future__ import annotations

import re

from booklet.figure.geometry import Point
from booklet.figure.svg.limits import Refused
from booklet.figure.svg.numbers import NUMBER, number
from booklet.figure.svg.outline import Outline

_GAP = re.compile(r"[\s,]*", re.ASCII)
_FLAG = re.compile(r"[01]")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


def read_path(data: str, outline: Outline) -> None:
    """Add the subpaths of `data` to an outline."""
    _Reader(data, outline).read()


class _Reader:
    """Walks through path data; `handle` is the last curve's second handle, for S and T."""

    def __init__(self, data: str, outline: Outline) -> None:
        self.data, self.outline = data, outline
        self.index = 0
        self.handle: tuple[str, Point] | None = None

    def read(self) -> None:
        self._skip()
        command = ""
        while self.index < len(self.data):
            letter = self.data[self.index]
            if letter.upper() in _COUNTS:
                command = letter
                self.index += 1
            elif not command or command in "Zz":
                raise Refused(f"the path is not written right at '{self.data[self.index :][:12]}'")
            elif command in "Mm":
                command = "L" if command == "M" else "l"
            if not self.outline.open and command not in "Mm":
                raise Refused("a path must begin with M")
            self._command(command)
            self._skip()

    def _command(self, command: str) -> None:
        kind, outline = command.upper(), self.outline
        relative = command.islower() and outline.open
        x0, y0 = outline.at if relative else (0.0, 0.0)
        args = self._arguments(kind)
        points = [(x0 + x, y0 + y) for x, y in zip(args[0::2], args[1::2], strict=False)]
        handle, self.handle = self.handle, None
        if kind == "Z":
            outline.close()
        elif kind == "M":
            outline.move(points[0])
        elif kind == "L":
            outline.line(points[0])
        elif kind == "H":
            outline.line((x0 + args[0], outline.at[1]))
        elif kind == "V":
            outline.line((outline.at[0], y0 + args[0]))
        elif kind == "A":
            flags = args[3] == 1.0, args[4] == 1.0
            outline.arc((args[0], args[1]), args[2], *flags, (x0 + args[5], y0 + args[6]))
        elif kind in "CS":
            first = points.pop(0) if kind == "C" else self._mirrored(handle, "C")
            self.handle = ("C", points[0])
            outline.curve(first, points[0], points[1])
        else:
            middle = points.pop(0) if kind == "Q" else self._mirrored(handle, "Q")
            self.handle = ("Q", middle)
            self._quadratic(middle, points[0])

    def _quadratic(self, middle: Point, to: Point) -> None:
        at = self.outline.at
        first = (at[0] + (middle[0] - at[0]) * 2 / 3, at[1] + (middle[1] - at[1]) * 2 / 3)
        second = (to[0] + (middle[0] - to[0]) * 2 / 3, to[1] + (middle[1] - to[1]) * 2 / 3)
        self.outline.curve(first, second, to)

    def _mirrored(self, handle: tuple[str, Point] | None, kind: str) -> Point:
        x, y = self.outline.at
        if handle is None or handle[0] != kind:
            return x, y
        return 2 * x - handle[1][0], 2 * y - handle[1][1]

    def _arguments(self, kind: str) -> list[float]:
        return [
            self._take(_FLAG if kind == "A" and place in (3, 4) else NUMBER) for place in range(_COUNTS[kind])
        ]

    def _take(self, pattern: re.Pattern[str]) -> float:
        self._skip()
        match = pattern.match(self.data, self.index)
        if match is None:
            raise Refused(f"a number is missing in the path at '{self.data[self.index :][:12]}'")
        self.index = match.end()
        return number(match[0])

    def _skip(self) -> None:
        gap = _GAP.match(self.data, self.index)
        self.index = gap.end() if gap else self.index
