"""PDFs whose pages show their own number as dark squares, and the reading of such squares from a picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PIL import Image

COLUMNS, ROWS, SIDE = 3, 4, 6
WIDTH, HEIGHT = COLUMNS * SIDE, ROWS * SIDE
UP = (0, 0)
"""The square that is always dark; the other corners never are, so a turned page is known."""
_CORNERS = {(0, 0), (COLUMNS - 1, 0), (0, ROWS - 1), (COLUMNS - 1, ROWS - 1)}
_BITS = [(column, row) for row in range(ROWS) for column in range(COLUMNS) if (column, row) not in _CORNERS]
TURNED, TORN = -1, -2


def squares(number: int) -> bytes:
    """The content of the page with this number, 1 to 255."""
    dark = [UP, *(at for bit, at in enumerate(_BITS) if number >> bit & 1)]
    return b"".join(b"%d %d %d %d re f\n" % (x * SIDE, HEIGHT - (y + 1) * SIDE, SIDE, SIDE) for x, y in dark)


def numbered(count: int, **extra: str) -> bytes:
    """A PDF of `count` numbered pages; `extra` goes into its catalog."""
    return document([squares(number + 1) for number in range(count)], catalog=extra)


def document(
    contents: Sequence[bytes],
    page: str | Sequence[str] = f"/MediaBox [0 0 {WIDTH} {HEIGHT}]",
    catalog: Mapping[str, str] | None = None,
    more: Sequence[bytes] = (),
) -> bytes:
    """A PDF with a page for each content.

    `page` is what the pages' dictionaries say besides, `more` are objects that are numbered from 3 on.
    """
    start = 3 + len(more)
    kids = " ".join(f"{start + 2 * at} 0 R" for at in range(len(contents)))
    entries = " ".join(f"/{key} {value}" for key, value in (catalog or {}).items())
    objects = [
        f"<</Type/Catalog/Pages 2 0 R {entries}>>".encode(),
        f"<</Type/Pages/Count {len(contents)}/Kids[{kids}]>>".encode(),
        *more,
    ]
    for at, content in enumerate(contents):
        said = page if isinstance(page, str) else page[at]
        objects.append(f"<</Type/Page/Parent 2 0 R/Contents {start + 2 * at + 1} 0 R {said}>>".encode())
        objects.append(b"<</Length %d>>stream\n%b\nendstream" % (len(content), content))
    return filed(objects)


def filed(objects: Sequence[bytes]) -> bytes:
    """The objects, numbered from 1, as a file; the first is the catalog."""
    data, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, table)
    return (
        data
        + head
        + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (
            len(objects) + 1,
            len(data),
        )
    )


def number_on(picture: Image.Image) -> int | None:
    """The number that a picture of a page shows; None for a blank one, TURNED or TORN for what is wrong."""
    pixels = picture.load()
    across, along = picture.width / COLUMNS, picture.height / ROWS
    dark = {
        (column, row)
        for column in range(COLUMNS)
        for row in range(ROWS)
        if pixels[int((column + 0.5) * across), int((row + 0.5) * along)] < 128  # type: ignore[index, operator]
    }
    if not dark:
        return None
    if dark & _CORNERS != {UP}:
        return TURNED if dark & _CORNERS == {(COLUMNS - 1, ROWS - 1)} else TORN
    return sum(1 << bit for bit, at in enumerate(_BITS) if at in dark)
