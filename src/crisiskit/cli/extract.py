"""``crisiskit extract``: articles in, records out."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from crisiskit.cli.exit_code import ExitCode
from crisiskit.cli.inputs import (
    Inputs,
    add_input_options,
    load_config_of,
    make_pipeline,
    report,
)
from crisiskit.cli.pairs import setting
from crisiskit.cli.resume import Unfinished
from crisiskit.cli.undated import Undated
from crisiskit.errors import CrisiskitError, InputError, PluginError

if TYPE_CHECKING:
    from crisiskit.model import Extraction

__all__ = ["FORMATS", "SUMMARY", "configure", "run"]

SUMMARY = "extract the records of articles"

# Written out, since looking plug-ins up would take longer than printing the help.
FORMATS = tuple(
    "jsonl json parquet arrow csv csv-actors csv-claims csv-policies csv-figures plover "
    "polecat acled-csv ucdp-csv hxl idu-csv geojson web-annotation jsonld stix ftm graphml "
    "cypher-nodes cypher-edges timex3".split()
)
"""The formats crisiskit itself brings."""

_LONG = ("jsonl", "csv", "zip", "-")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a file, a folder, or - for stdin"
    )
    parser.add_argument(
        "-f",
        "--format",
        metavar="NAME",
        help=f"{', '.join(FORMATS)}, or a plug-in's; default jsonl",
    )
    parser.add_argument(
        "-o", "--output", metavar="OUT", help="file to write; its suffix can say the format"
    )
    parser.add_argument(
        "--set",
        action="append",
        type=setting,
        default=[],
        metavar="NAME=VALUE",
        help="a setting of the format, as form=wide of hxl; may be given several times",
    )
    parser.add_argument(
        "--resume",
        action="store_true",
        help="go on with the jsonl file OUT: articles it holds already are passed over",
    )
    add_input_options(parser)
    parser.add_argument(
        "-w", "--workers", type=int, default=1, metavar="N", help="processes to use; default 1"
    )


def run(options: argparse.Namespace) -> int:
    """Extract, write each extraction as it comes, give the exit code.

    Raises:
        CrisiskitError: If the options do not fit, or the output cannot be written.
    """
    _check_output(options)
    inputs = Inputs(options.files, options)
    name = _format(options)
    unfinished = Unfinished(options.output, name) if options.resume else None
    articles = unfinished.others(inputs.articles()) if unfinished else inputs.articles()
    outcome = _Outcome()
    extractions = make_pipeline(options).stream(articles, workers=options.workers)
    with _progress(options) as advance, _target(options, name, unfinished) as target:
        _write(outcome.watch(extractions, advance), target, name, options)
    return max(inputs.code, outcome.code)


def _check_output(options: argparse.Namespace) -> None:
    """Refuse an output that is an input: it would be emptied before it is read."""
    output = Path(options.output or "")
    for path in map(Path, options.files):
        if path.is_file() and output.exists() and output.samefile(path):
            msg = f"{path} is read and would be overwritten: name another file for --output"
            raise InputError(msg)


def _target(
    options: argparse.Namespace, name: str, unfinished: Unfinished | None
) -> AbstractContextManager[Any]:
    """Give the path or stream to write to."""
    if unfinished is not None:
        return unfinished.opened()
    return nullcontext(options.output or _standard_output(name))


def _write(
    extractions: "Iterable[Extraction]", target: Any, name: str, options: argparse.Namespace
) -> None:
    from crisiskit.serializers import dump

    settings = {**load_config_of(options).serializers.get(name, {}), **dict(options.set)}
    try:
        dump(extractions, target, name, **settings)
    except (CrisiskitError, OSError):
        raise
    except Exception as error:
        # Serializers are plug-ins: a stranger's may raise anything.
        reason = f"{type(error).__name__}: {error}"
        msg = f"serializer {name!r} failed ({reason}): repair it, or write another format"
        raise PluginError(msg) from error


class _Outcome:
    """What became of the articles.

    Attributes:
        code: Exit code so far.
    """

    def __init__(self) -> None:
        self.code = ExitCode.FINE
        self._undated = Undated()

    def watch(
        self, extractions: "Iterable[Extraction]", advance: Any
    ) -> "Iterator[Extraction]":
        """Let extractions pass; report what went wrong, and let readers have each at once."""
        for extraction in extractions:
            if report(extraction):
                self.code = ExitCode.FAILED
            yield extraction
            sys.stdout.flush()
            advance()
            self._undated.see(extraction)
        self._undated.tell()


def _format(options: argparse.Namespace) -> str:
    """Find the format now: before hours of work, not after."""
    from crisiskit.plugins import format_of, registry

    if options.format:
        return registry.get("serializer", options.format).name
    return format_of("serializer", options.output or "", default="jsonl")


def _standard_output(name: str) -> IO[Any]:
    from crisiskit.plugins import registry

    if getattr(registry.get("serializer", name).load(), "binary", False):
        return sys.stdout.buffer
    if hasattr(sys.stdout, "reconfigure"):
        # The same bytes on every terminal and system.
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    return sys.stdout


def _progress(options: argparse.Namespace) -> AbstractContextManager[Any]:
    """Show progress on a terminal, unless the records themselves go there."""
    is_shown = sys.stderr.isatty() and (options.output or not sys.stdout.isatty())
    first = options.files[0]
    is_long = len(options.files) > 1 or first.endswith(_LONG) or Path(first).is_dir()
    if not (is_shown and is_long):
        return nullcontext(lambda: None)
    from crisiskit.cli.progress import progress

    return progress()
