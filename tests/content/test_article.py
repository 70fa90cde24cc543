"""Nothing of the source article is lost: each number, distance, direction, order and limit is on its page.

One line of `SAID` is one test. Its twin takes the sentences that carry the meaning away and demands
that the same look-up then fails, so a pattern that matches anything can't pass.
"""

from __future__ import annotations

import dataclasses
import re
import shutil
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from booklet.content.guide import Guide, Technique
from booklet.content.load import load_guide
from booklet.folders import Folders

REPO = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 22)

ONE, TWO, THREE = "pinch-jianjing", "knead-back", "lift-spine"
FOUR, FIVE = "press-beside-spine", "rub-dazhui"

SAID = [
    # 1 Pinch Jianjing
    (ONE, "place: half-way", r"half-way between the end of the shoulder and the spine"),
    (ONE, "hand: thumb on the point", r"thumb on Jianjing"),
    (ONE, "action: press", r"\bpress"),
    (ONE, "number: four other fingers", r"\bother 4 fingers\b"),
    (ONE, "hand: fingers lightly in front", r"fingers lightly\b.*\bfront of the shoulder"),
    (ONE, "action: force against the thumb", r"against your thumb"),
    (ONE, "action: lift the whole muscle", r"lift the whole muscle"),
    (ONE, "order: lift and release in turn", r"lift and release in turn"),
    (ONE, "limit: whole palm, always", r"whole palm\b.*\b(all the time|always)"),
    (ONE, "force: moderate", r"\bmoderate\b"),
    (ONE, "force: gentle for sleep", r"\bgentle\b.*\b(sleep|bedtime)"),
    (ONE, "claim: neck and shoulders, tired", r"neck and shoulders may\b.*\btired"),
    (ONE, "claim: sleep, with its limit", r"not treat poor sleep"),
    # 2 Massage the waist and back
    (TWO, "place: muscles on both sides of the spine", r"muscles on both sides of the spine"),
    (TWO, "hand: base of the palm", r"heel of your palm"),
    (TWO, "hand: or the fist", r"\bor a soft fist"),
    (TWO, "order: left, then right", r"left first, then right"),
    (TWO, "action: brisk, gentle circles", r"brisk, gentle circles"),
    (TWO, "force: some pressure", r"some pressure"),
    (TWO, "limit: press the muscle", r"press the muscle"),
    (TWO, "limit: do not rub the skin", r"(do not|never) rub the skin"),
    (TWO, "time: dozens of seconds a spot", r"on that spot\b.*\b(2[4-9]|[3-5]\d|60) seconds"),
    (TWO, "distance: one palm width down", r"down 1 palm width"),
    (TWO, "action: repeat", r"circle again"),
    (TWO, "end: above the buttocks", r"until\b.*\babove the buttocks"),
    # 3 Lift and pinch the spine
    (THREE, "hand: thumb and index finger", r"thumb and index finger"),
    (THREE, "hand: one or both hands", r"one or both hands"),
    (THREE, "place: strip of muscle next to the spine", r"lift a strip of muscle next to the spine"),
    (THREE, "action: move and lift at once", r"move as you lift"),
    (THREE, "direction: top to bottom", r"top to bottom, from below the neck to above the hips"),
    (THREE, "direction: bottom to top", r"bottom to top, from above the hips to below the neck"),
    (THREE, "number: two rounds", r"down and up, 2 rounds"),
    (THREE, "limit: the same on both sides", r"same way on both sides"),
    (THREE, "limit: no grabbing", r"(do not|never|no)\b.*\bgrab"),
    (THREE, "limit: no twisting", r"(do not|never|no)\b.*\btwist"),
    # 4 Press the back points
    (FOUR, "hand: both thumbs", r"both thumb pads"),
    (FOUR, "distance: one finger width from Dazhui", r"1 finger width from Dazhui"),
    (FOUR, "place: on both sides", r"from Dazhui, left and right"),
    (FOUR, "force: a certain force", r"press\b.*\bsteady force"),
    (FOUR, "time: a few seconds", r"hold for a few seconds"),
    (FOUR, "distance: about one centimetre down", r"down about 1 cm\b"),
    (FOUR, "action: press again", r"press again"),
    (FOUR, "end: above the buttocks", r"until\b.*\babove the buttocks"),
    (FOUR, "time: longer on tender spots", r"longer on tender spots"),
    (FOUR, "claim: what a sore spot may mean", r"sore spots\b.*\bno proof of illness"),
    (FOUR, "claim: pressing eases in part", r"pressing may ease a sore spot"),
    # 5 Rub Dazhui
    (FIVE, "hand: palm on Dazhui", r"palm\b.*\bon Dazhui"),
    (FIVE, "place: hollow of neck and back", r"hollow below the biggest bump, where the neck meets the back"),
    (FIVE, "place: head lowered", r"bow the head"),
    (FIVE, "action: rub repeatedly", r"rub to and fro"),
    (FIVE, "number: 20 to 30 times", r"\b20 to 30 times\b"),
    (FIVE, "order: hands in turn", r"left and right hands in turn"),
    (FIVE, "claim: neck and shoulders", r"neck and shoulders less stiff"),
    (FIVE, "claim: wind and cold, as tradition", r"tradition\b.*wind and cold"),
    (FIVE, "claim: colds, with its limit", r"not show that it prevents colds"),
]
IDS = [f"{technique}: {name}" for technique, name, _ in SAID]


@cache
def guide() -> Guide:
    return load_guide("back-massage", "en", "example", Folders(REPO), TODAY).guide


def technique(source: Guide, id: str) -> Technique:
    return next(one for one in source.techniques if one.id == id)


