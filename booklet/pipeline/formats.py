"""The formats there are: one for each template `NAME.xml.j2`, the user's own included."""

from __future__ import annotations

import re

from booklet.folders import Folders
from booklet.pipeline.order import FORMATS

_TEMPLATE = re.compile(r"([a-z0-9][a-z0-9_-]{0,39})\.xml\.j2")


def formats(folders: Folders) -> tuple[str, ...]:
    """The bundled formats, then the user's own by name."""
    files = (path for root in folders.roots("templates") for path in root.glob("*.xml.j2"))
    names = {match[1] for path in files if (match := _TEMPLATE.fullmatch(path.name)) and path.is_file()}
    return (*FORMATS, *sorted(names.difference(FORMATS)))
