"""A translation beside its original."""

from __future__ import annotations

import pytest

from booklet.content.translation.comparison import Comparison, compare
from booklet.content.translation.fingerprints import fingerprint
from booklet.content.translation.record import original_marks
from booklet.content.translation.status import Status, problems
from booklet.content.translation.texts import name_of
from tests.content.translation.conftest import ENGLISH, SPANISH, Compare, pair_of


def told(found: Comparison, *, recorded: bool = True, shape_told: bool = False) -> list[str]:
    """Place, severity and message of each problem."""
    return [
        f"{one.place}: {one.severity}: {one.message}"
        for one in problems(found, recorded=recorded, shape_told=shape_told)
    ]


def marks() -> dict[str, str]:
    return original_marks(dict(pair_of(ENGLISH, SPANISH).texts))


def test_a_whole_translation_is_silent(compared: Compare) -> None:
    found = compared(marks=marks())
    assert told(found) == []
    assert (found.done, found.total, found.surplus) == (11, 11, 0)


def test_a_missing_text(compared: Compare) -> None:
    found = compared(('glance: "{lifts} veces"\n', ""), marks=marks())
    assert told(found) == ["es.yaml:1:1: error: 'glance' is missing in es"]
    assert (found.done, found.total) == (10, 11)


def test_a_missing_group_is_told_once(compared: Compare) -> None:
    found = compared(("claims: {tired: Menos cansado., sleep: Mejor sueño.}\n", ""), marks=marks())
    assert told(found) == ["es.yaml:1:1: error: 'claims' is missing in es, 2 texts"]


def test_a_text_left_over(compared: Compare) -> None:
    found = compared(("sleep:", "ache: Dolor., sleep:"), marks=marks())
    assert told(found) == ["es.yaml:8:33: warning: 'claims.ache' stands only in es, not in English"]
    assert found.surplus == 1


def test_a_renamed_key_is_missing_and_left_over(compared: Compare) -> None:
    messages = told(compared(("sleep:", "slep:"), marks=marks()))
    assert ["claims.sleep' is missing" in messages[0], "claims.slep' stands only" in messages[1]] == [
        True
    ] * 2


def test_a_shorter_list_is_an_error_a_longer_one_a_warning(compared: Compare) -> None:
    short = told(compared(("  - Suelte.\n", ""), marks=marks()))
    long = told(compared(("  - Suelte.\n", "  - Suelte.\n  - Descanse.\n"), marks=marks()))
    assert short == ["es.yaml:4:1: error: 'steps' has 2 items, English has 3"]
    assert long == ["es.yaml:4:1: warning: 'steps' has 4 items, English has 3"]


def test_what_is_new_in_a_list_is_said(compared: Compare) -> None:
    longer = ENGLISH.replace("  - Let go.\n", "  - Wait.\n  - Let go.\n")
    found = compared(original=longer, marks=marks())
    (one,) = problems(found, recorded=True, shape_told=False)
    assert one.hint == "new in English: “Wait.”"
    assert found.changed == [] == found.unrecorded, "nobody knows which items belong together"


def test_a_list_of_another_length_still_needs_its_numbers(compared: Compare) -> None:
    found = compared(("  - Levante {lifts} veces.\n", ""), marks=marks())
    assert "es.yaml:4:1: error: 'steps' has 2 items, English has 3" in told(found)
    assert "es.yaml:5:3: error: 'steps' lacks {lifts}" in told(found)


def test_a_text_whose_original_has_changed(compared: Compare) -> None:
    found = compared(original=ENGLISH.replace("Let go.", "Let it go."), marks=marks())
    assert told(found) == [
        "es.yaml:7:5: warning: the English of 'steps.3' has changed since it was translated"
    ]
    (one,) = problems(found, recorded=True, shape_told=False)
    assert "“Let it go.”" in one.hint and "booklet translated back es --only steps.3" in one.hint


def test_line_breaks_are_no_change(compared: Compare) -> None:
    folded = ENGLISH.replace("title: Back massage", "title: >-\n  Back\n  massage")
    assert told(compared(original=folded, marks=marks())) == []


