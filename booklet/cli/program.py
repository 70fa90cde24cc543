"""The command group, and the one place where an error becomes a message and an exit code."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from types import FrameType, MappingProxyType

import click

import booklet
from booklet.cli import report
from booklet.diagnostics import BookletError, Diagnostic, FileError, RenderError, UsageError, did_you_mean

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "build": "Write the PDF of a guide.",
        "check": "Look for problems without writing anything.",
        "watch": "Build again whenever something that was read changes.",
        "preview": "Write a PNG of each page.",
        "impose": "Put the pages of any PDF onto sheets that are folded or cut.",
        "draw": "Write one picture, or a sheet of all that can be drawn.",
        "new": "Start a guide, a clinic file or a scene that builds as it is, or a translation.",
        "translated": "Record that a translation says what the original says now.",
        "list": "Show what there is: guides, papers, languages …",
        "schema": "Print the JSON Schema of a content file.",
        "explain": "Show where everything in a guide comes from.",
    }
)
"""Each command is `command` in a module of its own, which is imported when it is used."""

_MODULES = {"list": "listing"}
INTERRUPTED, BROKEN_PIPE, TERMINATED = 130, 141, 143


class Program(click.Group):
    """The group of commands; a command's code is imported only when the command runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, imported now."""
        if cmd_name not in COMMANDS:
            raise UsageError(
                Diagnostic(f"there is no command '{cmd_name}'", hint=did_you_mean(cmd_name, list(COMMANDS)))
            )
        module = import_module(f"booklet.cli.{_MODULES.get(cmd_name, cmd_name)}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of commands, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


program = Program(
    name="booklet",
    help="Turn plain YAML into printed, illustrated patient guides.",
    epilog="Without arguments, 'booklet build' writes back-massage-en.pdf in the current folder.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    params=[
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=lambda ctx, _param, value: _version(ctx) if value else None,
            help="Show the version and exit.",
        )
    ],
)


def run(argv: Sequence[str] | None = None) -> int:
    """Run one command line; never raises, but for what the interpreter itself can't survive."""
    args = list(sys.argv[1:] if argv is None else argv)
    report.prepare_streams()
    with suppress(ValueError, AttributeError):  # not the main thread, or a system without it
        signal.signal(signal.SIGTERM, _terminate)
    code = _guarded(lambda: _invoke(args), "--json" in args)
    flushed = _guarded(report.flush, False)
    if flushed:  # else the interpreter tries once more on its way out, and ends with a code of its own
        with suppress(OSError, ValueError, AttributeError):
            report.drop_output()
    return code or flushed


def _invoke(args: list[str]) -> int:
    with program.make_context("booklet", args or ["--help"]) as context:
        result = program.invoke(context)
    return result if isinstance(result, int) else 0


def _guarded(action: Callable[[], int], json: bool) -> int:
    try:
        return action()
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        return _failed(UsageError(_from_click(error)), json)
    except BookletError as error:
        return _failed(error, json)
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        report.drop_output()
        return BROKEN_PIPE
    except _Terminated:
        return TERMINATED
    except OSError as error:
        return _failed(_from_system(error), json)
    except Exception as error:
        return _failed(_unexpected(error), json)


def _failed(error: BookletError, json: bool) -> int:
    with suppress(OSError, ValueError):
        report.failure(error, json)
    return error.exit_code


class _Terminated(BaseException):
    """SIGTERM, as an exception so that what is half written is removed on the way out."""


def _terminate(_number: int, _frame: FrameType | None) -> None:
    raise _Terminated


def _version(context: click.Context) -> None:
    report.say(f"booklet {booklet.__version__}")
    context.exit()


def _from_click(error: click.ClickException) -> Diagnostic:
    message = error.format_message().rstrip(".")
    hint = ""
    if isinstance(error, click.NoSuchOption):
        known = list(error.possibilities or ())
        message = f"there is no option '{error.option_name}'"
        hint = did_you_mean(error.option_name, known) if known else ""
    context = getattr(error, "ctx", None)
    if not hint and context is not None:
        hint = f"see '{context.command_path} --help'"
    return Diagnostic(message[:1].lower() + message[1:], hint=hint)


def _from_system(error: OSError) -> BookletError:
    if os.environ.get("BOOKLET_DEBUG"):
        raise error
    if not error.filename and not _has_folder():
        return FileError(Diagnostic("the current folder is gone", hint="go to another one with cd"))
    where = f": '{error.filename}'" if error.filename else ""
    return FileError(Diagnostic(f"{(error.strerror or str(error)).lower()}{where}"))


def _has_folder() -> bool:
    try:
        return bool(os.getcwd())
    except OSError:
        return False


def _unexpected(error: Exception) -> BookletError:
    if os.environ.get("BOOKLET_DEBUG") == "1":
        raise error
    said = f"internal error: {type(error).__name__}: {' '.join(str(error).split())[:200]}; please report it"
    return RenderError(Diagnostic(said, hint="set BOOKLET_DEBUG=1 to see where it happened"))
