"""`booklet draw`: one picture as SVG, PDF or PNG."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from booklet.cli import report
from booklet.cli.options import Word
from booklet.cli.render import pages_as_png
from booklet.diagnostics import BookletError, Diagnostic, UsageError, did_you_mean
from booklet.folders import Folders, here
from booklet.layout.paper import MM
from booklet.output import write
from booklet.pdf.fonts import FontSet
from booklet.pipeline.gallery import PLAIN, STRONG
from booklet.pipeline.order import DEFAULT_GUIDE, INKS, today
from booklet.pipeline.scenes import scene_paths

if TYPE_CHECKING:
    from collections.abc import Mapping

    from booklet.figure.picture import Picture
    from booklet.figure.scene import Scene
    from booklet.figure.style import Ink

KINDS = (".svg", ".pdf", ".png")
LABEL_SIZE = 12.0
_DPI = 150
_UNDATED = date(2000, 1, 1)


@click.command("draw")
@click.argument("scene")
@click.argument("panel", required=False)
@click.option("-o", "--output", metavar="FILE", help="The file to write: .svg, .pdf or .png.")
@click.option("--guide", default=DEFAULT_GUIDE, metavar="GUIDE", help="The guide that has the scene.")
@click.option("--lang", default="en", metavar="LANG", help="The language of the texts in the picture.")
@click.option("--width", type=click.FloatRange(10, 1000), default=120.0, metavar="MM", help="Default: 120.")
@click.option("--ink", type=Word("ink", INKS), default="color", help="Colours, grey, or little ink.")
def command(
    scene: str, panel: str | None, output: str | None, guide: str, lang: str, width: float, ink: Ink
) -> int:
    """Write one picture. SCENE is a scene of the guide or the path of a scene file.

    PANEL is one picture of the scene; without it, the first.
    """
    from booklet.figure.scene import load_scene

    folders = here()
    path = _find(scene, guide, folders)
    found = load_scene(path)
    name = panel or next(iter(found.panels))
    if name not in found.panels:
        message = f"the scene '{found.id}' has no panel '{name}'"
        raise UsageError(Diagnostic(message, hint=did_you_mean(name, list(found.panels))))
    target = Path(output or f"{path.stem}-{name}.svg")
    if target.suffix.lower() not in KINDS:
        hint = "name a file that ends in .svg, .pdf or .png"
        raise UsageError(Diagnostic(f"'{target}' is no kind of picture file", hint=hint))
    fonts = FontSet.open(folders)
    picture = _picture(found, name, width * MM, _labels(found, guide, lang, folders), ink, fonts)
    write(target, _written(picture, target.suffix.lower(), lang, fonts), [path])
    report.say(f"{target}: {picture.width / MM:.0f} x {picture.height / MM:.0f} mm")
    return 0


def _find(scene: str, guide: str, folders: Folders) -> Path:
    from booklet.content.places import find_guide

    if scene.endswith((".yaml", ".yml")):
        return Path(scene)
    known = scene_paths(find_guide(guide, folders).folder)
    if scene not in known:
        raise UsageError(Diagnostic(f"there is no scene '{scene}'", hint=did_you_mean(scene, list(known))))
    return known[scene]


def _labels(scene: Scene, guide: str, language: str, folders: Folders) -> Mapping[str, str]:
    """The guide's texts for the scene; a scene that no guide uses shows the keys themselves."""
    from booklet.content.load import load_guide

    keys = {key: key for panel in scene.panels.values() for key in panel.labels}
    try:
        loaded = load_guide(guide, language, None, folders, today()).guide
    except BookletError as error:
        message = "the picture shows the keys of its texts, because the guide can't be read"
        report.tell([Diagnostic(message, severity="warning"), *error.diagnostics])
        return keys
    labels = [one.labels for one in loaded.techniques if one.scene == scene.id]
    return keys | dict(labels[0] if labels else {})


def _picture(
    scene: Scene, panel: str, width: float, labels: Mapping[str, str], ink: Ink, fonts: FontSet
) -> Picture:
    from booklet.figure.describe import describe
    from booklet.figure.stage import stage
    from booklet.figure.style import look

    def measure(text: str, strong: bool, size: float) -> float:
        return fonts.width(text, STRONG if strong else PLAIN, size)

    style = look(ink)
    picture = stage(scene, panel, width, labels, LABEL_SIZE, style, measure)
    return replace(picture, description=describe(scene, panel, labels, {}))


def _written(picture: Picture, kind: str, language: str, fonts: FontSet) -> bytes:
    if kind == ".svg":
        from booklet.figure.pens import svg

        return svg.draw(picture).encode()
    pdf = _pdf(picture, language, fonts)
    return pdf if kind == ".pdf" else next(pages_as_png(pdf, _DPI))


def _pdf(picture: Picture, language: str, fonts: FontSet) -> bytes:
    from booklet.figure.pens import pdf
    from booklet.pdf.canvas import PdfCanvas
    from booklet.pdf.document import DocumentInfo
    from booklet.pdf.form import Form

    title = picture.description or "Picture"
    canvas = PdfCanvas(DocumentInfo(title=title, language=language, produced=_UNDATED), fonts)
    canvas.begin_page(picture.width, picture.height)
    canvas.picture("picture", Form(pdf.draw(picture), picture.width, picture.height), 0, 0)
    for text in picture.texts:
        role = STRONG if text.strong else PLAIN
        wide = fonts.width(text.text, role, text.size)
        shift = {"start": 0.0, "middle": wide / 2, "end": wide}[text.anchor]
        canvas.text(text.x - shift, text.y, text.text, role, text.size, text.color)
    canvas.end_page()
    return canvas.save()
