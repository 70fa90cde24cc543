"""A user's own picture in the place of a scene: PNG, JPEG or SVG, with marks and words on top."""

from __future__ import annotations

import base64
import struct
import zlib
from contextlib import suppress
from pathlib import Path

from booklet.diagnostics import Place, nearest
from booklet.figure.form import Node
from booklet.figure.geometry import Affine
from booklet.figure.picture import Clip, Fill, Op, Raster, Restore, Stroke, moved

KINDS = (".png", ".jpg", ".jpeg", ".svg")

SCENES = "scenes"
"""The folder of a guide that holds its scenes."""
_CHANNELS = {True: 1, False: 3}


def image_name(node: Node) -> str:
    """The path of a picture file, from the scene's folder or the guide's."""
    written = node.text()
    if Path(written).suffix.lower() not in KINDS:
        raise node.wrong(f"'{written[:60]}' is no picture file", "it ends in .png, .jpg or .svg")
    return written


def find_image(name: str, folder: Path | None, node: Node) -> Path:
    """The file: it lies beside the scene, or in the guide's folder round it, and nowhere else."""
    if folder is None:
        raise node.wrong("a picture file needs a scene that is a file itself")
    guide = folder.parent if folder.name == SCENES else folder
    with suppress(OSError, ValueError, RuntimeError):  # a name that is too long, a link to itself
        for start in (folder, guide):
            path = start / name
            if not path.resolve().is_relative_to(guide.resolve()):
                raise node.wrong(f"'{name[:60]}' is not in the guide's folder", "put the picture there")
            if path.is_file():
                return path
    close = nearest(name[:60], _pictures(folder, guide))
    hint = f"did you mean '{close}'?" if close else "put it into the guide's folder"
    raise node.wrong(f"there is no picture '{name[:60]}'", hint)


def _pictures(folder: Path, guide: Path) -> list[str]:
    """The pictures of a guide as a scene may name them."""
    found = [(path, start) for start in (folder, guide) for path in start.glob("*")]
    if guide != folder:
        found += [(path, guide) for path in guide.glob("*/*")]
    found = [(path, start) for path, start in found if path.suffix.lower() in KINDS and path.is_file()]
    return [path.relative_to(start).as_posix() for path, start in found]


def image_ops(path: Path, place: Place, width: float, height: float) -> list[Op]:
    """The picture as large as it fits into a panel, in its middle."""
    if path.suffix.lower() == ".svg":
        from booklet.figure.svg import read_svg

        drawing = read_svg(path)
        fit = _fit(drawing.width, drawing.height, width, height)
        return [moved(op, fit) for op in drawing.ops if isinstance(op, Fill | Stroke | Clip | Restore)]
    raster = _raster(path, place)
    fit = _fit(raster.columns, raster.rows, width, height)
    return [moved(raster, fit)]


def png(raster: Raster) -> bytes:
    """The samples of a raster as a PNG file."""
    row = raster.columns * _CHANNELS[raster.gray]
    samples = zlib.decompress(raster.data)
    lines = b"".join(b"\0" + samples[i : i + row] for i in range(0, row * raster.rows, row))
    head = struct.pack(">IIBBBBB", raster.columns, raster.rows, 8, 0 if raster.gray else 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def address(raster: Raster) -> str:
    """The raster as a data address, for SVG."""
    kind, data = ("jpeg", raster.data) if raster.jpeg else ("png", png(raster))
    return f"data:image/{kind};base64,{base64.b64encode(data).decode('ascii')}"


def _fit(wide: float, high: float, width: float, height: float) -> Affine:
    scale = min(width / wide, height / high)
    return Affine(scale, 0.0, 0.0, scale, (width - wide * scale) / 2, (height - high * scale) / 2)


def _raster(path: Path, place: Place) -> Raster:
    """The file's pixels, one unit each; what is transparent becomes white."""
    from booklet.pdf.images import load_image

    found = load_image(path, place)
    data = found.data
    if found.mask:
        from PIL import Image

        size, mode = (found.width, found.height), "L" if found.gray else "RGB"
        shown = Image.frombytes(mode, size, zlib.decompress(found.data))
        mask = Image.frombytes("L", size, zlib.decompress(found.mask))
        paper = Image.new(mode, size, "white")
        data = zlib.compress(Image.composite(shown, paper, mask).tobytes(), 9)
    box = (0.0, 0.0, float(found.width), float(found.height))
    return Raster(box, found.width, found.height, found.gray, found.jpeg, data)
