"""What is particular to an edition in another language: its file, its direction, its digits, its warning."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from booklet.cache import Cache
from booklet.content.load import load_guide
from booklet.folders import Folders
from booklet.layout.page import Page, TextBox
from booklet.pipeline import Order
from booklet.pipeline.order import FULL_FORMATS, today
from booklet.pipeline.setting import Setting, set_pages
from tests.whole.areas import areas
from tests.whole.conftest import GUIDES, ROOT, TRANSLATIONS, Edition
from tests.whole.normal import normal

Make = Callable[..., Edition]
LARGEST = {"en": 400_000, "es": 400_000, "ar": 400_000, "zh-Hans": 600_000}
"""Bytes of the first guide's booklet on A4; Chinese and Arabic letters are drawn by larger fonts."""


@pytest.mark.parametrize("language", LARGEST)
def test_small_enough_to_send(edition: Make, language: str) -> None:
    size = len(edition(language=language).pdf)
    assert size < LARGEST[language]
    assert not size < LARGEST[language] / 3, "the comparison can fail"


def test_the_name_of_the_file_tells_the_languages() -> None:
    assert Order(language="zh-Hans").file_name == "back-massage-zh-Hans.pdf"
    assert Order(language="es", second_language="en").file_name == "back-massage-es-en.pdf"
    order = Order(GUIDES[1], "handout", "a5", language="ar", second_language="en")
    assert order.file_name == "neck-shoulder-self-care-handout-ar-en-a5.pdf"


def leftward(pdf: bytes) -> tuple[bool, bool, str]:
    """Whether the viewer's pages, and the tags, run from right to left; the document's language."""
    library = pytest.importorskip("pikepdf", reason="pikepdf is not installed")
    with library.open(io.BytesIO(pdf)) as document:
        viewer = document.Root.ViewerPreferences.get("/Direction", "/L2R")
        whole = document.Root.StructTreeRoot.K
        attributes = (whole[0] if isinstance(whole, library.Array) else whole).get("/A", {})
        kinds = attributes if isinstance(attributes, library.Array) else [attributes]
        modes = [str(one.get("/WritingMode", "/LrTb")) for one in kinds]
        return str(viewer) == "/R2L", "/RlTb" in modes, str(document.Root.Lang)


@pytest.mark.parametrize("language", ["en", *TRANSLATIONS])
def test_only_arabic_runs_from_right_to_left(edition: Make, language: str) -> None:
    expected = language == "ar"
    assert leftward(edition(language=language).pdf) == (expected, expected, language)


def test_the_first_language_says_which_way_the_pages_run(edition: Make) -> None:
    assert leftward(edition(language="ar", second_language="en").pdf) == (True, True, "ar")
    assert leftward(edition(language="en", second_language="ar").pdf) == (False, False, "en")


def said(page: Page) -> str:
    """All text of a page in normal form."""
    boxes = (box for box in page.boxes if isinstance(box, TextBox))
    return normal("".join(run.text for box in boxes for _, run in box.runs))


def silent(setting: Setting, sentences: Iterable[str]) -> list[int]:
    """Numbers of pages that say none of these."""
    wanted = list(map(normal, sentences))
    return [page.number for page in setting.pages if not any(one in said(page) for one in wanted)]


def warning(guide: str, language: str) -> str:
    """What a guide that no clinician has read says of itself and of its translation."""
    return load_guide(guide, language, None, Folders(ROOT), today()).guide.words["nothing_checked"]


@pytest.mark.parametrize(("guide", "format"), list(zip(GUIDES, FULL_FORMATS, strict=True)))
@pytest.mark.parametrize("language", TRANSLATIONS)
def test_each_page_says_that_the_translation_is_not_checked(
    edition: Make, language: str, guide: str, format: str
) -> None:
    setting = edition(guide=guide, format=format, language=language).setting
    assert silent(setting, [warning(guide, language)]) == []
    other = warning(guide, "ar" if language == "es" else "es")
    assert silent(setting, [other]) == [page.number for page in setting.pages], "the twin"


