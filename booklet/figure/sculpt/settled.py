"""Settled hands on file: the solver has several good answers, so a re-bake must not solve again."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from booklet.figure.sculpt.poses import Angles, Pose, Thumb, Triple

FOLDER = Path(__file__).with_name("settled")


@dataclass(frozen=True, slots=True)
class SettledNumbers:
    """A hand laid on a body: pose, rotation (rows), shift (mm) and size, in the body's axes."""

    pose: Pose
    rotation: tuple[Triple, Triple, Triple]
    shift: Triple
    size: float


def read_settled(grip: str, body: str, folder: Path = FOLDER) -> SettledNumbers | None:
    """The settled hand on file; None if it was never settled."""
    path = folder / f"{grip}.{body}.json"
    if not path.exists():
        return None
    data = json.loads(path.read_text("utf-8"))
    pose = data["pose"]
    bones = pose["thumb"]
    thumb = Thumb(
        _triple(bones["metacarpal"]),
        _triple(bones["proximal"]),
        _triple(bones["distal"]),
        _triple(bones["back"]),
    )
    index, middle, ring, little = (_angles(pose[name]) for name in ("index", "middle", "ring", "little"))
    wrist = (float(pose["wrist"][0]), float(pose["wrist"][1]))
    a, b, c = (_triple(row) for row in data["rotation"])
    return SettledNumbers(
        Pose(index, middle, ring, little, thumb, wrist, float(pose["cup"])),
        (a, b, c),
        _triple(data["shift"]),
        float(data["size"]),
    )


def write_settled(grip: str, body: str, numbers: SettledNumbers, folder: Path = FOLDER) -> None:
    """Put a settled hand on file: angles 0.01 degrees, directions 1e-5, shift 0.01 mm."""
    folder.mkdir(exist_ok=True)
    rows = asdict(numbers)
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(_short(value))}" for name, value in rows.items())
    (folder / f"{grip}.{body}.json").write_text("{\n" + lines + "\n}\n", "utf-8", newline="\n")


def _short(value: object) -> object:
    if isinstance(value, dict):
        return {name: _short(item) for name, item in value.items()}
    if isinstance(value, tuple | list):
        return [_short(item) for item in value]
    return round(value, 5 if abs(value) <= 1.5 else 2) if isinstance(value, float) else value


def _angles(values: list[float]) -> Angles:
    return (float(values[0]), float(values[1]), float(values[2]), float(values[3]))


def _triple(values: list[float]) -> Triple:
    return (float(values[0]), float(values[1]), float(values[2]))
