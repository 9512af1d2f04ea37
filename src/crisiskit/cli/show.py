"""``crisiskit show``: the records of articles as tables for people."""

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crisiskit.cli.exit_code import ExitCode
from crisiskit.cli.extractions import STDIN, holds_extractions, load_extractions
from crisiskit.cli.inputs import Inputs, add_input_options, make_pipeline, report

if TYPE_CHECKING:
    from crisiskit.model import Extraction

__all__ = ["SUMMARY", "configure", "run"]

SUMMARY = "show records as tables, with the words they came from"

_SECTIONS = ("actors", "events", "claims", "policies", "figures")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    parser.add_argument(
        "file", metavar="FILE", help="articles, or what 'extract' made of them; - for stdin"
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
    payload = sys.stdin.buffer.read() if options.file == STDIN else None
    inputs = Inputs([options.file], options, stdin=payload)
    code = ExitCode.FINE
    for extraction in _extractions(options, inputs, payload):
        show(extraction, sections)
        if options.actors:
            _show_links(extraction, options)
        if report(extraction):
            code = ExitCode.FAILED
    return max(code, inputs.code)


def _show_links(extraction: "Extraction", options: argparse.Namespace) -> None:
    from crisiskit.cli.links import print_links
    from crisiskit.extractors.actors.reasons import link_reasons

    print_links(extraction, link_reasons(extraction, make_pipeline(options).nlp))


def _extractions(
    options: argparse.Namespace, inputs: Inputs, payload: bytes | None
) -> "Iterator[Extraction]":
    if options.input_format is None and holds_extractions(options.file, payload):
        return load_extractions(options.file, payload)
    return make_pipeline(options).stream(inputs.articles(), batch_size=1)
