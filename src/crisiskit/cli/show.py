"""``crisiskit show``: the records of articles as tables for people."""

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crisiskit.cli.exit_code import ExitCode
from crisiskit.cli.extractions import load_extractions
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
    inputs = Inputs([options.file], options)
    code = ExitCode.FINE
    for extraction in _extractions(options, inputs):
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


def _extractions(options: argparse.Namespace, inputs: Inputs) -> "Iterator[Extraction]":
    if options.input_format is None and _holds_extractions(options.file):
        return load_extractions(options.file)
    return make_pipeline(options).stream(inputs.articles(), batch_size=1)


def _holds_extractions(path: str) -> bool:
    """Tell whether a file holds extractions; what cannot be read holds none."""
    import json

    if path.endswith((".parquet", ".arrow")):
        return True
    if not path.endswith((".json", ".jsonl", ".ndjson")):
        return False
    try:
        with open(path, encoding="utf-8") as stream:  # noqa: PTH123 # any path
            found = json.loads(stream.read() if path.endswith(".json") else stream.readline())
    except (OSError, ValueError, RecursionError):
        return False  # the reader says what is wrong
    first = found[0] if isinstance(found, list) and found else found
    return isinstance(first, dict) and first.get("kind") == "extraction"