def test_nothing_recorded_is_one_warning(compared: Compare) -> None:
    found = compared()
    assert told(found, recorded=False) == [
        "es.yaml:1:1: warning: it is not recorded which English texts these are translations of"
    ]
    assert len(found.unrecorded) == 11


def test_one_text_not_recorded_is_told_by_itself(compared: Compare) -> None:
    known = {name: mark for name, mark in marks().items() if name != "title"}
    assert told(compared(marks=known)) == [
        "es.yaml:2:8: warning: it is not recorded what 'title' is a translation of"
    ]


@pytest.mark.parametrize(
    ("put", "message"),
    [
        ('"diez veces"', "es.yaml:3:9: error: 'glance' lacks {lifts}"),
        ('"{lifts} veces {often}"', "es.yaml:3:24: error: 'glance' has {often}, which English has not"),
        ('"{lift} veces"', "es.yaml:3:10: error: 'glance' has {lift} in place of {lifts}"),
        ('"{lifts} 5 veces"', "es.yaml:3:9: warning: the numbers of 'glance' differ: 5 only in es"),
    ],
)
def test_placeholders_and_numbers(compared: Compare, put: str, message: str) -> None:
    assert told(compared(('"{lifts} veces"', put), marks=marks())) == [message]


def test_an_empty_text_is_told_by_the_shape_alone(compared: Compare) -> None:
    found = compared(("title: Masaje de espalda", 'title: ""'), marks=marks())
    assert told(found) == []
    assert found.done == 10


def test_a_value_of_another_kind_is_told_by_the_shape_alone(compared: Compare) -> None:
    found = compared(("title: Masaje de espalda", "title: [Masaje, de, espalda]"), marks=marks())
    assert told(found) == []
    assert found.done == 10


def test_missing_texts_wait_while_the_shape_is_wrong(compared: Compare) -> None:
    found = compared(('glance: "{lifts} veces"\n', ""), ("Ponga", "Pon {x}"), marks=marks())
    assert [message.split()[2] for message in told(found, shape_told=True)] == ["'steps.1'"]
    assert len(told(found)) == 2


def test_many_problems_of_a_kind_are_counted() -> None:
    own = "language: es\n" + "".join(f"k{n}: Uno {n}\n" for n in range(200))
    original = own.replace("Uno", "One")
    found = compare(pair_of(original, own), {f"k{n}": fingerprint("x") for n in range(200)})
    messages = told(found)
    assert len(messages) == 51
    assert messages[-1] == "es.yaml:52:6: warning: 150 more texts have changed"


def test_the_status_in_words(compared: Compare) -> None:
    found = compared(original=ENGLISH.replace("Let go.", "Let it go."), marks=marks())
    status = Status.of(found)
    assert status.told("English") == "11 of 11 texts, 1 changed in English since, nobody has checked it"
    assert (status.guide, status.language, status.changed, status.checked_by) == ("back", "es", 1, None)


def test_words_may_be_missing_with_a_warning() -> None:
    original = "range: x\nwords: {a: A, b: B}\npicture: {x: X, y: Y}\n"
    found = compare(pair_of(original, "range: x\nwords: {a: A}\npicture: {x: X}\n", "words"), {})
    assert told(found) == [
        "es.yaml:2:1: warning: 'words.b' is missing in es",
        "es.yaml:3:1: warning: 1 of 2 phrases of picture descriptions are missing: y",
        *(
            f"es.yaml:{place}: warning: it is not recorded what '{name}' is a translation of"
            for place, name in (("1:8", "range"), ("2:12", "words.a"), ("3:14", "picture.x"))
        ),
    ]


def test_a_form_of_a_unit_may_say_its_number_in_words() -> None:
    original = 'units: {day: {one: "{number} day", two: "{number} days", other: "{number} days"}}\n'
    dual = 'units: {day: {one: "{number} día", two: dos días, other: "{number} días"}}\n'
    wrong = dual.replace("{number} días", "días")
    assert [one.message for one in compare(pair_of(original, dual, "words"), {}).disagreeing] == []
    assert [one.message for one in compare(pair_of(original, wrong, "words"), {}).disagreeing] == [
        "'units.day.other' lacks {number}"
    ]


def test_a_path_counts_from_one() -> None:
    assert name_of(("techniques", "rub", "steps", 1)) == "techniques.rub.steps.2"
