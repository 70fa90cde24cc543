"""Languages by their codes, and the scripts that they are written in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

CODES: tuple[str, ...] = tuple(
    """aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cv cy da de dv dz ee
    el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ig ii ik
    io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi
    mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru
    rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty
    ug uk ur uz ve vi vo wa wo xh yi yo za zh zu cmn yue nan wuu hak lzh ckb fil haw hmn prs""".split()
)
"""ISO 639-1, and a few of ISO 639-3 that clinics need."""

SCRIPTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "CJK": frozenset("zh cmn yue ja ko lzh wuu hak nan".split()),
        "HIRAGANA": frozenset({"ja"}),
        "KATAKANA": frozenset({"ja"}),
        "HANGUL": frozenset({"ko"}),
        "ARABIC": frozenset("ar fa prs ur ps ckb ku sd ug".split()),
        "HEBREW": frozenset({"he", "yi"}),
        "CYRILLIC": frozenset("ru uk bg sr mk be kk ky mn tg tt".split()),
        "DEVANAGARI": frozenset("hi mr ne sa".split()),
        "THAI": frozenset({"th"}),
    }
)
"""Scripts, as Unicode's character names begin, with the languages that are written in them. Latin and
Greek letters stand in texts of every language, as codes and signs."""

_EAST_ASIAN = frozenset("zh cmn yue ja ko lzh wuu hak nan".split())


def is_east_asian(tag: str) -> bool:
    """Whether the language is written with ideographs: Chinese or Japanese, not its romanisation."""
    return tag.partition("-")[0] in _EAST_ASIAN and "Latn" not in tag.split("-")


def same_language(one: str, other: str) -> bool:
    """Whether two tags name one language, whatever its region; romanised it is another."""
    return one == other or (_written(one) == _written(other))


def _written(tag: str) -> tuple[str, bool]:
    return tag.partition("-")[0], "Latn" in tag.split("-")
