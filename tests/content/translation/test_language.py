"""The language that a translation begins in."""

from __future__ import annotations

import pytest

from booklet.content.translation.language import check_language, sample, script_code
from booklet.content.translation.plurals import categories, for_large_numbers
from booklet.diagnostics import UsageError


@pytest.mark.parametrize("tag", ["fr", "pt-BR", "zh-Hant", "es-419", "sr-Latn", "ar", "ca-valencia", "mn"])
def test_a_language(tag: str) -> None:
    check_language(tag)
    assert len(sample(tag)) > 20


@pytest.mark.parametrize(
    ("tag", "message", "hint"),
    [
        ("xx", "no language 'xx' is known", "write a language tag such as fr, pt-BR or zh-Hant"),
        ("french", "'french' is no language tag", "did you mean 'fr'?"),
        ("FR", "'FR' is not how the tag is written", "write fr"),
        ("pt_BR", "'pt_BR' is no language tag", "write a language tag such as fr, pt-BR or zh-Hant"),
        ("pt-br", "'pt-br' is not how the tag is written", "write pt-BR"),
        ("", "'' is no language tag", "write a language tag such as fr, pt-BR or zh-Hant"),
        ("../x", "'../x' is no language tag", "write a language tag such as fr, pt-BR or zh-Hant"),
    ],
)
def test_what_is_no_language(tag: str, message: str, hint: str) -> None:
    with pytest.raises(UsageError) as told:
        check_language(tag)
    assert [(one.message, one.hint) for one in told.value.diagnostics] == [(message, hint)]


@pytest.mark.parametrize("tag", ["th", "lo", "km", "my", "bo", "mn-Mong"])
def test_what_can_not_be_set(tag: str) -> None:
    with pytest.raises(UsageError, match="can't be set"):
        check_language(tag)


def test_a_long_tag_is_no_tag() -> None:
    with pytest.raises(UsageError):
        check_language("fr-" + "-".join(["abcde"] * 2000))


@pytest.mark.parametrize(
    ("tag", "code"), [("fr", "Latn"), ("zh-Hant", "Hant"), ("th", "Thai"), ("pa-PK", "Arab"), ("pa", "Guru")]
)
def test_the_usual_script(tag: str, code: str) -> None:
    assert script_code(tag) == code


def test_the_plural_categories_with_examples() -> None:
    assert list(categories("ar")) == ["zero", "one", "two", "few", "many", "other"]
    assert categories("ru")["few"] == ("2", "3", "4", "22")
    assert list(categories("zh-Hans")) == ["other"]
    assert list(categories("xx")) == ["other"]


def test_what_only_millions_need_is_apart() -> None:
    assert (list(categories("fr")), for_large_numbers("fr")) == (["one", "other"], ("many",))
    assert for_large_numbers("ru") == ()
