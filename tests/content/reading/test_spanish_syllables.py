"""Spanish syllables: diphthongs, hiatus, triphthongs, silent letters, and words of the guides."""

from __future__ import annotations

import unicodedata

import pytest

from booklet.content.reading.spanish_syllables import syllables

# fmt: off
COUNTED = {
    "diphthong": "bien=1 aire=2 cuello=2 piel=1 viuda=2 ciudad=2 agua=2 hueso=2 estudio=3 izquierdo=3",
    "hiatus": "día=2 país=2 baúl=2 caer=2 leer=2 zoo=2 línea=3 área=3 héroe=3 aéreo=4 caía=3 reían=3 sitúa=3",
    "accent on a diphthong": "también=2 después=2 presión=2 cuídate=3 lingüística=4 veintiún=2 construí=2",
    "triphthong": "buey=1 averiguáis=4 limpiáis=2 Uruguay=3",
    "both": "vivíais=3 argüíais=3 caíais=3",
    "silent u": "que=1 quien=1 guía=2 guitarra=3 seguí=2 quede=2 siguiente=3 distinguía=4",
    "heard u": "pingüino=3 vergüenza=3 agüita=3",
    "y": "y=1 muy=1 rey=1 ley=1 ayuda=3 apoye=3 mayo=2 yoga=2 inyección=3",
    "h between vowels": "ahí=2 búho=2 prohibir=2 prohíbe=3 rehúsa=3 ahuecar=3 cacahuete=4 rehuir=2",
    "the same weak vowel twice": "antiinflamatorio=7 chiita=3 nihilismo=4",
    "of the guides": "hombro=2 masaje=3 espalda=3 músculo=3 columna=3 pulgar=2 respire=3 rehabilitación=6",
    "marks": "Él=1 fête=2 são=2 niño=2 ANTIINFLAMATORIO=7",
    "parts": "médico-quirúrgico=7 -=1",
    "no vowel": "cm=1 pst=1",
}
# fmt: on


@pytest.mark.parametrize("kind", COUNTED)
def test_counted_as_they_are_said(kind: str) -> None:
    told = dict(one.rsplit("=", 1) for one in COUNTED[kind].split())
    assert {word: str(syllables(word)) for word in told} == told


def test_letters_with_loose_accents_count_the_same() -> None:
    assert syllables(unicodedata.normalize("NFD", "lingüística")) == 4
    assert syllables(unicodedata.normalize("NFD", "día")) == 2


def test_an_accent_counts() -> None:
    assert (syllables("rio"), syllables("río")) == (1, 2)
    assert (syllables("hacia"), syllables("hacía")) == (2, 3)
