"""`booklet list`: what there is to choose from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

import click

from booklet.cli import report
from booklet.cli.options import json_option
from booklet.cli.parameters import Word
from booklet.folders import Folders, bundled, here, shown
from booklet.layout.paper import MM, PAPERS
from booklet.pipeline.formats import formats as known

Rows: TypeAlias = list[dict[str, str]]


def guides(folders: Folders) -> Rows:
    """Each guide with its languages and where it is."""
    from booklet.content.places import find_guide, guide_names

    places = {name: find_guide(name, folders) for name in guide_names(folders)}
    return [
        {"name": name, "languages": " ".join(place.languages()), "from": _origin(folders, "content", name)}
        for name, place in places.items()
    ]


def languages(folders: Folders) -> Rows:
    """Each language with the guides that have wording in it."""
    from booklet.content.places import find_guide, guide_names

    found: dict[str, list[str]] = {}
    for name in guide_names(folders):
        for language in find_guide(name, folders).languages():
            found.setdefault(language, []).append(name)
    return [{"name": name, "guides": " ".join(found[name])} for name in sorted(found)]


def papers(_folders: Folders) -> Rows:
    """Each paper with its size."""
    return [
        {"name": one.name, "size": f"{one.width / MM:.0f} x {one.height / MM:.0f} mm"}
        for one in PAPERS.values()
    ]


def formats(folders: Folders) -> Rows:
    """Each format with its template."""
    found = ((name, folders.find("templates", f"{name}.xml.j2")) for name in known(folders))
    return [{"name": name, "template": shown(path) if path else "missing"} for name, path in found]


def templates(folders: Folders) -> Rows:
    """Each template and theme file and where it is."""
    names = {
        path.name
        for root in folders.roots("templates")
        for path in root.iterdir()
        if path.suffix in (".j2", ".yaml") and path.is_file()
    }
    return [{"name": name, "from": _origin(folders, "templates", name)} for name in sorted(names)]


def fonts(folders: Folders) -> Rows:
    """Each font file and where it is."""
    names = {path.name for root in folders.roots("fonts") for path in root.glob("*.[to]tf")}
    return [{"name": name, "from": _origin(folders, "fonts", name)} for name in sorted(names)]


LISTS: Mapping[str, Callable[[Folders], Rows]] = MappingProxyType(
    {
        "guides": guides,
        "templates": templates,
        "fonts": fonts,
        "papers": papers,
        "languages": languages,
        "formats": formats,
    }
)


@click.command("list")
@click.argument("what", type=Word("list", tuple(LISTS)))
@json_option
def command(what: str, as_json: bool) -> int:
    """Show what there is to choose from."""
    rows = LISTS[what](here())
    if as_json:
        report.say(report.as_json(rows))
    elif rows:
        report.say(report.table([list(row.values()) for row in rows]))
    return 0


def _origin(folders: Folders, kind: str, name: str) -> str:
    """`bundled`, or the user's own file."""
    own = folders.user / kind / name
    base = bundled(kind)  # type: ignore[arg-type]
    return shown(own) if own.exists() and base.resolve() not in own.resolve().parents else "bundled"
