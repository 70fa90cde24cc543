"""`booklet watch`: build again whenever something that was read changes."""

from __future__ import annotations

import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import click

from booklet.cache import Cache
from booklet.cli import report
from booklet.cli.build import output_of, summary
from booklet.cli.options import cache_for, cache_option, edition
from booklet.cli.watch_scene import SceneBench
from booklet.cli.watching import Patience, Watch, status
from booklet.diagnostics import BookletError, Diagnostic, UsageError
from booklet.folders import Folders, here
from booklet.output import write
from booklet.pipeline import Order, make


@click.command("watch")
@edition
@click.option("-o", "--output", metavar="OUT", help="The file to write.")
@click.option("--open", "open_it", is_flag=True, help="Show the PDF when it is first done.")
@click.option("--scene", metavar="SCENE", help="Only this scene's pictures, as PDF or PNG.")
@cache_option
def command(order: Order, output: str | None, open_it: bool, scene: str | None, no_cache: bool) -> int:
    """Write the PDF of a guide, and again whenever something it was made from changes.

    Ends with Ctrl-C. While something is wrong, the last good PDF stays.
    """
    if output == "-":
        raise UsageError(Diagnostic("watch writes a file, not standard output", hint="give -o a file"))
    bench: Bench | SceneBench
    with Patience() as patience, suppress(KeyboardInterrupt):
        if scene is None:
            bench = Bench(order, output_of(order, output), here(), cache_for(no_cache), open_it)
        else:
            bench = SceneBench.of(scene, order, output, here(), open_it)
        Watch(bench.build, patience.sleep, bench.target).run()
    report.note("")
    return 0


@dataclass(slots=True)
class Bench:
    """What stays the same from one build to the next, and the files that the last good one read."""

    order: Order
    target: Path
    folders: Folders
    cache: Cache
    open_it: bool = False
    files: tuple[Path, ...] = ()

    def build(self) -> Iterable[Path]:
        """Build once and say how it went; returns the files to watch."""
        start = time.perf_counter()
        try:
            made = make(self.order, self.folders, self.cache)
            write(self.target, made.pdf, made.files)
        except BookletError as error:
            report.tell(error.diagnostics)
            wrong = sum(one.severity == "error" for one in error.diagnostics)
            kept = ", the last good one stays" if self.target.exists() else ""
            status(f"{self.target}: not built, {report.counted(wrong, 'problem')}{kept}; watching")
        else:
            self.files = made.files
            report.tell(made.warnings)
            status(f"{summary(self.target, made)}, {time.perf_counter() - start:.1f} s; watching")
            if self.open_it:
                self.open_it = False
                click.launch(str(self.target))
        self.cache.close()
        return (*self.files, *self._places())

    def _places(self) -> Iterable[Path]:
        """Where files may turn up that the build would read: the guide's folder, the user's own folders."""
        from booklet.content.places import find_guide

        try:
            place = find_guide(self.order.guide, self.folders)
            yield place.folder
            yield from place.beside
        except BookletError:
            yield self.folders.user / "content" / self.order.guide
        if self.order.clinic:
            yield Path(self.order.clinic)
        for kind in ("templates", "content/words", "content/clinics"):
            yield self.folders.user / kind
