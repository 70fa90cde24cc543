"""Templates are data: a sandboxed, strict, autoescaped Jinja environment with limits.

Each start tag that a template writes is stamped with the template's file and line, so that
every element of the markup knows where it came from. Loops are counted and timed, because a
template that runs for ever must end in an error like any other.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator, Mapping
from itertools import cycle
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.loaders import BaseLoader
from jinja2.runtime import LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from booklet.diagnostics import ContentError, Diagnostic, Place, did_you_mean
from booklet.folders import Folders, shown

SECONDS = 5.0
"""Longest time for one template; the bundled ones need some milliseconds."""
ROUNDS = 200_000
"""Most loop rounds and macro calls in one rendering."""
LONGEST = 8_000_000
"""Longest markup, in characters."""
LARGEST_TEMPLATE = 1_000_000
_START_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9-]*)")
_STRONG = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_PLACE = re.compile(r"\{(\w+)\}")
_SAFE_FILTERS = frozenset(
    "abs capitalize count default d dictsort e escape first float groupby int items last length list"
    " lower map max min reject rejectattr reverse round safe select selectattr slice batch sort"
    " string sum title trim unique upper".split()
)


class Stamp(Extension):
    """Writes `at="file:line"` into every start tag of a template's own text."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Pass tokens through; template text gets its stamps."""
        name = self.environment.stamp_names.get(stream.name, stream.name)  # type: ignore[attr-defined]
        for token in stream:
            if token.type == "data":
                token = Token(token.lineno, token.type, _stamped(token.value, name, token.lineno))
            yield token


def _stamped(text: str, name: str, line: int) -> str:
    out: list[str] = []
    end = 0
    for match in _START_TAG.finditer(text):
        line += text.count("\n", end, match.end())
        out += (text[end : match.end()], f' at="{escape(name)}:{line}"')
        end = match.end()
    return "".join(out) + text[end:]


class _Loader(BaseLoader):
    """Templates by plain file name from the search path; nothing outside it."""

    def __init__(self, folders: Folders) -> None:
        self.folders = folders
        self.files: dict[str, Path] = {}

    def get_source(self, environment: Any, template: str) -> tuple[str, str, None]:
        if "/" in template or "\\" in template or template.startswith("."):
            raise TemplateNotFound(template)
        path = self.folders.find("templates", template)
        if path is None or not path.is_file():
            raise TemplateNotFound(template)
        if path.stat().st_size > LARGEST_TEMPLATE:
            raise TemplateSyntaxError("the template is larger than 1 MB", 1, template, shown(path))
        self.files[template] = path
        environment.stamp_names[template] = shown(path)
        try:
            return path.read_text("utf-8"), shown(path), None
        except UnicodeDecodeError as error:
            raise TemplateSyntaxError(f"not UTF-8 text: {error.reason}", 1, template, shown(path)) from None


class Environment(ImmutableSandboxedEnvironment):
    """The sandbox: no Python internals, no host objects' methods, a clock in every loop."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, loader: _Loader) -> None:
        self.stamp_names: dict[str, str] = {}
        self.deadline = 0.0
        self.rounds = 0
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=[Stamp],
            cache_size=50,
        )
        self.filters = {name: self.filters[name] for name in sorted(_SAFE_FILTERS)}
        self.filters |= {
            "rich": rich,
            "join": join,
            "fill": fill,
            "shown_address": shown_address,
            "site": site,
        }
        self.globals = {"range": self.globals["range"], "dict": dict, "tick": self.tick, "concat": concat}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree: nodes.Template = _Bounded().visit(super()._parse(source, name, filename))
        for loop in tree.find_all((nodes.For, nodes.Macro, nodes.CallBlock)):
            call = nodes.Call(nodes.Name("tick", "load"), [], [], None, None)
            statement = nodes.ExprStmt(call).set_lineno(loop.lineno, override=True)
            loop.body.insert(0, statement)  # type: ignore[attr-defined, unused-ignore]
        return tree

    def tick(self) -> str:
        """Count one loop round; end the rendering when it takes too long."""
        self.rounds += 1
        if self.rounds > ROUNDS:
            raise SecurityError(f"the template runs more than {ROUNDS:,} loop rounds")
        if time.monotonic() > self.deadline:
            raise SecurityError(f"the template takes longer than {SECONDS:g} seconds")
        return ""

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic on numbers only, and on small ones."""
        if not all(isinstance(side, int | float) and abs(side) < 1e9 for side in (left, right)):
            raise SecurityError(f"'{operator}' works on plain numbers only")
        if operator == "**" and abs(right) > 8:
            raise SecurityError("a power above 8 is refused")
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """No underscore names, and no methods of plain values but those that only look."""
        if attr.startswith("_"):
            return False
        if callable(value) and not isinstance(obj, Mapping | LoopContext) and not isinstance(value, Macro):
            return False
        return super().is_safe_attribute(obj, attr, value)


