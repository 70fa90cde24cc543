"""Templates are data: a sandboxed, strict, autoescaped Jinja environment with limits.

Each start tag that a template writes is stamped with the template's file and line, so that
every element of the markup knows where it came from. Loops are counted and timed, because a
template that runs for ever must end in an error like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.bccache import Bucket
from jinja2.exceptions import SecurityError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.loaders import BaseLoader
from jinja2.runtime import LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from markupsafe import escape

from booklet.diagnostics import ContentError, Diagnostic, Place, did_you_mean
from booklet.folders import Folders, shown
from booklet.layout.effort import LONGEST, Effort
from booklet.layout.filters import concat, guarded, printed, safe_filters, timed

LARGEST_TEMPLATE = 200_000
"""Bytes; the bundled templates have 20,000."""
_MOST_COMPILED = 100
_NAME = re.compile(r"\w[\w.-]{0,99}")
_OBJECT = re.compile(r"'(?:\w+\.)+(\w+) object'")
_START_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9-]*)")


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
        path = self.folders.find("templates", template) if _NAME.fullmatch(template) else None
        if path is None or not path.is_file() or path.resolve().parent != path.parent.resolve():
            raise TemplateNotFound(template)
        if path.stat().st_size > LARGEST_TEMPLATE:
            raise TemplateSyntaxError("the template is larger than 200 KB", 1, template, shown(path))
        self.files[template] = path
        environment.stamp_names[template] = shown(path)
        try:
            return path.read_text("utf-8"), shown(path), None
        except UnicodeDecodeError as error:
            raise TemplateSyntaxError(f"not UTF-8 text: {error.reason}", 1, template, shown(path)) from None


class _Compiled(BytecodeCache):
    """Templates that this process has compiled, by name, file and text: compiling takes longest."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code that is known for this text."""
        bucket.code = self._known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code."""
        if len(self._known) >= _MOST_COMPILED:
            self._known.clear()
        if bucket.code is not None:
            self._known[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


class Environment(ImmutableSandboxedEnvironment):
    """The sandbox: no Python internals, no host objects' methods, every effort counted."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, loader: _Loader) -> None:
        self.stamp_names: dict[str, str] = {}
        self.effort = Effort()
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            finalize=printed,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=[Stamp],
            cache_size=50,
            bytecode_cache=_COMPILED,
        )
        effort = self.effort
        tests: dict[str, Any] = dict(self.tests)
        self.filters = safe_filters(effort)
        self.tests = {name: timed(test, effort) for name, test in tests.items()}
        self.globals = {"range": self.globals["range"], "dict": guarded(dict, effort)}
        self.tick, self.counted, self.tilde = effort.tick, effort.counted, guarded(concat, effort)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree: nodes.Template = _Bounded().visit(super()._parse(source, name, filename))
        for loop in tree.find_all((nodes.For, nodes.Macro, nodes.CallBlock)):
            statement = nodes.ExprStmt(_call("tick", loop)).set_lineno(loop.lineno, override=True)
            loop.body.insert(0, statement)  # type: ignore[attr-defined, unused-ignore]
        return tree

    def concat(self, parts: Iterable[str]) -> str:  # type: ignore[override, unused-ignore]
        """What a macro or a block has written, as one text."""
        texts = list(parts)
        self.effort.text(sum(map(len, texts)))
        return "".join(texts)

    def call(self, context: Any, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call a macro or a function with arguments that are not too large."""
        self.effort.counted((args, kwargs))
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic on numbers only, and on small ones."""
        if not all(isinstance(side, int | float) and abs(side) < 1e9 for side in (left, right)):
            raise SecurityError(f"'{operator}' works on plain numbers only")
        if operator == "**" and abs(right) > 8:
            raise SecurityError("a power above 8 is refused")
        return super().call_binop(context, operator, left, right)

    def wrap_str_format(self, value: Any) -> None:
        """No text's `format`: a width in it makes a text of any length."""
        return None

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """No underscore names, and no methods of plain values but those that only look."""
        if attr.startswith("_"):
            return False
        if callable(value) and not isinstance(obj, Mapping | LoopContext) and not isinstance(value, Macro):
            return False
        return super().is_safe_attribute(obj, attr, value)


class _Bounded(NodeTransformer):
    """Puts a counted call around whatever makes a value or may take long."""

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:
        return self.generic_visit(_call("tilde", node, *node.nodes))

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:
        return _call("counted", node, self.generic_visit(node))

    def visit_List(self, node: nodes.List) -> nodes.Node:
        return self._counted(node, node.items)

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:
        return self._counted(node, node.items) if node.ctx == "load" else node

    def visit_Dict(self, node: nodes.Dict) -> nodes.Node:
        return self._counted(node, [pair.value for pair in node.items])

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:
        visited = self.generic_visit(node)
        return _call("counted", node, visited) if isinstance(node.arg, nodes.Slice) else visited

    def _counted(self, node: nodes.Expr, items: list[nodes.Expr]) -> nodes.Node:
        if all(isinstance(item, nodes.Const) for item in items):
            return node
        return _call("counted", node, self.generic_visit(node))


def _call(name: str, where: nodes.Node, *args: nodes.Node) -> nodes.Node:
    """A call of the environment's own method, which no name in a template can hide."""
    call = nodes.Call(nodes.EnvironmentAttribute(name), list(args), [], None, None)
    return call.set_lineno(where.lineno, override=True)


def render(name: str, folders: Folders, values: Mapping[str, Any]) -> tuple[str, tuple[Path, ...]]:
    """The markup that template `name` makes of `values`, and the template files that were read.

    Raises `ContentError` with the template's file and line.
    """
    loader = _Loader(folders)
    environment = Environment(loader)
    try:
        template = environment.get_template(name)
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
    except (TemplateError, ArithmeticError, LookupError, MemoryError, RecursionError) as error:
        raise ContentError(_located(error, name, loader)) from None
    except (AttributeError, SyntaxError, TypeError, ValueError) as error:
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
    inside = False
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in shown_files:
            inside, place = True, _place(trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        trace = trace.tb_next
    if isinstance(error, SyntaxError | MemoryError) or (isinstance(error, RecursionError) and not inside):
        return Diagnostic("template: it is nested too deeply, or too large", place)
    if isinstance(error, RecursionError):
        return Diagnostic("template: macros call each other without end", place)
    said = _OBJECT.sub(r"'\1'", str(error)) or type(error).__name__
    return Diagnostic(f"template: {said}", place)
