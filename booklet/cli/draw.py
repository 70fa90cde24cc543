"""`booklet draw`: one picture as SVG, PDF or PNG, or a sheet of everything that can be drawn."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from booklet.cli import report
from booklet.cli.options import body_option, ink_option, skin_option
from booklet.cli.render import pages_as_png
from booklet.diagnostics import Diagnostic, UsageError, did_you_mean
from booklet.folders import Folders, here
from booklet.layout.paper import MM
from booklet.output import write
from booklet.pdf.fonts import FontSet
from booklet.pipeline.album import find_scene, open_album
from booklet.pipeline.order import DEFAULT_GUIDE, Order
from booklet.pipeline.studio import Studio

if TYPE_CHECKING:
    from booklet.figure.picture import Picture
    from booklet.figure.scene import Scene
    from booklet.figure.style import Ink

KINDS = (".svg", ".pdf", ".png")
GALLERY = "gallery.pdf"
_DPI = 150


@click.command("draw")
@click.argument("scene", required=False)
@click.argument("panel", required=False)
@click.option("-o", "--output", metavar="FILE", help="The file to write: .svg, .pdf or .png.")
@click.option("--all", "every", is_flag=True, help="Every panel of the scene, each in a file of its own.")
@click.option("--gallery", is_flag=True, help="A PDF of everything there is to draw, with names.")
@click.option("--guide", default=DEFAULT_GUIDE, metavar="GUIDE", help="The guide that has the scene.")
@click.option("--lang", default="en", metavar="LANG", help="The language of the texts in the picture.")
@click.option("--width", type=click.FloatRange(10, 1000), default=120.0, metavar="MM", help="Default: 120.")
@ink_option
@body_option
@skin_option
def command(
    scene: str | None,
    panel: str | None,
    output: str | None,
    every: bool,
    gallery: bool,
    guide: str,
    lang: str,
    width: float,
    ink: Ink,
    body: tuple[str, ...],
    skin: tuple[str, ...],
) -> int:
    """Write one picture. SCENE is a scene of the guide or the path of a scene file.

    PANEL is one picture of the scene; without it, the first. The person is the one that the guide
    shows, unless --body or --skin chooses.
    """
    from booklet.figure.scene import load_scene

    order, folders = Order(guide, language=lang, clinic=None, ink=ink, bodies=body, skins=skin), here()
    if gallery:
        return _gallery(order, folders, output, every or bool(scene))
    if scene is None:
        hint = "name one, for example: booklet draw cover; or see all: booklet draw --gallery"
        raise UsageError(Diagnostic("no scene is named", hint=hint))
    order, path = find_scene(scene, order, folders)
    found = load_scene(path)
    names = _panels(found, panel, every)
    targets = [target_of(output, path.stem, name, every) for name in names]
    album = open_album(order, folders)
    if album.problems:
        message = "the picture shows the keys of its texts, because the guide can't be read"
        report.tell([Diagnostic(message, severity="warning"), *album.problems])
    studio = Studio(FontSet.open(folders), ink, album.words, album.language)
    for name, target in zip(names, targets, strict=True):
        texts = album.texts(path.stem, found)
        picture = studio.picture(found, name, width * MM, album.person(path.stem), texts)
        title = f"{path.stem}, {name}"
        write(target, file_of(picture, target.suffix.lower(), title, lang, studio), [path, *found.files])
        report.say(f"{target}: {picture.width / MM:.0f} x {picture.height / MM:.0f} mm")
    return 0


def file_of(picture: Picture, kind: str, title: str, language: str, studio: Studio) -> bytes:
    """The picture as an SVG, PDF or PNG file, with title and description in it."""
    if kind == ".svg":
        from booklet.figure.pens import svg

        return svg.draw(picture, title=title).encode()
    pdf = studio.pdf(picture, title, language)
    return pdf if kind == ".pdf" else next(pages_as_png(pdf, _DPI))


def target_of(output: str | None, scene: str, panel: str, every: bool) -> Path:
    """The file to write; with `every`, the panel's name goes before the suffix of `output`."""
    target = Path(output or f"{scene}-{panel}.svg")
    if target.suffix.lower() not in KINDS:
        hint = "name a file that ends in .svg, .pdf or .png"
        raise UsageError(Diagnostic(f"'{target}' is no kind of picture file", hint=hint))
    return target.with_name(f"{target.stem}-{panel}{target.suffix}") if output and every else target


def _panels(scene: Scene, panel: str | None, every: bool) -> list[str]:
    if panel and every:
        raise UsageError(Diagnostic("--all and a panel are both given", hint="leave one of them out"))
    known = list(scene.panels)
    if panel and panel not in known:
        message = f"the scene '{scene.id}' has no panel '{panel}'"
        raise UsageError(Diagnostic(message, hint=did_you_mean(panel, known)))
    return known if every else [panel or known[0]]


def _gallery(order: Order, folders: Folders, output: str | None, more: bool) -> int:
    """The sheet of everything that can be drawn."""
    from booklet.pipeline.gallery_sheet import gallery_sheet

    if more:
        hint = "give --gallery alone"
        raise UsageError(Diagnostic("--gallery shows everything, not one scene", hint=hint))
    target = Path(output or GALLERY)
    if target.suffix.lower() != ".pdf":
        raise UsageError(Diagnostic(f"'{target}' is no PDF", hint=f"for example -o {GALLERY}"))
    sheet = gallery_sheet(order, folders)
    write(target, sheet.pdf)
    report.tell(sheet.problems)
    report.say(f"{target}: {report.counted(sheet.pictures, 'picture')}, {report.size(len(sheet.pdf))}")
    return 0
