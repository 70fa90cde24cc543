"""Arabic look-up: what is written on to a word is taken off, and no more than that."""

from __future__ import annotations

import sys

import pytest

from booklet.content.reading import arabic_words as room
from booklet.content.reading.arabic_words import common_words, is_common
from booklet.diagnostics import UsageError

KNOWN = {"كتف", "عيادة", "رقبة", "عضلة", "ضغط", "من", "مستقيم"}


@pytest.mark.parametrize(
    "word",
    [
        "كتف",
        "الكتف",
        "والكتف",
        "بالكتف",
        "للكتف",
        "كتفك",
        "وكتفيك",
        "الكتفين",
        "عيادتك",
        "لعيادتكم",
        "رقبته",
        "وبعضلتها",
        "مستقيمتين",
        "وسيضغط",
    ],
)
def test_common_with_what_is_written_on_to_it(word: str) -> None:
    # A verb's own prefix is no part of what is taken off, and a dual before a pronoun keeps its ي.
    known = KNOWN | {"يضغط"}
    assert is_common(word, known)


@pytest.mark.parametrize("word", ["مرفق", "والمرفق", "كتفة" * 2, "وهن", "بمن", ""])
def test_not_common(word: str) -> None:
    assert not is_common(word, KNOWN)


def test_the_list_knows_everyday_words_and_not_the_rare() -> None:
    pytest.importorskip("wordfreq", reason="the list of word frequencies is an extra")
    known = common_words()
    assert is_common("الطبيب", known) and is_common("كتفك", known)
    assert not is_common("اعتلال", known)


def test_a_missing_list_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "wordfreq", None)
    room.common_words.cache_clear()
    with pytest.raises(UsageError, match="needs the package wordfreq"):
        common_words()