@pytest.mark.parametrize(("language", "second"), [("ar", "es"), ("en", "ar"), ("zh-Hans", "en")])
def test_each_page_of_two_languages_says_it_of_what_it_shows(
    edition: Make, language: str, second: str
) -> None:
    setting = edition(language=language, second_language=second).setting
    texts = {
        tag: load_guide(GUIDES[0], tag, None, Folders(ROOT), today()).guide.words
        for tag in (language, second)
    }
    unchecked = [
        words[key]
        for tag, words in texts.items()
        for key in ("nothing_checked", "translation_not_checked")
        if tag != "en"
    ]
    shown = [*unchecked, *(words["not_reviewed"] for tag, words in texts.items() if tag == "en")]
    assert silent(setting, shown) == []
    assert all(said(page).count(normal(text)) <= 1 for page in setting.pages for text in unchecked)
    assert silent(setting, unchecked[-1:]), "each page says it in its own language"


def test_a_checked_translation_is_silent(tmp_path: Path) -> None:
    """The twin: no page of a translation that somebody has checked says that nobody has."""
    shutil.copytree(ROOT / "content" / GUIDES[0], tmp_path / "content" / GUIDES[0])
    file = tmp_path / "content" / GUIDES[0] / "es.yaml"
    text, count = re.subn(
        r"^translation: \{\}", "translation: {checked_by: Tester}", file.read_text("utf-8"), flags=re.M
    )
    assert count == 1
    file.write_text(text, "utf-8")
    setting = set_pages(Order(language="es"), Folders(tmp_path), Cache(None))
    words = load_guide(GUIDES[0], "es", None, Folders(ROOT), today()).guide.words
    every = [page.number for page in setting.pages]
    assert silent(setting, [words["nothing_checked"]]) == every
    assert silent(setting, [words["translation_not_checked"]]) == every
    assert silent(setting, [words["not_reviewed"]]) == []


WESTERN, EASTERN = "0123456789", "٠١٢٣٤٥٦٧٨٩"
KEPT = r"GB21|GV14|C7|T1|555-0100|[0-9]+(\.[0-9]+)+|\b(112|911|999)\b|1 Example Street"
"""Names of points, numbers to call, versions, addresses: what stays as others write it."""


@pytest.fixture(scope="module")
def eastern(tmp_path_factory: pytest.TempPathFactory) -> Setting:
    """The Arabic booklet with the digits that are usual east of Libya."""
    desk = tmp_path_factory.mktemp("eastern")
    (desk / "content/words").mkdir(parents=True)
    text = (ROOT / "content/words/ar.yaml").read_text("utf-8")
    changed = text.replace("numerals: latn", "numerals: arab", 1)
    assert changed != text
    (desk / "content/words/ar.yaml").write_text(changed, "utf-8")
    return set_pages(Order(language="ar"), Folders(desk), Cache(None))


def western(setting: Setting) -> list[str]:
    """Lines that the program counts or measures in Western digits."""
    lines = (
        "".join(run.text for _, run in box.runs if run.lang == setting.manuscript.language or not run.lang)
        for page in setting.pages
        for box in page.boxes
        if isinstance(box, TextBox)
    )
    return [line for line in lines if re.search("[0-9]", re.sub(KEPT, "", line))]


def test_numbers_are_written_in_the_digits_of_the_language(eastern: Setting, edition: Make) -> None:
    hours = [line for line in western(eastern) if "أوقات العمل" in line]  # the clinic's own text
    assert western(eastern) == hours
    usual = edition(language="ar").setting
    assert len(western(usual)) > 50, "the twin"
    one, two = ("".join(said(page) for page in setting.pages) for setting in (eastern, usual))
    assert one != two and one.translate(str.maketrans(EASTERN, WESTERN)) == two


def test_pages_items_doses_and_dates_have_such_digits(eastern: Setting) -> None:
    texts = [said(page) for page in eastern.pages]
    count = str.maketrans(WESTERN, EASTERN)
    for number, text in enumerate(texts, 1):
        assert normal(f"صفحة {number} من {len(texts)}".translate(count)) in text
        assert normal(f"صفحة {number} من {len(texts)}") not in text
        assert normal("22 نوفمبر 2026".translate(count)) in text
    labels = [
        box.runs[0][1].text
        for page in eastern.pages
        for box in page.boxes
        if isinstance(box, TextBox) and box.owner.name == "label"
    ]
    assert {"١", "٦"} < set(labels) and labels[-1] in ("١٣.", "١٣")
    assert any("٣٠ثانية" in one.text for one in areas(eastern))
    assert not any("30ثانية" in one.text for one in areas(eastern))
