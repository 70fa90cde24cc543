"""The JSON Schema of each file: stable, complete, and in agreement with what is accepted."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from booklet.content.schema import schema_text, schemas

REPO = Path(__file__).resolve().parents[2]
KINDS = ("guide", "wording", "words", "clinic", "scene")


def test_each_kind_has_one() -> None:
    assert tuple(schemas()) == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_closed_and_says_what_is_required(kind: str) -> None:
    schema = schemas()[kind]
    assert schema["additionalProperties"] is False
    assert schema["required"]
    assert json.loads(schema_text(kind)) == schema


def test_keys_are_as_written_in_the_file() -> None:
    fact = schemas()["guide"]["$defs"]["Fact"]  # type: ignore[index]
    assert "from" in fact["properties"] and "from_" not in fact["properties"]
    assert schemas()["guide"]["properties"]["produced"] == {  # type: ignore[index]
        "format": "date",
        "title": "Produced",
        "type": "string",
    }


def test_it_is_the_same_in_every_run() -> None:
    code = "from booklet.content.schema import schema_text; print(schema_text('wording'), end='')"
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            cwd=REPO,
            check=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert runs == {schema_text("wording").encode()}
    assert schema_text("words").encode() not in runs
