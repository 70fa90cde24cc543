"""A reader that follows the tags hears what the content says, each word once, in the page's order."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from booklet.content.load import LoadedGuide
from booklet.pdf.standards import STANDARDS
from tests.whole.conftest import EDITIONS, GUIDES, TRANSLATIONS, Edition
from tests.whole.judges import pdfium, pdfjs
from tests.whole.normal import normal
from tests.whole.spoken import spoken

Make = Callable[..., Edition]
TAGGED = [name for name, one in STANDARDS.items() if one.tagged]
SOME = (("booklet", "a4"), ("handout", "half-letter"))
ALL = [
    *({"format": format, "paper": paper} for format, paper in EDITIONS),
    *({"guide": GUIDES[1], "format": format, "paper": paper} for format, paper in SOME),
    *({"format": format, "paper": paper, "standard": TAGGED[1]} for format, paper in SOME),
]
LANGUAGES = [
    {"guide": guide, "format": format, "paper": paper, "language": language}
    for guide, (format, paper) in zip(GUIDES, SOME, strict=True)
    for language in TRANSLATIONS
] + [{"language": language, "second_language": "en"} for language in ("zh-Hans", "ar")]


def name(order: dict[str, str]) -> str:
    return "-".join(order.values()) or "usual"


@pytest.mark.parametrize("order", [*ALL, *LANGUAGES], ids=name)
def test_pdfium_hears_the_content(edition: Make, order: dict[str, str]) -> None:
    made = edition(**order)
    heard, expected = pdfium.heard(made.pdf), spoken(made.setting)
    if order.get("language") == "ar":
        heard, expected = pdfium.unmirrored(heard), pdfium.unmirrored(expected)
    assert heard == expected
    assert heard != expected[:800] + expected[801:], "the comparison can fail"


def test_pdfjs_hears_the_content(edition: Make, tmp_path: Path) -> None:
    files, expected = [], []
    orders = [*ALL, *LANGUAGES]
    for order in orders:
        made = edition(**order)
        files.append(tmp_path / f"{name(order)}.pdf")
        files[-1].write_bytes(made.pdf)
        expected.append(unsigned(spoken(made.setting)))
    heard = list(map(unsigned, pdfjs.heard(files)))
    assert [order for order, one, other in zip(orders, heard, expected, strict=True) if one != other] == []
    assert heard[0] != expected[-1], "the comparison can fail"


def unsigned(said: str) -> str:
    """Without the signs of drawn list markers, which only newer lines of pdf.js tell."""
    return re.sub("⟦[•✓✗?⚠]⟧", "", said)


@pytest.mark.parametrize(
    "order", [{}, {"guide": GUIDES[1], "paper": "a5"}, {"format": "handout"}, *LANGUAGES], ids=name
)
def test_our_own_transcript_hears_the_content(edition: Make, order: dict[str, str]) -> None:
    pytest.importorskip("pikepdf", reason="pikepdf is not installed")
    from booklet.pdf.readback.speech import transcript

    made = edition(**order)
    assert plain(transcript(made.pdf)) == re.sub("[⟦⟧]", "", spoken(made.setting))


def plain(transcript: str) -> str:
    """A transcript without what it adds to the words: kinds, counts, languages, links."""
    lines = transcript.splitlines()[1:]
    said = []
    for line in lines:
        text = line.strip()
        if re.fullmatch(r"page \S+|contents|list, \d+ items?|table, .* columns|row \d+(: empty)?", text):
            continue
        text = re.sub(r"^(heading [1-6]|graphic|caption|header|cell|entry|note): ", "", text)
        text = re.sub(r"\[link: ([^\]]*)\]", r"\1", text)
        said.append(re.sub(r" \{[\w-]+\}", "", text))
    return normal("".join(said))


@pytest.mark.parametrize("format", ["booklet", "handout"])
def test_every_text_of_a_technique_is_heard_once_on_its_page(
    edition: Make, guide: LoadedGuide, format: str
) -> None:
    pages = pdfium.heard_pages(edition(format=format).pdf)
    for one in guide.guide.techniques:
        said = [one.name, one.pinyin, *one.find, one.receiver, one.giver, *one.steps, *one.care, one.short]
        texts = [normal(text.replace("**", "")) for text in said if text]
        (page,) = (page for page in pages if texts[-1] in page)
        assert {text: page.count(text) for text in texts} == dict.fromkeys(texts, 1)
        steps = [page.index(normal(step.replace("**", ""))) for step in one.steps]
        assert steps == sorted(steps) and steps != steps[::-1]


@pytest.mark.parametrize("order", [*ALL[::3], *LANGUAGES[::3]], ids=name)
def test_every_word_on_a_page_is_in_the_tree_or_in_an_artifact(edition: Make, order: dict[str, str]) -> None:
    library = pytest.importorskip("pikepdf", reason="pikepdf is not installed")
    pdfium_library = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    from booklet.pdf.readback.reading import read

    pdf = edition(**order).pdf
    shown = [normal(page.get_textpage().get_text_range()) for page in pdfium_library.PdfDocument(pdf)]
    with library.open(io.BytesIO(pdf)) as document:
        for page, marked in zip(shown, read(document).pages, strict=True):
            assert not marked.outside
            told = normal("".join([*marked.texts.values(), *(one.text for one in marked.artifacts)]))
            assert Counter(page) == Counter(told)
            assert Counter(page) != Counter(told[1:]), "the comparison can fail"
