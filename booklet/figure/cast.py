"""The cast: which people the pictures of a guide show, and who gives the massage.

Nobody is the default. Where nothing is chosen, a guide's scenes show different people in turn, by
the order of its scenes, so that the same scene shows the same person in every format. Names only:
the tones behind them are in `style.py`, the outlines in `art/`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import lcm

from booklet.diagnostics import Diagnostic, UsageError, did_you_mean

BODIES = ("woman", "heavier", "lean", "older")
"""The bodies in the order in which a mixed cast takes turns."""

SKINS = ("honey", "cocoa", "sand", "umber", "porcelain")
"""The complexions in the order in which a mixed cast takes turns; 4 bodies and 5 skins make 20 people."""

MIXED = "mixed"
"""The word for all of them in turn."""

GIVERS: Mapping[str, tuple[str, ...]] = {
    "porcelain": ("umber", "honey", "cocoa"),
    "sand": ("cocoa", "umber"),
    "honey": ("umber", "porcelain", "cocoa"),
    "umber": ("sand", "honey", "porcelain"),
    "cocoa": ("honey", "porcelain", "sand"),
}
"""The hands that stay apart from a patient's skin in grey print (`style.HAND_STEP`), the first ones first."""

_HAIR: Mapping[str, tuple[str, ...]] = {
    "porcelain": ("brown", "dark"),
    "sand": ("dark", "brown"),
    "honey": ("black", "dark"),
    "umber": ("black",),
    "cocoa": ("black",),
}
_GREYED = {"porcelain": "grey", "sand": "grey", "honey": "grey", "umber": "silver", "cocoa": "silver"}
_OLDER = "older"


@dataclass(frozen=True, slots=True)
class Person:
    """Who is shown: a body, its complexion and hair, and the complexion of the hands that work on it."""

    body: str
    skin: str
    giver: str
    hair: str

    @property
    def key(self) -> str:
        """The person in one word, for caches and names of pictures."""
        return f"{self.body}-{self.skin}-{self.giver}-{self.hair}"


@dataclass(frozen=True, slots=True)
class Cast:
    """The bodies and complexions that take turns; empty ones mean all of them.

    Raises UsageError for a name that there is not.
    """

    bodies: tuple[str, ...] = ()
    skins: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        problems = [*unknown("body", self.bodies, BODIES), *unknown("skin", self.skins, SKINS)]
        if problems:
            raise UsageError(problems)

    def person(self, turn: int) -> Person:
        """The person whose turn it is, counted from 0; every body meets every skin before any comes again."""
        bodies, skins = _all(self.bodies, BODIES), _all(self.skins, SKINS)
        body = bodies[turn % len(bodies)]
        skin = skins[(turn + turn // lcm(len(bodies), len(skins))) % len(skins)]
        givers = [one for one in GIVERS[skin] if one in skins] or GIVERS[skin]
        hairs = (_GREYED[skin],) if body == _OLDER else _HAIR[skin]
        return Person(body, skin, givers[turn % len(givers)], hairs[turn // len(skins) % len(hairs)])

    def assign(self, scenes: Iterable[str]) -> dict[str, Person]:
        """A person for each scene, in turn; a scene that is named twice keeps its first."""
        return {scene: self.person(turn) for turn, scene in enumerate(dict.fromkeys(scenes))}


def unknown(what: str, names: Sequence[str], known: Sequence[str]) -> list[Diagnostic]:
    """A problem for each name that is not known."""
    return [
        Diagnostic(f"there is no {what} '{name[:40]}'", hint=did_you_mean(name[:40], (*known, MIXED)))
        for name in names
        if name not in known
    ]


def _all(chosen: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chosen)) or known
