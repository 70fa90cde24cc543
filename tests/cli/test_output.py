"""Writing in one step: the old file or the new one, never half of either."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from booklet import output
from booklet.diagnostics import FileError
from booklet.output import write
from tests.cli.conftest import ROOT

OLD, NEW = b"the old one", b"the new one" * 1000


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "out.pdf"
    path.write_bytes(OLD)
    return path


def alone(target: Path) -> bool:
    """Nothing but the target is left in its folder."""
    return [path.name for path in target.parent.iterdir()] == [target.name]


def test_the_new_file_takes_the_place_of_the_old(target: Path) -> None:
    write(target, NEW)
    assert target.read_bytes() == NEW
    assert alone(target)


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(tmp_path / "out.pdf", NEW)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "out.pdf").stat().st_mode) == 0o640


def test_an_existing_file_keeps_its_permissions(target: Path) -> None:
    target.chmod(0o604)
    write(target, NEW)
    assert stat.S_IMODE(target.stat().st_mode) == 0o604


def test_a_link_stays_and_its_target_is_replaced(target: Path) -> None:
    link = target.parent / "link.pdf"
    link.symlink_to(target.name)
    write(link, NEW)
    assert link.is_symlink()
    assert target.read_bytes() == NEW


def test_a_link_to_nothing_makes_its_target(tmp_path: Path) -> None:
    (tmp_path / "link.pdf").symlink_to("new.pdf")
    write(tmp_path / "link.pdf", NEW)
    assert (tmp_path / "new.pdf").read_bytes() == NEW


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
def test_a_full_disk_keeps_the_old_file(target: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def full(handle: int, data: memoryview) -> int:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(output.os, "write", full)
    with pytest.raises(FileError, match="can't write the file"):
        write(target, NEW)
    assert target.read_bytes() == OLD
    assert alone(target)


def test_short_writes_are_finished(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(output.os, "write", lambda handle, data: real(handle, bytes(data[:7])))
    write(target, NEW)
    assert target.read_bytes() == NEW


@pytest.mark.parametrize("error", [OSError(errno.EACCES, "Permission denied"), KeyboardInterrupt()])
def test_a_failing_rename_keeps_the_old_file(
    target: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(output.os, "replace", fail)
    with pytest.raises((FileError, KeyboardInterrupt)):
        write(target, NEW)
    assert target.read_bytes() == OLD
    assert alone(target)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="is a folder"):
        write(tmp_path, NEW)


def test_an_input_is_refused_whatever_it_is_called(target: Path) -> None:
    other = target.parent / "other"
    os.link(target, other)
    with pytest.raises(FileError, match="this build reads"):
        write(other, NEW, [target.parent / "missing", target])
    assert target.read_bytes() == OLD
    write(other, NEW, [target.parent / "missing"])
    assert other.read_bytes() == NEW


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("missing/out.pdf", "the folder does not exist"),
        ("out.pdf/out.pdf", "not a folder"),
        ("x" * 300, "shorter name"),
        ("zero\0byte", "null"),
    ],
)
def test_a_wrong_name_says_what_helps(target: Path, name: str, hint: str) -> None:
    with pytest.raises(FileError, match=hint):
        write(target.parent / name, NEW)
    assert alone(target)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_device_is_written_to_and_stays() -> None:
    write(Path(os.devnull), NEW)
    with pytest.raises(FileError, match="no space left"):
        write(Path("/dev/full"), NEW)
    assert stat.S_ISCHR(os.stat("/dev/full").st_mode)
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_leaves_nothing_behind(target: Path, number: signal.Signals) -> None:
    """The process is stopped while it writes; a second run of the same text without the signal writes."""
    text = """
import os, sys
from booklet import cli, output
from booklet.cli import build
def stop(handle, data, write=os.write):
    if sys.argv[1] != "0":
        output.os.write = write
        os.kill(os.getpid(), int(sys.argv[1]))
    return write(handle, data)
output.os.write = stop
sys.exit(cli.main(["build", "-o", "out.pdf"]))
"""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = [sys.executable, "-c", text]
    stopped = subprocess.run([*run, str(int(number))], cwd=target.parent, env=env, timeout=120)
    assert stopped.returncode == 128 + number
    assert target.read_bytes() == OLD
    assert alone(target)
    assert subprocess.run([*run, "0"], cwd=target.parent, env=env, timeout=120).returncode == 0
    assert target.read_bytes() != OLD
