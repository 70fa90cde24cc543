"""What veraPDF says of one file by one standard."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Failure:
    """A rule that failed `count` times; `context` and `message` tell of the first time."""

    clause: str
    test: int
    count: int
    description: str
    context: str
    message: str

    @property
    def rule(self) -> str:
        """The rule as veraPDF's pages name it: clause and test."""
        return f"{self.clause}-{self.test}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a file holds to a standard, after how many checks; `error` says why it could not be judged."""

    file: Path
    flavour: str
    passed: bool
    checks: int
    failures: tuple[Failure, ...] = ()
    error: str = ""


def read_verdict(line: str, file: Path, flavour: str) -> Verdict:
    """The verdict in a line of JSON from Validate.java. Raises ValueError where it is not this one."""
    try:
        said: Mapping[str, Any] = json.loads(line)
        if said["flavour"] != flavour:
            raise ValueError(f"the verdict is by {said['flavour']}, not by {flavour}")
        failures = tuple(Failure(**one) for one in said["failures"])
        return Verdict(file, flavour, said["passed"], said["checks"], failures, said["error"] or "")
    except (TypeError, KeyError) as error:
        raise ValueError("that is no verdict") from error
