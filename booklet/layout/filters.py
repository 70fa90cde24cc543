"""The filters that a template may use, each under the eye of an `Effort`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import wraps
from itertools import cycle
from types import MappingProxyType
from typing import Any

from jinja2 import Undefined, pass_environment
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS, do_batch, do_sum
from jinja2.runtime import Macro
from markupsafe import Markup, escape

from booklet.directions import UNMARKED
from booklet.layout.effort import LONGEST, Effort
from booklet.layout.languages import CODES
from booklet.numerals import digits

_STRONG = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_FOREIGN = re.compile(
    rf"\[((?:{'|'.join(CODES)})(?:-[A-Za-z0-9]{{2,8}})*):\s*((?:[^\[\]*]|\*\*[^\[\]*]+\*\*)+)\]"
)
_PLACE = re.compile(r"\{(\w+)\}")
_STANDARD = (
    "abs count default d dictsort first float groupby int items last length list map max min reject"
    " rejectattr reverse select selectattr sort unique"
).split()
_TEXT = "capitalize e escape lower safe string title trim upper".split()
"""Filters of the standard that make their value a text."""
_WIDEST_BATCH = 1000
_FINEST = 9


def printed(value: object) -> object:
    """A value that may stand on a page; raises SecurityError for a list or an object.

    Their text is Python's, which no page wants, and can be huge.
    """
    if value is None or isinstance(value, str | int | float | date | Undefined | Macro):
        return value
    if hasattr(value, "__html__"):
        return value
    kind = "a list" if isinstance(value, Iterable) else "this"
    raise SecurityError(f"{kind} can't be printed; print its parts, or use join")


def concat(*parts: object) -> str:
    """Parts as one text; markup stays markup."""
    texts = [part if isinstance(part, Markup) else str(printed(part)) for part in parts]
    _within_limit(sum(map(len, texts)))
    joined: str = Markup("").join(texts) if any(isinstance(t, Markup) for t in texts) else "".join(texts)
    return joined


def join(values: Iterable[object], between: str = "") -> str:
    """Values as one text with `between` between them."""
    gap = escape(printed(between))
    return gap.join(_escaped(values, len(gap)))


def fill(text: str, **values: object) -> Markup:
    """Words with `{name}` places filled; values that are markup stay markup."""
    ready = {name: escape(printed(value)) for name, value in values.items()}
    parts = _PLACE.split(text)
    filled = (
        ready.get(part, f"{{{part}}}") if odd else part for part, odd in zip(parts, cycle((False, True)))
    )
    return Markup("").join(_escaped(filled))


def _escaped(values: Iterable[object], more: int = 0) -> list[Markup]:
    """The values as markup; `more` characters stand between two."""
    texts: list[Markup] = []
    length = 0
    for value in values:
        texts.append(escape(printed(value)))
        length += len(texts[-1]) + more
        _within_limit(length)
    return texts


def _within_limit(length: int) -> None:
    """A text is refused before it is made, since one call can make it enormous."""
    if length > LONGEST:
        raise SecurityError(f"the template makes a text of more than {LONGEST:,} characters")


def shown_address(address: str) -> str:
    """A web address as it is printed: without scheme and closing slash."""
    return re.sub(r"^https?://(www\.)?|/$", "", address)


def site(address: str) -> str:
    """The site of a web address, short enough to print."""
    return shown_address(address).partition("/")[0]


def rich(text: str) -> Markup:
    """Wording to inline markup: escaped, `**words**` as <strong>, line ends as <br/>.

    `[zh-Hans:推拿]` is a phrase in another language.
    """
    marked = _strong(_FOREIGN.sub(_phrase, str(escape(printed(text)))))
    return Markup(marked.replace("\n", "<br/>"))


def _phrase(found: re.Match[str]) -> str:
    """Emphasis inside it is settled first, so that none from outside ends in it."""
    return f'<span lang="{found[1]}">{_strong(found[2])}</span>'


def _strong(text: str) -> str:
    return _STRONG.sub(r"<strong>\1</strong>", text)


def plain(text: str) -> str:
    """Wording without its marks, for a title or a description."""
    return _STRONG.sub(r"\1", _FOREIGN.sub(r"\2", str(printed(text)))).translate(UNMARKED)


def batch(values: Iterable[Any], size: int, fill_with: Any = None) -> Iterator[list[Any]]:
    """Lists of `size` values, the last one filled up."""
    if not isinstance(size, int) or not 0 < size <= _WIDEST_BATCH:
        raise SecurityError(f"batch takes a number from 1 to {_WIDEST_BATCH}")
    return do_batch(values, size, fill_with)


def rounded(value: float, precision: int = 0) -> float:
    """The number with this many digits after the point."""
    if not isinstance(precision, int) or not 0 <= precision <= _FINEST:
        raise SecurityError(f"round takes 0 to {_FINEST} digits")
    return round(value, precision)


@pass_environment
def total(environment: Any, values: Iterable[Any], attribute: str | int | None = None) -> Any:
    """The sum of numbers, or of an attribute that is a number."""
    return do_sum(environment, values, attribute)


_OWN: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {
        "batch": batch,
        "digits": digits,
        "fill": fill,
        "join": join,
        "plain": plain,
        "rich": rich,
        "round": rounded,
        "shown_address": shown_address,
        "site": site,
        "sum": total,
    }
)


def safe_filters(effort: Effort) -> dict[str, Callable[..., Any]]:
    """The filters by name; each looks at the clock, and what it makes is weighed."""
    plain = {name: FILTERS[name] for name in _STANDARD}
    texts = {name: _on_text(FILTERS[name]) for name in _TEXT}
    return {name: guarded(one, effort) for name, one in sorted({**plain, **texts, **_OWN}.items())}


def guarded(function: Callable[..., Any], effort: Effort) -> Callable[..., Any]:
    """The function between a look at the clock and the scales."""

    @wraps(function)  # carries Jinja's marks along
    def run(*args: Any, **kwargs: Any) -> Any:
        effort.clock()
        return effort.counted(function(*args, **kwargs))

    return run


def timed(function: Callable[..., Any], effort: Effort) -> Callable[..., Any]:
    """The function after a look at the clock."""

    @wraps(function)
    def run(*args: Any, **kwargs: Any) -> Any:
        effort.clock()
        return function(*args, **kwargs)

    return run


def _on_text(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def run(value: object, *args: Any, **kwargs: Any) -> Any:
        return function(printed(value), *args, **kwargs)

    return run
