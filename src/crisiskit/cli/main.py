"""The ``crisiskit`` command: its parser, exit codes, and errors in one line."""

import argparse
import os
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Any, NoReturn

from crisiskit.cli import doctor, evaluate, explain, extract, plugins, schema, show
from crisiskit.cli.exit_code import ExitCode
from crisiskit.cli.messages import complain
from crisiskit.errors import CrisiskitError, ExtractionError

__all__ = ["main"]

_COMMANDS: dict[str, ModuleType] = {
    "extract": extract,
    "show": show,
    "explain": explain,
    "evaluate": evaluate,
    "plugins": plugins,
    "schema": schema,
    "doctor": doctor,
}

_DESCRIPTION = "Crisis news as typed records, each tied to the words it came from."
_EPILOG = """\
exit codes:
  0  all went well
  1  some article failed, or doctor found trouble
  2  wrong usage, or input that cannot be read

examples:
  crisiskit extract article.txt --published 2024-03-12
  crisiskit extract news/*.txt -o news.jsonl --workers 2
  curl -s https://example.org/article.txt | crisiskit show -
  crisiskit explain news.jsonl event-4d40b49b
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code.

    Args:
        arguments: Without the program's name; by default those it was called with.
    """
    try:
        options = _parser().parse_args(arguments)
        code: int = options.run(options)
        sys.stdout.flush()
    except KeyboardInterrupt:
        complain("interrupted")
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        return _leave_quietly()
    except ExtractionError as error:
        complain(error)
        return ExitCode.FAILED
    except CrisiskitError as error:
        # A note is the file it is about.
        complain(error, about=next(iter(getattr(error, "__notes__", ())), None))
        return ExitCode.USAGE
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="crisiskit",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, help="show the version and exit")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, module in _COMMANDS.items():
        summary = module.SUMMARY
        command = commands.add_parser(
            name, help=summary, description=f"{summary[0].upper()}{summary[1:]}."
        )
        module.configure(command)
        command.set_defaults(run=module.run)
    return parser


class _Version(argparse.Action):
    """Look the version up only when it is asked for: that takes a while."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{**settings, "nargs": 0})

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> NoReturn:
        """Print the version and leave."""
        from crisiskit.version import version

        print(f"crisiskit {version()}")
        parser.exit()


def _leave_quietly() -> int:
    """Leave as if killed by SIGPIPE: who read our output has had enough of it."""
    # Python would complain once more when it flushes what is left at exit.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    return ExitCode.PIPE_CLOSED
