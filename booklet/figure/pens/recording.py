"""A picture as text, one operation a line: what tests compare and people can read."""

from __future__ import annotations

import hashlib
from collections import Counter

from booklet.figure.geometry import box_of
from booklet.figure.picture import Clip, Fill, Path, Picture, Raster, Restore, Stroke


def draw(picture: Picture) -> str:
    """The whole picture, exact to 0.01 pt."""
    lines = [f"picture {_numbers((picture.width, picture.height))}"]
    for op in picture.ops:
        if isinstance(op, Fill):
            lines.append(f"fill {op.color} {op.rule} {_paths(op.paths)}")
        elif isinstance(op, Stroke):
            dash = f" dash {_numbers(op.dash)}" if op.dash else ""
            pen = f"{_numbers((op.width,))} cap {op.cap} join {op.join}{dash}"
            lines.append(f"stroke {op.color} {pen} {_path(op.path)}")
        elif isinstance(op, Clip):
            lines.append(f"clip {op.fill or 'unpainted'} {op.rule} {_paths(op.paths)}")
        elif isinstance(op, Restore):
            lines.append("restore")
        elif isinstance(op, Raster):
            told = hashlib.sha256(op.data).hexdigest()[:16]
            lines.append(f"raster {op.columns} x {op.rows} {_numbers(op.box)} {told}")
    return "\n".join([*lines, *_texts(picture)]) + "\n"


def summary(picture: Picture, first: int = 6) -> str:
    """The picture in a few lines: sizes, counts, boxes of the first operations, texts, and a
    digest of the whole recording, which tells any other picture apart."""
    counts = Counter(type(op).__name__.lower() for op in picture.ops)
    colors = Counter(op.color for op in picture.ops if isinstance(op, Fill | Stroke))
    whole = draw(picture)
    lines = [
        f"picture {_numbers((picture.width, picture.height))}",
        "operations " + ", ".join(f"{name} {count}" for name, count in sorted(counts.items())),
        "colours " + ", ".join(f"{color} {count}" for color, count in sorted(colors.items())),
        *(f"  {line}" for line in map(_short, whole.splitlines()[1 : first + 1])),
        *_texts(picture),
        f"sha256 {hashlib.sha256(whole.encode()).hexdigest()}",
    ]
    return "\n".join(lines) + "\n"


def _texts(picture: Picture) -> list[str]:
    return [
        f"text {_numbers((text.x, text.y))} {text.anchor} {_numbers((text.size,))}"
        f" {'strong' if text.strong else 'plain'} {text.color} {text.text!r}"
        for text in picture.texts
    ]


def _paths(paths: tuple[Path, ...]) -> str:
    return " | ".join(_path(path) for path in paths)


def _path(path: Path) -> str:
    kind = "straight" if path.straight else "cubic"
    return f"{kind}{'' if path.closed else ' open'} {_numbers(path.points)}"


def _short(line: str) -> str:
    """A line with the numbers of its last outline told as a box."""
    head, _, numbers = line.rpartition("cubic ")
    values = numbers.removeprefix("open ").split()
    if not head or len(values) < 4:
        return line[:100]
    box = _numbers(box_of([float(value) for value in values]))
    return f"{head[:60]}cubic of {len(values) // 2} points in {box}"


def _numbers(values: tuple[float, ...]) -> str:
    return " ".join(f"{value:.2f}" if round(value, 2) else "0.00" for value in values)
