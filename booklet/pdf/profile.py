"""The colour profile of a printing press: which colours its four inks give (ISO 15076-1)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from booklet.diagnostics import Diagnostic, FileError, UsageError
from booklet.folders import shown

REGISTRY = "http://www.color.org"
"""Where the printing condition that comes with the program has its name."""

_BUNDLED = Path(__file__).parent / "profiles" / "FOGRA39L.icc"
_CONDITION = "FOGRA39"
_HEAD = 128
_MOST_BYTES = 16 * 1024 * 1024
_WANTED = "name a profile of a CMYK printer: the print shop has it, as a file .icc"
_CUSTOM = "Custom"
"""What a file says whose printing condition is in no register (ISO 32000-1 14.11.5)."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The bytes of a profile, what it calls itself, and the registered name of what it is of, if any."""

    data: bytes
    name: str
    condition: str = _CUSTOM

    @property
    def registered(self) -> bool:
        """Whether the printing condition is known to the ICC by this name."""
        return self.condition != _CUSTOM


def bundled() -> Profile:
    """The profile that comes with the program: offset on coated paper (see `profiles/README.md`)."""
    return Profile(_BUNDLED.read_bytes(), "FOGRA39L coated", _CONDITION)


def load_profile(path: Path) -> Profile:
    """The profile of a file that the user names.

    Raises FileError where it can't be read, UsageError where it is no profile of a CMYK printer.
    """
    name = shown(path)
    try:
        if not path.is_file():
            raise FileError(Diagnostic(f"there is no profile '{name}'", hint=_WANTED))
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise FileError(Diagnostic(f"can't read the profile '{name}': {reason}")) from None
    wrong = _wrong(data)
    if wrong:
        raise UsageError(Diagnostic(f"the profile '{name}' {wrong}", hint=_WANTED))
    return Profile(data, _described(data) or path.stem)


def _wrong(data: bytes) -> str:
    """What is wrong with the bytes of a profile, or nothing."""
    if len(data) < _HEAD or data[36:40] != b"acsp":
        return "is no ICC profile"
    if len(data) > _MOST_BYTES:
        return f"has more than {_MOST_BYTES // 1024 // 1024} MiB"
    if int.from_bytes(data[:4], "big") != len(data):
        return "is not complete"
    if data[12:16] != b"prtr":
        return "is not of a printer"
    if data[16:20] != b"CMYK":
        return f"is of another colour space: {data[16:20].decode('ascii', 'replace').strip()}"
    return _unusable(data)


def _unusable(data: bytes) -> str:
    import io

    from PIL import ImageCms

    try:  # a profile whose tables are damaged shows only when it is used
        press = ImageCms.ImageCmsProfile(io.BytesIO(data))
        ImageCms.buildTransform(ImageCms.createProfile("sRGB"), press, "RGB", "CMYK")
    except (OSError, ValueError, ImageCms.PyCMSError):
        return "is damaged: no colours can be made with it"
    return ""


def _described(data: bytes) -> str:
    """What a profile calls itself."""
    import io

    from PIL import ImageCms

    try:
        press = ImageCms.ImageCmsProfile(io.BytesIO(data))
        return str(ImageCms.getProfileDescription(press)).strip()
    except (OSError, ValueError, ImageCms.PyCMSError):
        return ""
