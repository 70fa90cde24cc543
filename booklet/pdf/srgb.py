"""The colour space of all our colours, as the smallest ICC profile that says it."""

from __future__ import annotations

import struct

NAME = "sRGB IEC61966-2.1"
_COPYRIGHT = "CC0"
# Primaries adapted to D50 and the white point (ICC.1:2010 and IEC 61966-2-1), X Y Z.
_WHITE = (0.9642, 1.0, 0.8249)
_RED = (0.43607, 0.22249, 0.01392)
_GREEN = (0.38515, 0.71687, 0.09708)
_BLUE = (0.14307, 0.06061, 0.71410)
# Bradford's adaptation of D65 to D50, which version 4 wants beside the adapted primaries.
_ADAPTED = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
# g a b c d of the curve: ((X + 0.055) / 1.055) ^ 2.4 above 0.04045, X / 12.92 below.
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_HEAD = 128


def profile() -> bytes:
    """The sRGB display profile, ICC version 4.3, under 600 bytes; equal on every machine."""
    curve = b"para" + bytes(4) + struct.pack(">HH", 3, 0) + _fixed(*_CURVE)
    parts = {
        b"desc": _text(NAME),
        b"cprt": _text(_COPYRIGHT),
        b"wtpt": _xyz(_WHITE),
        b"chad": b"sf32" + bytes(4) + _fixed(*_ADAPTED),
        b"rXYZ": _xyz(_RED),
        b"gXYZ": _xyz(_GREEN),
        b"bXYZ": _xyz(_BLUE),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    at = _HEAD + 4 + 12 * len(parts)
    places: dict[bytes, int] = {}
    body = b""
    table = struct.pack(">I", len(parts))
    for name, data in parts.items():
        if data not in places:  # the three curves are one
            places[data] = at + len(body)
            body += data + bytes(-len(data) % 4)
        table += name + struct.pack(">II", places[data], len(data))
    return _header(_HEAD + len(table) + len(body)) + table + body


def _header(size: int) -> bytes:
    """A display profile from RGB to XYZ under D50, with a fixed day of making."""
    made = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
    kind = b"mntrRGB XYZ "
    head = struct.pack(">I", size) + bytes(4) + b"\x04\x30\0\0" + kind + made + b"acsp"
    return head.ljust(68, b"\0") + _fixed(*_WHITE) + bytes(_HEAD - 80)


def _fixed(*values: float) -> bytes:
    """Numbers as s15Fixed16."""
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(*values)


def _text(text: str) -> bytes:
    """A text in one language (multiLocalizedUnicodeType)."""
    data = text.encode("utf-16-be")
    return b"mluc" + bytes(4) + struct.pack(">II", 1, 12) + b"enUS" + struct.pack(">II", len(data), 28) + data
