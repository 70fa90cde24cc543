"""Watching one scene: its panels on one sheet, drawn again at each change of its file."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from booklet.cli import report
from booklet.cli.render import pages_as_png
from booklet.cli.watching import status
from booklet.diagnostics import BookletError, Diagnostic, UsageError
from booklet.folders import Folders
from booklet.output import write
from booklet.pdf.fonts import FontSet
from booklet.pipeline.album import find_scene, open_album
from booklet.pipeline.order import Order
from booklet.pipeline.studio import Studio

KINDS = (".pdf", ".png")
_DPI = 110


@dataclass(slots=True)
class SceneBench:
    """One scene, the file that shows it, and the guide that it belongs to."""

    path: Path
    target: Path
    order: Order
    folders: Folders
    open_it: bool = False
    pictures: tuple[Path, ...] = ()

    @classmethod
    def of(cls, scene: str, order: Order, output: str | None, folders: Folders, open_it: bool) -> SceneBench:
        """For a scene by name or path; raises UsageError where there is none, or for another kind of file."""
        order, path = find_scene(scene, order, folders)
        target = Path(output or f"{path.stem}.pdf")
        if target.suffix.lower() not in KINDS:
            hint = f"name a PDF or PNG file, for example -o {path.stem}.pdf"
            raise UsageError(Diagnostic(f"a scene is watched as PDF or PNG, not '{target.name}'", hint=hint))
        return cls(path, target, order, folders, open_it)

    def build(self) -> Iterable[Path]:
        """Draw once and say how it went; returns what to watch."""
        start = time.perf_counter()
        try:
            panels, data = self._sheet()
            write(self.target, data, [self.path, *self.pictures])
        except BookletError as error:
            report.tell(error.diagnostics)
            wrong = sum(one.severity == "error" for one in error.diagnostics)
            kept = ", the last good one stays" if self.target.exists() else ""
            status(f"{self.target}: not drawn, {report.counted(wrong, 'problem')}{kept}; watching")
        else:
            took = time.perf_counter() - start
            status(f"{self.target}: {report.counted(panels, 'panel')}, {took:.1f} s; watching")
            if self.open_it:
                self.open_it = False
                click.launch(str(self.target))
        return (self.path, *self.pictures, *self._beside())

    def _beside(self) -> Iterator[Path]:
        """What the scene's texts come from, and pictures that it may come to show."""
        from booklet.figure.photo import KINDS as PICTURES
        from booklet.figure.photo import SCENES

        folder = self.path.parent
        files = folder.glob("*")
        if folder.name == SCENES:
            yield from folder.parent.glob("*.yaml")
            files = folder.parent.rglob("*")
        yield from (path for path in files if path.suffix.lower() in PICTURES)

    def _sheet(self) -> tuple[int, bytes]:
        """How many panels the scene has, and all of them on one page."""
        from booklet.figure.scene import load_scene
        from booklet.pipeline.sheet import panel_sheet
        from booklet.pipeline.specimens import panels

        scene = load_scene(self.path)
        self.pictures = scene.files
        album = open_album(self.order, self.folders)
        # A guide that is broken elsewhere must not hide the scene.
        report.tell(one for one in album.problems if one.place)
        name = self.path.stem
        studio = Studio(FontSet.open(self.folders), self.order.ink, album.words, album.language)
        cells = panels(studio, name, scene, album)
        pdf = panel_sheet(name, cells, studio, self.order.language)
        return len(cells), pdf if self.target.suffix.lower() == ".pdf" else next(pages_as_png(pdf, _DPI))
