"""Guides that nobody wrote: any number of techniques, steps and claims, any text, missing optional parts.

python -m tests.whole.generated FOLDER 50 [STANDARD]     writes as many PDFs, for validators
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from booklet.cache import Cache
from booklet.cli.new import clinic_files, create, guide_files
from booklet.diagnostics import ContentError
from booklet.folders import Folders
from booklet.pdf.standards import DEFAULT_STANDARD
from booklet.pipeline import Order
from booklet.pipeline.draw import draw
from booklet.pipeline.setting import Setting, set_pages
from tests.whole.conftest import EDITIONS, OTHERS

CALM = settings(
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    database=None,
    max_examples=50,
    phases=[Phase.generate],  # making one smaller takes minutes; its files tell enough
)
_ODD = ["naïve", "½", "“so”", "a & b", "<b>", "Łódź", "(a)", "\\", "…", "it’s"]
_MARKED = ["**never**", "[zh-Hans: 推拿]", "[zh-Latn-pinyin: ná]", "[ru: Жук]"]
_WORDS = st.sampled_from(
    ["press", "5 × 2", "x/y/z", "Ω", "e\u0301tude", "I", "10\u00a0cm", "ǚ", *_ODD, *_MARKED]
)
_PLAIN = st.sampled_from(["press", *_ODD])


def _text(words: st.SearchStrategy[str], most: int) -> st.SearchStrategy[str]:
    return st.lists(words, min_size=1, max_size=most).map(" ".join)


RICH = _text(_WORDS, 8)
PLAIN = _text(_PLAIN, 4)


def some(most: int, start: str = "Any") -> st.SearchStrategy[list[str]]:
    """One to `most` texts that start so."""
    return st.lists(RICH.map(lambda text: f"{start} {text}"), min_size=1, max_size=most, unique=True)


@dataclass(frozen=True)
class Generated:
    """The files of a guide and a clinic, and the edition to make of them."""

    facts: dict[str, Any]
    wording: dict[str, Any]
    clinic: dict[str, Any]
    order: Order

    def set_in(self, folder: Path) -> Setting:
        """The edition, from files in this folder; an example that no page has room for is given up."""
        root = folder / "content"
        create({root / "mine" / name: text for name, text in guide_files("mine").items()})
        create({root / "clinics" / name: text for name, text in clinic_files("mine").items()})
        files = {"mine/guide": self.facts, "mine/en": self.wording, "clinics/mine": self.clinic}
        for name, value in files.items():
            (root / f"{name}.yaml").write_text(yaml.safe_dump(value, allow_unicode=True), "utf-8")
        try:
            return set_pages(self.order, Folders(folder), Cache(None))
        except ContentError as error:
            roomless = ("too long for one", "wider than its column", "no room to be shown")
            assume(not all(any(one in d.message for one in roomless) for d in error.diagnostics))
            raise


def _read(files: dict[str, str], name: str) -> Any:
    return yaml.safe_load(files[name])


@st.composite
def guides(draw: st.DrawFn, standard: str = DEFAULT_STANDARD) -> Generated:
    """A guide that may be printed, in any edition."""
    files = guide_files("mine")
    facts, wording = _read(files, "guide.yaml"), _read(files, "en.yaml")
    clinic = _read(clinic_files("mine"), "mine.yaml")
    facts["produced"], facts["review_by"] = str(facts["produced"]), str(facts["review_by"])
    (technique,) = facts["techniques"]
    words = wording["techniques"].pop(technique["id"])
    facts["techniques"] = []
    alone = draw(st.booleans())
    for number in range(draw(st.integers(1, 5))):
        one, said = deepcopy({**technique, "id": f"t{number}"}), deepcopy(words)
        for key in draw(st.sets(st.sampled_from(["pinyin", "chinese"]))):
            del one[key]
        said |= {
            "name": draw(PLAIN),
            "steps": draw(some(7, "Press")),
            "care": draw(some(3)),
            "find": draw(some(2)),
        }
        said |= {
            key: draw(RICH) for key in ("receiver", "giver", "how_long", "how_often", "how_hard", "short")
        }
        said["claims"] = {"tired": draw(RICH)}
        if draw(st.booleans()):
            del said["find"]
        if draw(st.booleans()):
            said["panels"] = {"main": draw(PLAIN), "heel": draw(PLAIN)}
        if alone:
            del said["giver"]
            one["positions"] = {"receiver": "sitting", "giver": "self", "from": "clinic"}
        facts["techniques"].append(one)
        wording["techniques"][one["id"]] = said
    if alone:
        del wording["prepare"]["giver"]
    wording["title"], wording["subtitle"], wording["intro"] = draw(PLAIN), draw(PLAIN), draw(RICH)
    safety = wording["safety"]
    for key in ("do_not", "not_there", "ask_first", "stop_if", "call_soon"):
        safety[key] = draw(some(4))
    wording["diary"]["days"] = draw(st.integers(1, 14))
    wording["research"]["limits"] = draw(some(3))
    edition = draw(st.sampled_from([*EDITIONS, *OTHERS]))
    order = Order(
        guide="mine",
        format=edition[0],
        paper=edition[1],
        clinic=draw(st.sampled_from(["mine", None])),
        standard=standard,
    )
    return Generated(facts, wording, clinic, order)


def write(folder: Path, count: int, standard: str) -> int:
    """That many PDFs `0.pdf`, `1.pdf` …; returns how many there are."""
    made: list[Path] = []

    @settings(CALM, max_examples=count * 3)
    @given(guides(standard))
    def one(guide: Generated) -> None:
        if len(made) < count:
            with tempfile.TemporaryDirectory() as desk:
                setting = guide.set_in(Path(desk))
            made.append(folder / f"{len(made)}.pdf")
            made[-1].write_bytes(draw(setting))

    run: Callable[[], None] = one
    run()
    return len(made)


if __name__ == "__main__":
    target, wanted, *rest = sys.argv[1:]
    print(write(Path(target), int(wanted), rest[0] if rest else DEFAULT_STANDARD))
