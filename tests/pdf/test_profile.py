"""Which profiles of a press are taken, and what is said of the others."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import ImageCms

from booklet.diagnostics import FileError, UsageError
from booklet.pdf.profile import bundled, load_profile


def test_the_bundled_one_is_what_its_readme_says() -> None:
    profile = bundled()
    assert (profile.name, profile.condition, profile.registered) == ("FOGRA39L coated", "FOGRA39", True)
    assert profile.data[12:20] == b"prtrCMYK"
    read = ImageCms.ImageCmsProfile(io.BytesIO(profile.data))
    assert ImageCms.getProfileDescription(read).strip() == profile.name
    folder = Path(__file__).parents[2] / "booklet/pdf/profiles"
    assert "zlib" in ImageCms.getProfileCopyright(read)
    assert "zlib/libpng License" in (folder / "LICENSE").read_text(encoding="utf-8")


def test_a_users_own_is_of_no_registered_condition(tmp_path: Path) -> None:
    file = tmp_path / "own.icc"
    file.write_bytes(bundled().data)
    profile = load_profile(file)
    assert (profile.name, profile.condition, profile.registered) == ("FOGRA39L coated", "Custom", False)


def _screen() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _changed(at: int, data: bytes) -> bytes:
    whole = bundled().data
    return whole[:at] + data + whole[at + len(data) :]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is no ICC profile"),
        (b"%PDF-1.7" + bytes(200), "is no ICC profile"),
        (bundled().data[:-1], "is not complete"),
        (_screen(), "is not of a printer"),
        (_changed(16, b"GRAY"), "is of another colour space: GRAY"),
        (_changed(132, bytes(120)), "is damaged"),
    ],
)
def test_a_profile_of_no_use(tmp_path: Path, data: bytes, said: str) -> None:
    file = tmp_path / "a.icc"
    file.write_bytes(data)
    with pytest.raises(UsageError) as caught:
        load_profile(file)
    (one,) = caught.value.diagnostics
    assert said in one.message and "a.icc" in one.message
    assert "CMYK" in str(one.hint)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="there is no profile"):
        load_profile(tmp_path / "none.icc")
    with pytest.raises(FileError, match="there is no profile"):
        load_profile(tmp_path)
