"""How a step can't begin and how a rule must, by language.

A step begins with a verb. That can't be seen from the letters alone, so only words are listed that surely are
none; words that may also be a command are left out (Spanish `una`, `para`; Arabic `كل`). A language that is
not listed is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from booklet.content.counting import first_word, plain

_MARKS = " *\"'\u201c\u2018\u00ab\u00a1\u00bf"
"""What may stand before the first word."""

_NO_VERBS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": frozenset(
            """the a an this that these those there it its your you he she they his her their my our one both
            each then and or but so next now first second third finally lastly also again with without in on
            at from for to by as when while if after before once until using gently slowly softly lightly
            carefully firmly quickly steadily""".split()
        ),
        "es": frozenset(
            """el la los las un unos lo su sus tu tus mi mis nuestro nuestra este esta estos estas ese esa
            esos esas aquel aquella usted ustedes él ella ellos ellas se le les y e o u pero también luego
            después entonces ahora primero finalmente ambos ambas cada con sin en a al de del desde hacia
            hasta por durante antes cuando mientras si suavemente lentamente despacio poco""".split()
        ),
        "ar": frozenset(
            """هو هي هم هذا هذه ذلك تلك أنت أنتم في من على إلى عن مع بعد قبل عند عندما إذا أثناء خلال ثم حتى
            بين فوق تحت بدون دون ببطء بلطف برفق بهدوء أولا ثانيا أخيرا وأخيرا كلا""".split()
        ),
    }
)
"""Words without vowel signs, in lower case."""

_NO_VERBS_OF_CHINESE = re.compile(
    "您|你|他|她|它|我|这|那|然后|接着|随后|之后|最后|首先|其次|但是?|并且|而且|因为|所以|如果|当(?!心)"
)
"""Chinese puts manner, place and the hand that works before the verb, so those may begin a step."""


@dataclass(frozen=True, slots=True)
class Forbidding:
    """How rules of a language begin that forbid something, and what to tell where one does not."""

    opening: re.Pattern[str]
    hint: str

    def forbids(self, rule: str) -> bool:
        """Whether the rule begins with a prohibition."""
        return bool(self.opening.match(plain(rule).lstrip(_MARKS)))


_FORBIDDING: Mapping[str, Forbidding] = MappingProxyType(
    {
        "en": Forbidding(
            re.compile(r"(?:never|do not|don['\u2019]t|no)\b(?! forget)", re.IGNORECASE),
            "begin with 'Never' or 'Do not'",
        ),
        "es": Forbidding(
            re.compile(r"(?:nunca|jamás|no)\b(?! (?:se )?olvid)", re.IGNORECASE),
            "begin with 'Nunca' or 'No'",
        ),
        "zh": Forbidding(
            # Not: "must", "it does not matter", "don't forget", "elsewhere".
            re.compile(
                "(?:千万|绝对)?(?:不要|不可|不得|不能|绝不|请勿|切勿|勿|切忌|禁止|严禁|别)(?![不紧忘的处])"
            ),
            "begin with '不要', '切勿' or '禁止'",
        ),
        "ar": Forbidding(
            # After لا a verb of the second or third person; not لا بأس (it does no harm), لا بد (must),
            # لا تنس (don't forget).
            re.compile("لا (?!تنس)[تي]|ممنوع|يمنع|يحظر|إياك"),
            "begin with 'لا' and a verb",
        ),
    }
)


def no_verb(step: str, language: str) -> str:
    """The beginning of a step that surely is no verb; empty when nothing is wrong or known."""
    key = language.split("-")[0]
    if key == "zh":
        found = _NO_VERBS_OF_CHINESE.match(step.lstrip(_MARKS))
        return found.group() if found else ""
    first = first_word(step)
    return first if first in _NO_VERBS.get(key, ()) else ""


def forbidding(language: str) -> Forbidding | None:
    """How rules forbid in a language, where we know it."""
    return _FORBIDDING.get(language.split("-")[0])
