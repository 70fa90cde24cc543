"""How steps can't begin and how rules must, in four languages."""

from __future__ import annotations

import pytest

from booklet.content.openings import forbidding, no_verb


@pytest.mark.parametrize(
    ("language", "step", "found"),
    [
        ("en", "Then press.", "then"),
        ("es", "El pulgar presiona.", "el"),
        ("es-MX", "**Con** el pulgar, presione.", "con"),
        ("zh-Hans", "然后按住。", "然后"),
        ("zh-Hans", "**您**的手放在肩上。", "您"),
        ("zh-Hans", "当疼痛时停下。", "当"),
        ("ar", "ثُمَّ اضغط.", "ثم"),
        ("ar", "بِلُطف، اضغط.", "بلطف"),
        ("ar", "أوّلًا اضغط.", "أولا"),
    ],
)
def test_a_step_that_begins_with_no_verb(language: str, step: str, found: str) -> None:
    assert no_verb(step, language) == found


@pytest.mark.parametrize(
    ("language", "step"),
    [
        ("en", "Press down."),
        ("es", "Dé la vuelta."),
        ("es", "Una las manos."),
        ("es", "Apoye el pulgar."),
        ("zh-Hans", "用拇指按住。"),
        ("zh-Hans", "轻轻按住。"),
        ("zh-Hans", "当心骨头。"),
        ("ar", "اضغط بلطف."),
        ("ar", "ضَعْ يدك."),
        ("vi", "Then press."),
        ("es", ""),
    ],
)
def test_a_step_that_may_begin_with_a_verb(language: str, step: str) -> None:
    assert no_verb(step, language) == ""


RULES = [
    ("en", "Never press the neck.", True),
    ("en", "**Do not** press.", True),
    ("en", "Don’t press.", True),
    ("en", "Do not forget to press.", False),
    ("en", "Normally press.", False),
    ("en", "Press the neck.", False),
    ("es", "Nunca presione el cuello.", True),
    ("es", "No presione.", True),
    ("es", "No se olvide de presionar.", False),
    ("es", "Normalmente presione.", False),
    ("es", "Presione el cuello.", False),
    ("zh-Hans", "不要按脖子前面。", True),
    ("zh-Hans", "切勿按压。", True),
    ("zh-Hans", "禁止按压。", True),
    ("zh-Hans", "千万不要按。", True),
    ("zh-Hans", "绝不扭转颈部。", True),
    ("zh-Hans", "不得不按。", False),
    ("zh-Hans", "不要紧，按吧。", False),
    ("zh-Hans", "不要忘记按。", False),
    ("zh-Hans", "别的地方也按。", False),
    ("zh-Hans", "按脖子前面。", False),
    ("ar", "لا تضغط على العنق.", True),
    ("ar", "لا تَضْغَطْ على العنق.", True),
    ("ar", "لا يُضغط على العنق.", True),
    ("ar", "يُمنع الضغط.", True),
    ("ar", "لا بد من الضغط.", False),
    ("ar", "لا بأس بالضغط.", False),
    ("ar", "لا تنسَ أن تضغط.", False),
    ("ar", "اضغط على العنق.", False),
]


@pytest.mark.parametrize(("language", "rule", "forbids"), RULES)
def test_rules_forbid_in_their_own_words(language: str, rule: str, forbids: bool) -> None:
    known = forbidding(language)
    assert known and known.forbids(rule) is forbids


def test_an_unknown_language_is_not_judged() -> None:
    assert forbidding("vi") is None
    assert forbidding("es-MX") is forbidding("es")
