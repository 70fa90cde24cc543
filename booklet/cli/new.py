"""`booklet new`: a commented start that builds as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import click

from booklet.cli import report
from booklet.cli.parameters import Word
from booklet.diagnostics import Diagnostic, FileError, Place, UsageError
from booklet.folders import here, shown
from booklet.output import told, write
from booklet.pipeline.order import today

STARTERS = Path(__file__).resolve().parent / "starters"
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST = 60
_TAKEN = frozenset({"words", "clinics"})
"""Folders in `content/` that are no guides."""
KINDS = ("guide", "clinic", "scene", "language")
YEARS_TO_REVIEW = 2


@click.command("new")
@click.argument("kind", type=Word("kind of file", KINDS), metavar="|".join(KINDS))
@click.argument("name")
@click.option(
    "--guide",
    "guides",
    metavar="GUIDE",
    multiple=True,
    help="Your own guide that a new scene is for; a guide to translate (can be given again; else all).",
)
def command(kind: str, name: str, guides: tuple[str, ...]) -> int:
    """Start a guide, a clinic file or a scene in content/, with comments and example text.

    It builds as it is. NAME of a language is its tag, such as fr or pt-BR: a translation starts with
    empty texts, below what they say in English. Files that exist are never written over.
    """
    if kind == "language":
        from booklet.cli.new_language import begin

        return begin(name, guides)
    _check(kind, name)
    if (kind == "scene") != (len(guides) == 1):
        hint = f"for example: booklet new scene {name} --guide neck-care"
        message = "a scene belongs to one guide" if kind == "scene" else f"--guide is not for a {kind}"
        raise UsageError(Diagnostic(message, hint=hint if kind == "scene" else "leave it out"))
    if guides:
        return _scene(name, guides[0])
    user = here().user
    files = guide_files(name) if kind == "guide" else clinic_files(name)
    folder = user / "content" / (name if kind == "guide" else "clinics")
    create({folder / path: text for path, text in files.items()})
    use = f"booklet build {name}" if kind == "guide" else f"booklet build --clinic {name}"
    report.say("\n".join(shown(folder / path) for path in files))
    report.note(f"build it with: {use}")
    return 0


def guide_files(name: str) -> Mapping[str, str]:
    """The files of a new guide by path in its folder."""
    from booklet.content.schema import schema_text

    paths = ("guide.yaml", "en.yaml", "scenes/cover.yaml", "scenes/example.yaml")
    texts = {path: _starter(f"guide/{path}", name) for path in paths}
    return texts | {f"{kind}.schema.json": schema_text(kind) for kind in ("guide", "wording", "scene")}


def clinic_files(name: str) -> Mapping[str, str]:
    """The files of a new clinic by path in the clinics folder."""
    from booklet.content.schema import schema_text

    return {f"{name}.yaml": _starter("clinic.yaml", name), "clinic.schema.json": schema_text("clinic")}


def scene_files(name: str, guide: str) -> Mapping[str, str]:
    """The files of a new scene by path in the guide's folder."""
    from booklet.content.schema import schema_text

    text = _starter("scene.yaml", name).replace("@GUIDE@", guide)
    return {f"scenes/{name}.yaml": text, "scene.schema.json": schema_text("scene")}


def _scene(name: str, guide: str) -> int:
    """A scene in a guide of the user's own."""
    from booklet.content.places import find_guide

    folder = find_guide(guide, here()).folder
    if not folder.resolve().is_relative_to(here().user.resolve()):
        hint = "start a guide of your own: booklet new guide NAME"
        raise UsageError(Diagnostic(f"'{guide}' is a bundled guide; its folder stays as it is", hint=hint))
    files = scene_files(name, guide)
    create({folder / path: text for path, text in files.items()})
    report.say("\n".join(shown(folder / path) for path in files))
    report.note(f"see it while you write: booklet watch {guide} --scene {name}")
    return 0


def create(files: Mapping[Path, str]) -> None:
    """Write the files and the folders they need; a schema that is there already stays.

    Raises FileError before anything is written when another file is there already.
    """
    taken = [path for path in files if path.exists() and path.suffix != ".json"]
    if taken:
        hint = "choose another name, or remove the file first"
        raise FileError(Diagnostic("the file exists already", Place(shown(path)), hint) for path in taken)
    for path, text in files.items():
        with told(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            missing = not path.exists()
        if missing:
            write(path, text.encode())


def _check(kind: str, name: str) -> None:
    if not _NAME.fullmatch(name) or len(name) > _LONGEST or (kind == "guide" and name in _TAKEN):
        hint = "use small letters, digits and hyphens, for example neck-care"
        raise UsageError(Diagnostic(f"'{name[:80]}' can't be the name of a {kind}", hint=hint))


def _starter(path: str, name: str) -> str:
    day = today()
    # 28 February stands in for a day that the other year does not have.
    last = day.replace(year=day.year + YEARS_TO_REVIEW, day=min(day.day, 28))
    text = (STARTERS / path).read_text("utf-8")
    for mark, value in (("NAME", name), ("PRODUCED", day.isoformat()), ("REVIEW_BY", last.isoformat())):
        text = text.replace(f"@{mark}@", value)
    return text
