"""`booklet watch`, with a clock that the test turns."""

from __future__ import annotations

import contextlib
import signal
import subprocess
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from booklet.cache import Cache
from booklet.cli.watch import Bench
from booklet.cli.watching import Patience, Watch, snapshot
from booklet.folders import Folders
from booklet.pipeline import Order
from tests.cli.conftest import Booklet, spawn


class Clock:
    """Each look at the clock does the next thing; after the last the user presses Ctrl-C."""

    def __init__(self, *steps: Callable[[], object]) -> None:
        self.steps = list(steps)

    def sleep(self, _seconds: float) -> None:
        if not self.steps:
            raise KeyboardInterrupt
        self.steps.pop(0)()


def watched(build: Callable[[], Iterable[Path]], *steps: Callable[[], object]) -> None:
    with pytest.raises(KeyboardInterrupt):
        Watch(build, Clock(*steps).sleep).run()


def nothing() -> None:
    """A look at which nothing has changed."""


def test_builds_once_and_then_for_each_change(tmp_path: Path) -> None:
    file, missing, built = tmp_path / "a.yaml", tmp_path / "b.yaml", []
    file.write_text("one")

    def build() -> list[Path]:
        built.append(file.read_text() if file.exists() else None)
        return [file, missing]

    def write(path: Path, text: str) -> Callable[[], object]:
        return lambda: path.write_text(text)

    watched(
        build,
        nothing,
        write(file, "other"),
        nothing,
        file.unlink,
        nothing,
        write(file, "back again"),
        nothing,
        write(missing, "new"),
        nothing,
    )
    assert built == ["one", "other", None, "back again", "back again"]


def test_a_change_during_the_build_is_not_lost(tmp_path: Path) -> None:
    file, built = tmp_path / "a.yaml", []
    file.write_text("one")

    def build() -> list[Path]:
        built.append(file.read_text())
        if len(built) == 2:
            file.write_text("while it was building")
        return [file]

    watched(build, lambda: file.write_text("second"), nothing, nothing)
    assert built == ["one", "second", "while it was building"]


def test_a_folder_stands_for_its_files(tmp_path: Path) -> None:
    before = snapshot([tmp_path])
    (tmp_path / ".hidden").write_text("")
    assert snapshot([tmp_path]) == before
    (tmp_path / "new.yaml").write_text("")
    assert snapshot([tmp_path]) != before


@pytest.fixture
def bench(booklet: Booklet, desk: Path, own_cache: Path) -> Bench:
    booklet("new", "guide", "mine")
    return Bench(Order(guide="mine"), Path("out.pdf"), Folders(desk), Cache(own_cache))


def test_broken_input_keeps_the_last_good_file(
    bench: Bench, desk: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    wording, sizes = desk / "content/mine/en.yaml", []
    good = wording.read_text()

    def look() -> None:
        sizes.append((desk / "out.pdf").stat().st_mtime_ns)

    watched(
        bench.build,
        look,
        lambda: wording.write_text(good.replace("title:", "titel:", 1)),
        look,
        wording.unlink,
        look,
        lambda: wording.write_text(good.replace("Example guide", "Another guide")),
        look,
    )
    said = capfd.readouterr().err
    assert sizes[0] == sizes[1] == sizes[2] != sizes[3]
    assert "unknown key 'titel'" in said
    assert said.count("not built") == 2
    assert said.count("; watching") == 4
    assert "Traceback" not in said


def test_a_start_with_broken_input_recovers(bench: Bench, desk: Path) -> None:
    facts = desk / "content/mine/guide.yaml"
    good = facts.read_text()
    facts.unlink()
    watched(bench.build, nothing, lambda: facts.write_text(good), nothing)
    assert (desk / "out.pdf").is_file()


def test_an_own_template_that_turns_up_is_used(bench: Bench, desk: Path) -> None:
    sizes = []

    def template() -> None:
        (desk / "templates").mkdir()
        (desk / "templates/booklet.xml.j2").write_text('<document title="T"><page><p>A</p></page></document>')

    def look() -> None:
        sizes.append((desk / "out.pdf").stat().st_size)

    watched(bench.build, look, template, look)
    assert sizes[0] != sizes[1]


def test_ctrl_c_ends_it_well(desk: Path) -> None:
    process = spawn("watch", cwd=desk, stderr=subprocess.PIPE)
    assert process.stderr is not None
    with process.stderr:
        while b"watching" not in process.stderr.readline():
            assert process.poll() is None
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 0
        assert b"Traceback" not in process.stderr.read()


def test_an_interrupt_that_was_swallowed_ends_the_watch_all_the_same() -> None:
    with Patience() as patience:
        patience.sleep(0)  # nobody has asked
        with contextlib.suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            patience.sleep(60)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
