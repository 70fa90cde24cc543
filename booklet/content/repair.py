"""Misspelt keys set right for the moment, so that one slip does not hide the problems behind it."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from booklet.content.hints import MAX_LENGTH
from booklet.content.sheet import Data, Path
from booklet.diagnostics import nearest


def repaired(data: Data, unknown: Iterable[Path], missing: Iterable[Path]) -> Data:
    """A copy without the unknown keys; one that nearly is a missing key takes its place."""
    copy: Any = deepcopy(data)
    absent = list(missing)
    for path in unknown:
        group = copy
        for part in path[:-1]:
            group = group[part]
        if not isinstance(group, dict) or path[-1] not in group:
            continue
        value = group.pop(path[-1])
        wanted = [str(other[-1]) for other in absent if other[:-1] == path[:-1]]
        close = nearest(str(path[-1])[:MAX_LENGTH], wanted)
        if close:
            group[close] = value
    fixed: Data = copy
    return fixed