class _Bounded(NodeTransformer):
    """Puts `concat` for the operator ~, whose result could double without end."""

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:
        call = nodes.Call(nodes.Name("concat", "load"), list(node.nodes), [], None, None)
        return self.generic_visit(call.set_lineno(node.lineno, override=True))


def _within_limit(length: int) -> None:
    if length > LONGEST:
        raise SecurityError(f"the template makes a text of more than {LONGEST:,} characters")


def concat(*parts: object) -> str:
    """Parts as one text, of bounded length; markup stays markup."""
    texts = [part if isinstance(part, Markup) else str(part) for part in parts]
    _within_limit(sum(map(len, texts)))
    joined: str = Markup("").join(texts) if any(isinstance(t, Markup) for t in texts) else "".join(texts)
    return joined


def join(values: Iterable[object], between: str = "") -> str:
    """Values as one text with `between` between them, of bounded length."""
    texts = [value if isinstance(value, Markup) else escape(value) for value in values]
    _within_limit(sum(map(len, texts)) + len(between) * len(texts))
    return escape(between).join(texts)


def fill(text: str, **values: object) -> Markup:
    """Words with `{name}` places filled; values that are markup stay markup."""
    parts = _PLACE.split(text)
    filled = [
        escape(values[part] if odd and part in values else f"{{{part}}}" if odd else part)
        for part, odd in zip(parts, cycle((False, True)))
    ]
    return Markup("").join(filled)


def shown_address(address: str) -> str:
    """A web address as it is printed: without scheme and closing slash."""
    return re.sub(r"^https?://(www\.)?|/$", "", address)


def site(address: str) -> str:
    """The site of a web address, short enough to print."""
    return shown_address(address).partition("/")[0]


def rich(text: str) -> Markup:
    """Wording to inline markup: escaped, `**words**` as <strong>, line ends as <br/>."""
    marked = _STRONG.sub(r"<strong>\1</strong>", str(escape(text)))
    return Markup(marked.replace("\n", "<br/>"))


def render(name: str, folders: Folders, values: Mapping[str, Any]) -> tuple[str, tuple[Path, ...]]:
    """The markup that template `name` makes of `values`, and the template files that were read.

    Raises `ContentError` with the template's file and line.
    """
    loader = _Loader(folders)
    environment = Environment(loader)
    try:
        template = environment.get_template(name)
        environment.deadline = time.monotonic() + SECONDS
        parts: list[str] = []
        size = 0
        for part in template.generate(**values):
            size += len(part)
            if size > LONGEST:
                raise SecurityError(f"the template writes more than {LONGEST:,} characters")
            parts.append(part)
    except TemplateNotFound as error:
        known = sorted({p.name for root in folders.roots("templates") for p in root.glob("*.j2")})
        message = f"there is no template '{error.name}'"
        raise ContentError(Diagnostic(message, hint=did_you_mean(str(error.name), known))) from None
    except TemplateSyntaxError as error:
        place = _place(error.filename or name, error.lineno)
        raise ContentError(Diagnostic(f"template: {error.message}", place)) from None
    except (TemplateError, UndefinedError, SecurityError) as error:
        raise ContentError(_located(error, name, loader)) from None
    except (
        TypeError,
        ValueError,
        KeyError,
        ZeroDivisionError,
        OverflowError,
        RecursionError,
        MemoryError,
        AttributeError,
        LookupError,
    ) as error:
        raise ContentError(_located(error, name, loader)) from None
    return "".join(parts), tuple(loader.files.values())


def _place(file: str, line: int) -> Place:
    try:
        source = Path(file).read_text("utf-8").splitlines()[line - 1]
    except (OSError, UnicodeDecodeError, IndexError):
        source = ""
    return Place(file, line, 0, source)


def _located(error: BaseException, name: str, loader: _Loader) -> Diagnostic:
    """The innermost template line of the error; Jinja rewrites tracebacks to template lines."""
    shown_files = {shown(path) for path in loader.files.values()}
    place = Place(shown(loader.files[name]) if name in loader.files else name)
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in shown_files:
            place = _place(trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        trace = trace.tb_next
    if isinstance(error, RecursionError):
        return Diagnostic("template: macros call each other without end", place)
    return Diagnostic(f"template: {error}", place)
