"""What is read of a guide: names left out in every script, marks gone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from booklet.content.load import LoadedGuide
from booklet.content.reading.texts import names, other_texts, sentences, technique_texts

Load = Callable[..., LoadedGuide]


def test_marks_of_emphasis_and_language_are_no_words() -> None:
    (one,) = sentences(["**Press** the [zh-Hans:推拿] and [es:hombro] down."], None)
    assert one.text == one.bare == "Press the 推拿 and hombro down."


def test_names_are_left_out_of_what_is_measured(load: Load) -> None:
    guide = replace(load().guide, names_of_points=("Jianjing", "肩井", "GB21"))
    (one,) = sentences(["按住肩井（GB21）和Jianjing，GB210不是。"], names(guide))
    assert one.bare == "按住（）和，GB210不是。"
    assert one.text == "按住肩井（GB21）和Jianjing，GB210不是。"


def test_a_name_inside_a_word_stays(load: Load) -> None:
    guide = replace(load().guide, names_of_points=("Jian", "دازو"))
    (one,) = sentences(["Jianjing Jian وبالدازوي دازو"], names(guide))
    assert one.bare.split() == ["Jianjing", "وبالدازوي"]


def test_every_part_of_the_guide_is_read(load: Load) -> None:
    guide = load().guide
    texts = [*other_texts(guide), *(text for one in guide.techniques for text in technique_texts(one))]
    assert {guide.intro, *guide.safety.rules, guide.back.lead, *guide.techniques[0].steps} <= set(texts)
    assert guide.title not in texts
