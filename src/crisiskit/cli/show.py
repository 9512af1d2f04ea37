"""``crisiskit show``: the records of articles as tables for people."""

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crisiskit.cli.exit_code import ExitCode
from crisiskit.cli.extractions import STDIN, holds_extractions, load_extractions
from crisiskit.cli.inputs import Inputs, add_input_options, make_pipeline, report
from crisiskit.cli.undated import Undated

if TYPE_CHECKING:
    from crisiskit.model import Extraction
    from crisiskit.pipeline import Pipeline

__all__ = ["SUMMARY", "configure", "run"]

SUMMARY = "show records as tables, with the words they came from"

_SECTIONS = ("actors", "events", "claims", "policies", "figures")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="articles, or what 'extract' made of them; a folder, or - for stdin",
    )
    for section in _SECTIONS:
        why = ", and why each mention is linked" if section == "actors" else ""
        parser.add_argument(f"--{section}", action="store_true", help=f"only {section}{why}")
    add_input_options(parser)


def run(options: argparse.Namespace) -> int:
    """Show the sections asked for, all of them by default."""
    from crisiskit.cli.tables import show

    if hasattr(sys.stdout, "reconfigure"):
        # A terminal that cannot write a sign shows a question mark, not a traceback.
        sys.stdout.reconfigure(errors="replace")
    sections = [name for name in _SECTIONS if getattr(options, name)] or _SECTIONS
    code = ExitCode.FINE
    undated = Undated()
    source = _Source(options)
    for extraction in source.extractions():
        show(extraction, sections)
        if options.actors:
            _show_links(extraction, options)
        if report(extraction):
            code = ExitCode.FAILED
        undated.see(extraction)
    undated.tell()
    return max(code, source.code)


def _show_links(extraction: "Extraction", options: argparse.Namespace) -> None:
    from crisiskit.cli.links import print_links
    from crisiskit.extractors.actors.reasons import link_reasons

    print_links(extraction, link_reasons(extraction, make_pipeline(options).nlp))


class _Source:
    """Files of extractions, and of articles, which are read with one pipeline.

    Attributes:
        code: What reading ended with so far.
    """

    def __init__(self, options: argparse.Namespace) -> None:
        self.code = ExitCode.FINE
        self._options = options

    def extractions(self) -> "Iterator[Extraction]":
        """Yield the extractions of all files, in their order."""
        pipeline: Pipeline | None = None
        for path in self._options.files:
            payload = sys.stdin.buffer.read() if path == STDIN else None
            inputs = Inputs([path], self._options, stdin=payload)
            if self._options.input_format is None and holds_extractions(path, payload):
                yield from load_extractions(path, payload)
                continue
            pipeline = pipeline or make_pipeline(self._options)
            yield from pipeline.stream(inputs.articles(), batch_size=1)
            self.code = max(self.code, inputs.code)
