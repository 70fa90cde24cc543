"""Ways to break a tagged file, one fault at a time. Each works on any file that has what it breaks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tests.pdf.readback import faults_of_contents, faults_of_file, faults_of_tags
from tests.pdf.readback.breaking import Break

_PARTS = (faults_of_tags.FAULTS, faults_of_contents.FAULTS, faults_of_file.FAULTS)

MUTATIONS: Mapping[str, Break] = MappingProxyType(
    {name: made for part in _PARTS for name, made in part.made.items()}
)
"""What is done to a file, by name; raises NothingToBreak where the file has nothing of the kind."""

TOLD: Mapping[str, str] = MappingProxyType(
    {name: told for part in _PARTS for name, told in part.told.items()}
)
"""What the audit says then. The others are heard only: the transcript is another one."""