def page(one: Technique) -> str:
    """The instructions of the page, a sentence a line; captions and labels do not count."""
    texts = [claim.text for claim in one.claims]
    texts += [*one.find, one.receiver, one.giver, *one.steps]
    texts += [one.how_long, one.how_often, one.how_hard, *one.care, one.short]
    return "\n".join(texts).replace("\N{NO-BREAK SPACE}", " ")


def says(text: str, pattern: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None


def without(text: str, pattern: str) -> str:
    """The text with every line that carries the meaning taken out."""
    while found := re.search(pattern, text, re.IGNORECASE):
        start = text.rfind("\n", 0, found.start()) + 1
        end = text.find("\n", found.end())
        text = text[:start] + (text[end + 1 :] if end >= 0 else "")
    return text


@pytest.mark.parametrize(("id", "name", "pattern"), SAID, ids=IDS)
def test_the_page_says_it(id: str, name: str, pattern: str) -> None:
    assert says(page(technique(guide(), id)), pattern), name


@pytest.mark.parametrize(("id", "name", "pattern"), SAID, ids=IDS)
def test_a_page_without_it_is_noticed(id: str, name: str, pattern: str) -> None:
    whole = page(technique(guide(), id))
    rest = without(whole, pattern)
    assert not says(rest, pattern), name
    assert len(rest) > len(whole) / 2, f"{name}: the pattern takes in too much of the page"


ORDER = [
    (ONE, "thumb on Jianjing", "4 fingers"),
    (ONE, "4 fingers", "lift the whole muscle"),
    (TWO, "left muscle", "right side"),
    (TWO, "circles on that spot", "down 1 palm width"),
    (TWO, "down 1 palm width", "above the buttocks"),
    (THREE, "top to bottom", "bottom to top"),
    (FOUR, "press straight down", "hold for"),
    (FOUR, "hold for", "down about 1 cm"),
    (FOUR, "down about 1 cm", "above the buttocks"),
    (FIVE, "palm flat on Dazhui", "rub to and fro"),
]


def in_order(steps: tuple[str, ...], first: str, then: str) -> bool:
    lowered = "\n".join(steps).replace("\N{NO-BREAK SPACE}", " ").lower()
    here, there = lowered.find(first.lower()), lowered.find(then.lower())
    return 0 <= here < there


@pytest.mark.parametrize(("id", "first", "then"), ORDER)
def test_steps_come_in_the_order_of_the_article(id: str, first: str, then: str) -> None:
    steps = technique(guide(), id).steps
    assert in_order(steps, first, then)
    assert not in_order(steps[::-1], first, then)


def test_the_five_techniques_come_in_the_order_of_the_article() -> None:
    assert [one.id for one in guide().techniques] == [ONE, TWO, THREE, FOUR, FIVE]


def test_the_opening_of_the_article_is_on_the_cover() -> None:
    intro = guide().intro
    assert says(intro, r"back, shoulder and neck pain is common")
    assert says(intro, r"life and work")
    assert says(intro, r"massage may\b.*\brelief")


BROKEN = [
    (ONE, "fingers: {value: 4", "fingers: {value: 3", r"\bother 4 fingers\b"),
    (TWO, "spot_time: {value: 30", "spot_time: {value: 3", r"on that spot\b.*\b(2[4-9]|[3-5]\d|60) seconds"),
    (TWO, "step_down: {value: 1, unit: palm", "step_down: {value: 2, unit: palm", r"down 1 palm width"),
    (THREE, "rounds: {value: 2", "rounds: {value: 3", r"down and up, 2 rounds"),
    (FOUR, "offset: {value: 1", "offset: {value: 2", r"1 finger width from Dazhui"),
    (FOUR, "step_down: {value: 1, unit: centi", "step_down: {value: 5, unit: centi", r"down about 1 cm\b"),
    (FIVE, "rub_count: {value: [20, 30]", "rub_count: {value: [2, 3]", r"\b20 to 30 times\b"),
]


@pytest.mark.parametrize(("id", "right", "wrong", "pattern"), BROKEN, ids=[line[1] for line in BROKEN])
def test_a_wrong_number_in_the_facts_is_noticed(
    id: str, right: str, wrong: str, pattern: str, tmp_path: Path
) -> None:
    shutil.copytree(REPO / "content", tmp_path / "content")
    facts = tmp_path / "content" / "back-massage" / "guide.yaml"
    written = facts.read_text(encoding="utf-8")
    assert written.count(right) == 1
    facts.write_text(written.replace(right, wrong), encoding="utf-8")
    broken = load_guide("back-massage", "en", "example", Folders(tmp_path), TODAY).guide
    assert says(page(technique(guide(), id)), pattern)
    assert not says(page(technique(broken, id)), pattern)


PROMISES = {
    "a cure": r"\b(cures?|treats|heals?|eliminates?)\b",
    "strong words": r"\bvery effective\b|\bforcefully\b",
}


@pytest.mark.parametrize("pattern", PROMISES.values(), ids=PROMISES)
def test_no_page_promises_what_the_article_promised(pattern: str) -> None:
    assert not any(says(page(one), pattern) for one in guide().techniques)
    promise = dataclasses.replace(guide().techniques[0], short="It cures. It is very effective.")
    assert says(page(promise), pattern)


def test_positions_and_doses_that_the_article_lacks_are_marked_as_the_clinics() -> None:
    written = (REPO / "content" / "back-massage" / "guide.yaml").read_text(encoding="utf-8")
    for fact in ("lifts", "minutes_a_side", "spot_time", "hold", "tender_hold", "often"):
        assert re.search(rf"\b{fact}: \{{.*from: clinic\}}", written), fact
    assert written.count("positions: {") == len(re.findall(r"positions: \{.*from: clinic\}", written)) == 5
