"""Writing a file so that nobody ever sees half of it and the old one is never lost.

The bytes go into a new file beside the target, which then takes the target's
name in one step. If anything goes wrong before that step, the target is as it was.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from booklet.diagnostics import Diagnostic, FileError, Place

_HINTS = {
    errno.ENOSPC: "free some disk space, or write to another disk with -o",
    errno.EDQUOT: "the disk quota is used up; write to another folder with -o",
    errno.EACCES: "you may not write there; choose another folder with -o",
    errno.EPERM: "you may not write there; choose another folder with -o",
    errno.EROFS: "that disk is read-only; choose another folder with -o",
    errno.ENOENT: "the folder does not exist; make it first, or choose another with -o",
    errno.ENOTDIR: "a part of that path is a file, not a folder",
    errno.ENAMETOOLONG: "choose a shorter name",
    errno.ELOOP: "the link points back to itself",
}


def write(target: Path, data: bytes, inputs: Iterable[Path] = ()) -> None:
    """Write `data` to `target` in one step; `inputs` are files that must not be written over.

    A link is followed, and an existing file keeps its permissions. A device or
    a pipe is written to directly, since it can't be replaced.
    Raises FileError; the target is then as it was.
    """
    with told(target):
        real = Path(os.path.realpath(target))
        before = _state(real)
        if before is not None and stat.S_ISDIR(before.st_mode):
            raise _refusal(target, "is a folder", "name the file too, for example guide.pdf in it")
        if before is not None and any(_same(before, path) for path in inputs):
            raise _refusal(target, "is one of the files this build reads", "choose another name with -o")
        if before is not None and not stat.S_ISREG(before.st_mode):
            _write_into(real, data)
            return
        if before is not None and not os.access(real, os.W_OK):
            raise _refusal(target, "is write-protected", "choose another name with -o")
        _replace(real, data, stat.S_IMODE(before.st_mode) if before else None)


@contextlib.contextmanager
def told(target: Path) -> Iterator[None]:
    """Turn the system's errors about `target` into a FileError with a hint."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        hint = _HINTS.get(error.errno or 0, "")
        message = f"can't write the file: {reason}"
        raise FileError(Diagnostic(message, Place(os.fspath(target)), hint)) from error
    except ValueError as error:  # a zero byte in the name
        message = f"can't write the file: {error}"
        raise FileError(Diagnostic(message, Place(os.fspath(target)))) from error


def _replace(real: Path, data: bytes, mode: int | None) -> None:
    handle, beside = _beside(real.parent)
    try:
        try:
            _write_all(handle, data)
            if mode is not None:
                os.fchmod(handle, mode)
        finally:
            os.close(handle)
        os.replace(beside, real)
    except BaseException:  # an interrupt, too, must leave nothing behind
        with contextlib.suppress(OSError):
            os.unlink(beside)
        raise


def _beside(folder: Path) -> tuple[int, str]:
    """A new empty file in the folder, with a name that no other run uses."""
    count = 0
    while True:
        path = os.path.join(folder, f".booklet-{os.getpid()}-{count}.tmp")
        try:
            return os.open(
                path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666
            ), path
        except FileExistsError:
            count += 1


def _write_all(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _write_into(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0))
    try:
        _write_all(handle, data)
    finally:
        os.close(handle)


def _state(path: Path) -> os.stat_result | None:
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


def _same(state: os.stat_result, path: Path) -> bool:
    other = None
    with contextlib.suppress(OSError):
        other = _state(path)
    return other is not None and os.path.samestat(state, other)


def _refusal(target: Path, why: str, hint: str) -> FileError:
    return FileError(Diagnostic(f"can't write the file: it {why}", Place(os.fspath(target)), hint))
