"""The print guide says what was asked of the printer and what came out, for each way to print."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from booklet.cache import Cache
from booklet.content.load import load_guide
from booklet.folders import Folders
from booklet.layout.paper import MM, paper_of
from booklet.pipeline.file_names import LONGEST
from booklet.pipeline.manuscript import write
from booklet.pipeline.order import PRINT_GUIDE, Order, today
from booklet.pipeline.print_guide import plan, print_guide
from booklet.press.diagram import diagram
from booklet.press.impose import Printed
from booklet.press.job import SCHEMES, Job
from booklet.press.sheet import geometry

A5 = Order(paper="a5")
SADDLE = Job("saddle", sheet=paper_of("a4"))


def printed(order: Order, job: Job, sheets: int) -> Printed:
    page = paper_of(order.paper)
    sheet = geometry(job, page.width, page.height)
    return Printed(b"", sheets, sheet.width, sheet.height, 0, 1, (), 2 if job.both_sides else 1)


def planned(order: Order, job: Job, pages: int, sheets: int, file: str = "") -> dict[str, str]:
    return plan(order, job, printed(order, job, sheets), pages, file)


@cache
def fixed_words() -> Mapping[str, str]:
    return load_guide("back-massage", "en", None, Folders(Path()), today()).guide.words


def steps(found: dict[str, str]) -> list[str]:
    return [found[str(number)] for number in range(1, 10) if str(number) in found]


def test_a_booklet_is_folded_and_stapled() -> None:
    found = planned(A5, SADDLE, 12, 3)
    assert steps(found) == ["inside", "fold_left", "staple"]
    assert (found["file"], found["sheet"], found["page"]) == ("back-massage-en-a5-print.pdf", "A4", "A5")
    assert (found["sheet_width"], found["sheet_height"]) == ("297", "210")
    assert (found["sheets"], found["flip"], found["other_flip"]) == ("3", "long", "short")
    assert steps(planned(A5, SADDLE, 4, 1)) == ["fold_left", "no_staple"], "one sheet has nothing to staple"


def test_arabic_is_bound_on_the_right() -> None:
    arabic = planned(replace(A5, language="ar"), replace(SADDLE, leftward=None), 12, 3)
    assert "fold_right" in steps(arabic) and arabic["diagram"] == "fold-staple-right"
    assert "fold_left" in steps(planned(A5, replace(SADDLE, leftward=None), 12, 3))


def test_many_sheets_are_folded_in_parts() -> None:
    job = Job("saddle", signature=3, bleed=3 * MM, marks=frozenset({"crop"}), flip="short")
    found = planned(A5, job, 28, 7)
    assert found["parts"] == "3, 2, 2" and found["bleed"] == "3"
    assert steps(found) == ["parts", "inside", "fold_left", "staple", "bind", "trim"]
    assert (found["sheet"], found["flip"], found["other_flip"]) == ("", "short", "long")


@pytest.mark.parametrize(
    ("job", "wanted"),
    [
        (Job("2up"), ["cut_sheets", "pieces_left", "backs"]),
        (Job("4up", repeat=True), ["cut_sheets", "same", "backs"]),
        (Job("cut-stack", leftward=True), ["cut_pile", "piles_right", "backs"]),
        (Job("cut-stack", sides=1), ["cut_pile", "piles_left", "pairs"]),
    ],
)
def test_handouts_are_cut_and_keep_their_backs(job: Job, wanted: list[str]) -> None:
    handout = replace(A5, format="handout")
    assert steps(planned(handout, job, 10, 3)) == wanted
    assert steps(planned(A5, job, 10, 3)) == wanted[:-1], "only what has safety at its back warns"


def test_a_card_is_folded_from_one_side() -> None:
    card = Order(format="card", paper="a7")
    found = planned(card, Job("fold8"), 8, 1)
    assert steps(found) == ["zine_crease", "zine_slit", "zine_push", "zine_close_left"]
    assert (found["flip"], found["diagram"]) == ("", "zine")
    plain = plan(card, None, None, 8)
    assert (steps(plain), plain["option"]) == (["fold_it"], "--impose fold8")


def test_files_that_are_not_imposed() -> None:
    plain = plan(Order(), None, None, 12)
    assert (plain["file"], plain["sheets"], plain["flip"]) == ("back-massage-en.pdf", "6", "long")
    assert steps(plain) == ["corner_left", "fold_it"] and plain["other_flip"] == ""
    assert plan(Order(paper="297x210mm"), None, None, 12)["flip"] == "short", "turned about its upright edge"
    poster = plan(Order(format="poster", paper="a3"), None, None, 1)
    assert (poster["sheets"], poster["flip"], steps(poster)) == ("1", "", ["ready"])
    assert steps(plan(Order(format="handout"), None, None, 10)) == ["backs"]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("leftward", [False, True])
def test_each_scheme_has_a_drawing_and_words(scheme: str, leftward: bool) -> None:
    words = fixed_words()
    sheet = paper_of("a2")  # with room for more pieces than a drawing shows
    found = planned(Order(paper="a7"), Job(scheme, leftward=leftward, sheet=sheet), 40, 2)
    assert diagram(found["diagram"]) is not None
    assert [key for key in steps(found) if f"print.{key}" not in words] == []
    assert "print.fold_middle" not in words, "the comparison can fail"


def test_file_names_of_any_length_have_room() -> None:
    short = planned(A5, SADDLE, 12, 3, "/home/me/own-print.pdf")
    assert (short["file"], short["file_more"]) == ("own-print.pdf", "")
    long = planned(Order("neck-shoulder-self-care", "handout", "half-letter", "zh-Hans"), SADDLE, 8, 2)
    assert long["file"] + long["file_more"] == "neck-shoulder-self-care-handout-zh-Hans-half-letter-print.pdf"
    assert max(len(long["file"]), len(long["file_more"])) <= LONGEST and long["file"].endswith("-")
    huge = planned(A5, SADDLE, 12, 3, "x" * 200 + ".pdf")
    assert len(huge["file"]) <= LONGEST and huge["file_more"].endswith(".pdf")


@pytest.mark.parametrize(
    ("name", "language", "shown"),
    [
        ("rücken.pdf", "en", "rücken.pdf"),
        ("推拿.pdf", "zh", "推拿.pdf"),
        ("تدليك.pdf", "ar", "تدليك.pdf"),
        ("推拿-تدليك.pdf", "en", "??-?????.pdf"),
    ],
)
def test_a_file_name_says_which_language_it_is_in(name: str, language: str, shown: str) -> None:
    found = planned(A5, SADDLE, 12, 3, name)
    assert (found["file_language"], found["file"]) == (language, shown)


@pytest.mark.parametrize("language", ["en", "es", "zh-Hans", "ar"])
def test_the_longest_guide_fits_on_its_page(language: str, tmp_path: Path) -> None:
    order = Order("neck-shoulder-self-care", "handout", "half-letter", language, second_language="en")
    job = Job("saddle", signature=3, bleed=3 * MM, marks=frozenset({"crop"}), leftward=None)
    made = print_guide(
        order, job, printed(order, job, 7), 28, Folders(Path()), Cache(tmp_path), file="ش\U0001f600.pdf"
    )
    assert made.pages == 1


def test_what_the_page_says() -> None:
    order = replace(A5, format=PRINT_GUIDE, paper="a4", plan=tuple(planned(A5, SADDLE, 12, 3).items()))
    markup = write(order, Folders(Path()), today(), Cache(None)).markup
    said = " ".join(re.sub(r"<[^>]+>", " ", markup).split())
    for text in (
        "back-massage-en-a5-print.pdf",
        "A4 (297 × 210 mm), matt, 90 to 120 g/m²",
        "Both sides, turned on the long edge",
        "make the file again with --flip short",
        "Staple twice in the fold",
        "Finished size: A5 (148 × 210 mm)",
        "Not yet checked by a clinician.",
    ):
        assert text in said, text
    assert "turned on the short edge" not in said
