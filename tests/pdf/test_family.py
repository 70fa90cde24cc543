"""fonts.json, a user's own fonts, and files that are no fonts."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from booklet.diagnostics import BookletError, ContentError, FileError
from booklet.folders import Folders, bundled
from booklet.pdf.family import family_names, find_family
from booklet.pdf.fonts import FontSet

REGULAR = "SourceSans3_400Regular.ttf"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "fonts"
    folder.mkdir()
    return folder


def write(folder: Path, families: object) -> None:
    (folder / "fonts.json").write_text(json.dumps({"families": families}), encoding="utf-8")


def test_bundled_family(tmp_path: Path) -> None:
    family = find_family(Folders(tmp_path))
    assert [path.name for path in family.roles["bold"]] == [
        "SourceSans3_700Bold.ttf",
        "NotoNaskhArabic2020-Bold.ttf",
        "NotoSansSC-TGH-Bold.ttf",
    ]
    assert len(family.files()) == 7


def test_every_bundled_font_has_its_licence() -> None:
    assert {path.name for path in (bundled("fonts") / "licenses").iterdir()} == {
        "OFL-noto-naskh-arabic.txt",
        "OFL-noto-sans-sc.txt",
        "OFL-source-sans-3.txt",
    }


def test_own_files_and_roles_come_first(own: Path) -> None:
    shutil.copy(bundled("fonts") / "SourceSans3_700Bold.ttf", own / "Our.ttf")
    write(own, {"clinic": {"regular": ["Our.ttf", REGULAR]}, "plain": {"regular": [REGULAR]}})
    folders = Folders(own.parent)
    assert family_names(folders) == ("clinic", "plain")
    family = find_family(folders)
    assert [path.name for path in family.roles["regular"]] == ["Our.ttf", REGULAR]
    assert "bold" in family.roles
    assert FontSet(family).metrics("regular").name == "SourceSans3-Bold"


def test_a_folder_without_catalogue_adds_files_only(own: Path) -> None:
    assert find_family(Folders(own.parent)).roles == find_family(Folders(own)).roles


def test_unknown_family(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"no font family is named 'klinic'\n.*did you mean 'clinic'"):
        find_family(Folders(tmp_path), "klinic")


def test_all_missing_files_at_once(own: Path) -> None:
    write(own, {"clinic": {"regular": ["A.ttf"], "bold": ["B.ttf", REGULAR]}})
    with pytest.raises(FileError) as caught:
        find_family(Folders(own.parent))
    assert [one.message for one in caught.value.diagnostics] == [
        "the font file 'B.ttf' of clinic/bold is not in the folder 'fonts'",
        "the font file 'A.ttf' of clinic/regular is not in the folder 'fonts'",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"families": {', "fonts.json:1:15: error: not valid JSON"),
        ("", "not valid JSON"),
        ("[]", "'families' is missing"),
        ('{"families": []}', "'families' is missing"),
        ('{"families": {"x": {}}}', "the family 'x' has no roles"),
        ('{"families": {"x": {"regular": "A.ttf"}}}', "x/regular is not a list of file names"),
        ('{"families": {"x": {"regular": []}}}', "x/regular is not a list of file names"),
        ('{"families": {"x": {"regular": [1]}}}', "x/regular is not a list of file names"),
        ('{"families": {"x": {"regular": ["../A.ttf"]}}}', "named without a folder"),
        ("[" * 100_000, "not a JSON file"),
    ],
)
def test_malformed_catalogue(own: Path, text: str, message: str) -> None:
    (own / "fonts.json").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        find_family(Folders(own.parent))
    assert message in str(caught.value)


def test_catalogue_in_another_encoding(own: Path) -> None:
    (own / "fonts.json").write_bytes(b'{"families": "\xff"}')
    with pytest.raises(ContentError, match="UTF-8"):
        find_family(Folders(own.parent))


def source() -> bytearray:
    return bytearray((bundled("fonts") / REGULAR).read_bytes())


def with_tag(old: bytes, new: bytes) -> bytes:
    """The font with one table under another name."""
    data = source()
    at = data.index(old)
    data[at : at + 4] = new
    return bytes(data)


def restricted() -> bytes:
    data = source()
    record = data.index(b"OS/2")
    table = int.from_bytes(data[record + 8 : record + 12], "big")
    data[table + 8 : table + 10] = b"\x00\x02"
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not a font file"),
        (b"hello, this is a text and no font at all", "not a font file, or a damaged one"),
        (b"\x00\x01\x00\x00" + bytes(8), "not a font file, or a damaged one"),
        (b"wOF2" + bytes(200), "not a font file, or a damaged one"),
        (bytes(source()[:200_000]), "damaged or not complete"),
        (bytes(source()[:300]), "damaged or not complete"),
        (with_tag(b"glyf", b"CFF "), "PostScript outlines can't be embedded"),
        (with_tag(b"gasp", b"fvar"), "a variable font can't be embedded"),
        (restricted(), "licence does not allow embedding"),
    ],
)
def test_files_that_are_no_usable_font(own: Path, data: bytes, message: str) -> None:
    (own / "Bad.ttf").write_bytes(data)
    write(own, {"clinic": {"regular": ["Bad.ttf"]}})
    fonts = FontSet.open(Folders(own.parent))
    with pytest.raises(BookletError, match=message) as caught:
        fonts.width("x", "regular", 12)
    assert caught.value.exit_code in (1, 3)
    assert "Bad.ttf" in str(caught.value)


def test_the_unchanged_font_is_usable(own: Path) -> None:
    (own / "Bad.ttf").write_bytes(source())
    write(own, {"clinic": {"regular": ["Bad.ttf"]}})
    assert FontSet.open(Folders(own.parent)).width("x", "regular", 12) > 0


@pytest.mark.parametrize("text", ["1" * 5000, "[" * 100_000, "NaN"])
def test_a_hostile_catalogue(own: Path, text: str) -> None:
    (own / "fonts.json").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError):
        find_family(Folders(own.parent))


def test_a_name_that_no_file_can_have(own: Path) -> None:
    write(own, {"clinic": {"regular": ["x" * 5000]}})
    with pytest.raises(BookletError):
        find_family(Folders(own.parent))


def test_a_table_whose_name_is_no_text(own: Path) -> None:
    data = bytearray((bundled("fonts") / REGULAR).read_bytes())
    data[12] = 0x82
    (own / REGULAR).write_bytes(data)
    with pytest.raises(ContentError, match="damaged"):
        FontSet.open(Folders(own.parent)).width("a", "regular", 10)
