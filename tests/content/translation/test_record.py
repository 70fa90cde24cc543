"""What is written down when a translation is right."""

from __future__ import annotations

import pytest

from booklet.content.translation.fingerprints import fingerprint
from booklet.content.translation.record import recorded
from booklet.diagnostics import UsageError
from tests.content.translation.conftest import ENGLISH, SPANISH, pair_of

NEW = ENGLISH.replace("Let go.", "Let it go.").replace("Back massage", "Massage")


def test_everything_that_is_translated_is_recorded() -> None:
    record = recorded(pair_of(ENGLISH, SPANISH), {})
    assert len(record.marks) == record.texts == len(record.news) == 11
    assert record.marks["steps.3"] == fingerprint("Let go.")


def test_a_second_time_nothing_is_new() -> None:
    pair = pair_of(ENGLISH, SPANISH)
    assert recorded(pair, recorded(pair, {}).marks).news == ()


def test_only_what_is_named_is_recorded() -> None:
    before = recorded(pair_of(ENGLISH, SPANISH), {}).marks
    record = recorded(pair_of(NEW, SPANISH), before, ["steps"])
    assert record.news == ("steps.3",)
    assert record.marks["title"] == fingerprint("Back massage")


def test_what_is_not_translated_keeps_its_fingerprint() -> None:
    before = recorded(pair_of(ENGLISH, SPANISH), {}).marks
    own = SPANISH.replace("title: Masaje de espalda", 'title: ""')
    assert recorded(pair_of(NEW, own), before).marks["title"] == fingerprint("Back massage")


def test_what_the_original_no_longer_has_is_forgotten() -> None:
    before = {**recorded(pair_of(ENGLISH, SPANISH), {}).marks, "old": "0" * 12}
    assert "old" not in recorded(pair_of(ENGLISH, SPANISH), before).marks


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("step.1", "English has no text 'step.1'", "did you mean 'steps.1'?"),
        ("claim", "English has no text 'claim'", "did you mean 'claims'?"),
        ("glance", "'glance' is not translated in es.yaml yet", ""),
    ],
)
def test_a_name_that_can_not_be_recorded(name: str, message: str, hint: str) -> None:
    own = SPANISH.replace('"{lifts} veces"', '""')
    with pytest.raises(UsageError) as told:
        recorded(pair_of(ENGLISH, own), {}, ["title", name])
    assert [(one.message, one.hint) for one in told.value.diagnostics] == [(message, hint)]
