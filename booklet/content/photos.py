"""A technique's own picture file in place of a scene: it is there, in the guide's folder, and described."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from booklet.content.parts import Parts
from booklet.diagnostics import Diagnostic, Place, nearest

PHOTO_KINDS = (".png", ".jpg", ".jpeg", ".svg")


def check_photos(parts: Parts) -> Iterator[Diagnostic]:
    """Each technique has a scene or an image; an image can be read by those who can't see it."""
    facts, wording = parts.facts, parts.wording
    for index, technique in enumerate(facts.shape.techniques):
        at = ("techniques", index)
        if (technique.scene is None) == (technique.image is None):
            message = "has both a scene and an image" if technique.scene else "has no picture"
            hint = "write scene: with a scene's name, or image: with a file, such as photos/step.jpg"
            place = facts.sheet.key((*at, "image") if technique.image else at)
            yield Diagnostic(f"the technique '{technique.id}' {message}", place, hint)
        if technique.image is None:
            continue
        wrong = photo_problem(technique.image, facts.path.parent)
        if wrong:
            yield Diagnostic(wrong[0], facts.sheet.value((*at, "image")), wrong[1])
        words = wording.shape.techniques.get(technique.id)
        if words is not None and not words.description:
            message = f"the image of '{technique.id}' has no description"
            hint = "write description: with what a reader who can't see it must know"
            yield Diagnostic(message, wording.sheet.key(("techniques", technique.id)), hint)


def photos(parts: Parts) -> dict[Path, Place]:
    """The image files of a guide, in order, with the places that name them."""
    facts = parts.facts
    return {
        facts.path.parent / one.image: facts.sheet.value(("techniques", index, "image"))
        for index, one in enumerate(facts.shape.techniques)
        if one.image
    }


def photo_problem(name: str, folder: Path) -> tuple[str, str] | None:
    """What keeps a file of the guide's folder from being a picture, and what would help."""
    pure = PurePosixPath(name)
    outside = "the image must lie in the guide's folder"
    if pure.is_absolute() or ".." in pure.parts or "\\" in name or ":" in name:
        return outside, "copy it there and write its name from there, such as photos/step.jpg"
    if pure.suffix.lower() not in PHOTO_KINDS:
        return f"the image '{name[:80]}' is not a PNG, JPEG or SVG file", "convert it to .png or .jpg"
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()):
            return outside, "copy it there instead of linking"
        if path.is_file():
            return None
        beside = (one for one in path.parent.iterdir() if one.suffix.lower() in PHOTO_KINDS)
        close = nearest(name[:80], [str(PurePosixPath(pure.parent) / one.name) for one in beside])
    except (OSError, ValueError, RuntimeError):
        close = ""
    return f"there is no image '{name[:80]}'", f"did you mean '{close}'?" if close else ""
