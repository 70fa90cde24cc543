"""Which letters the joined forms of an Arabic face stand for, where its character map does not say."""

from __future__ import annotations

from itertools import product

import uharfbuzz as hb

from booklet.pdf.glyphs import shaped

_LETTERS = range(0x620, 0x6D4)
_LAM, _ALEFS = "\N{ARABIC LETTER LAM}", "\u0622\u0623\u0625\u0627"
_JOINER = "\N{ZERO WIDTH JOINER}"


def joined_forms(font: hb.Font) -> dict[int, str]:
    """Glyph to letter: every letter alone and joined on either side, and lam before alef."""
    samples = [
        before + chr(code) + after
        for code in _LETTERS
        if chr(code).isalpha() and font.get_nominal_glyph(code)
        for before, after in product(("", _JOINER), repeat=2)
    ]
    samples += [before + _LAM + alef for before, alef in product(("", _JOINER), _ALEFS)]
    found: dict[int, str] = {}
    for sample in samples:
        infos, _ = shaped(font, sample, "rtl", {"liga": False})
        clusters = [info.cluster for info in infos]
        for info in infos:
            letter = sample[info.cluster]
            if letter != _JOINER and clusters.count(info.cluster) == 1 and info.codepoint:
                found.setdefault(info.codepoint, letter)
    return found
