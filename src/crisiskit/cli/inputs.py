"""The articles that the command line names: files and standard input, in their order."""

import argparse
import io
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from crisiskit.cli.exit_code import ExitCode
from crisiskit.cli.extractions import STDIN
from crisiskit.cli.messages import complain
from crisiskit.cli.pairs import pair_of_texts
from crisiskit.errors import CrisiskitError, PluginError

if TYPE_CHECKING:
    from crisiskit.model import Article, Extraction
    from crisiskit.pipeline import Pipeline
    from crisiskit.pipeline.config import Config

__all__ = [
    "Inputs",
    "add_input_options",
    "add_pipeline_options",
    "label_of",
    "load_config_of",
    "make_pipeline",
    "report",
]

_MANY = ("jsonl", "csv", "zip")  # readers that can go on after a faulty article


def add_input_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say how articles are read and worked on."""
    parser.add_argument(
        "--published", metavar="DATE", help="day of publication of articles that do not say"
    )
    parser.add_argument(
        "--input-format",
        metavar="NAME",
        help="text, html, json, jsonl, csv, ninjs, zip or a plug-in's; by default what the "
        "suffix says, else text",
    )
    parser.add_argument(
        "--encoding", metavar="NAME", help="of the files; default UTF-8, auto finds out"
    )
    parser.add_argument(
        "--field",
        action="append",
        type=pair_of_texts,
        metavar="NAME=KEY",
        help="where a field of articles stands in json, jsonl and csv, as text=body or "
        "title=meta.headline; may be given several times",
    )
    add_pipeline_options(parser)
    parser.add_argument("--strict", action="store_true", help="stop at the first failure")


def add_pipeline_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say what articles are read with."""
    parser.add_argument(
        "--config",
        metavar="FILE",
        help="crisiskit.toml with extractors and settings; other options win over it",
    )
    parser.add_argument(
        "--nlp", metavar="NAME", help="spaCy pipeline to read with, by name or folder"
    )
    parser.add_argument(
        "--frames",
        action="append",
        metavar="FILE",
        help="event types and words of your own, a TOML file; may be given several times",
    )
    parser.add_argument(
        "--policy-words",
        action="append",
        metavar="FILE",
        help="measures and kinds of your own, a TOML file; may be given several times",
    )


def make_pipeline(options: argparse.Namespace) -> "Pipeline":
    """Make the pipeline the options ask for.

    Raises:
        InputError: If the configuration cannot be read, or has keys that mean nothing.
        LexiconError: If a file of frames or words breaks the form.
    """
    from crisiskit.pipeline import Pipeline

    config = load_config_of(options)
    settings: dict[str, Mapping[str, Any]] = dict(config.settings)
    if options.frames:
        settings["events"] = {**settings.get("events", {}), "frames": options.frames}
    if options.policy_words:
        settings["policies"] = {**settings.get("policies", {}), "words": options.policy_words}
    return Pipeline(
        config.extractors,
        nlp=options.nlp or config.nlp,
        strict=getattr(options, "strict", False) or config.strict,
        settings=settings,
    )


def load_config_of(options: argparse.Namespace) -> "Config":
    """Read the configuration the options name; without one, the default.

    Raises:
        InputError: If it cannot be read, or has keys that mean nothing.
    """
    from crisiskit.pipeline.config import Config, load_config

    return load_config(options.config) if options.config else Config()


class Inputs:
    """Articles of files, read one after the other; what cannot be read is reported.

    Attributes:
        code: What reading ended with so far.
    """

    def __init__(
        self, paths: list[str], options: argparse.Namespace, *, stdin: bytes | None = None
    ) -> None:
        """Check the options, read nothing yet; *stdin* is what standard input gave already."""
        from crisiskit.model import Article

        self.code = ExitCode.FINE
        self._paths = paths
        self._options = options
        self._stdin = stdin
        config = load_config_of(options)
        self._readers = config.readers
        self._is_strict = options.strict or config.strict
        self._published = Article(text="", published=options.published).published

    def articles(self) -> "Iterator[Article]":
        """Yield the articles.

        Raises:
            CrisiskitError: At the first file that cannot be read, with ``--strict``.
        """
        import attrs

        for path in self._paths:
            for article in self._articles_of(path):
                if article.published is None and self._published is not None:
                    # The id stays: it names the article as it came.
                    yield attrs.evolve(article, published=self._published)
                else:
                    yield article

    def _articles_of(self, path: str) -> "Iterator[Article]":
        try:
            yield from self._read(path)
        except CrisiskitError as error:
            if self._is_strict:
                error.add_note(_source_of(path))
                raise
            self._note(error, path)

    def _read(self, path: str) -> "Iterator[Article]":
        from crisiskit.readers import read

        source: Any = self._standard_input() if path == STDIN else path
        name = self._format(path)
        try:
            yield from read(source, name, **self._settings(name, path))
        except CrisiskitError:
            raise
        except Exception as error:
            # Readers are plug-ins: a stranger's may raise anything, and one file must not
            # take those after it down.
            reason = f"{type(error).__name__}: {error}"
            msg = f"the reader {name or 'of a file in it'} failed ({reason}): repair it, or name another"
            raise PluginError(msg) from error

    def _standard_input(self) -> IO[bytes]:
        return sys.stdin.buffer if self._stdin is None else io.BytesIO(self._stdin)

    def _format(self, path: str) -> str | None:
        """Find the reader; None for a folder, whose files have each their own."""
        from crisiskit.plugins import format_of

        given: str | None = self._options.input_format
        if given or (path != STDIN and Path(path).is_dir()):
            return given
        return format_of("reader", "" if path == STDIN else path, default="text")

    def _settings(self, name: str | None, path: str) -> dict[str, Any]:
        settings: dict[str, Any] = dict(self._readers.get(name or "", {}))
        if self._options.field:
            settings["fields"] = {**settings.get("fields", {}), **dict(self._options.field)}
        if self._options.encoding:
            settings["encoding"] = self._options.encoding
        is_folder = path != STDIN and Path(path).is_dir()
        if is_folder and getattr(self._options, "output", None):
            settings["leave_out"] = (self._options.output,)
        is_many = name in _MANY or is_folder
        if is_many and not self._is_strict:
            settings["on_error"] = lambda error: self._note(error, path)
        return settings

    def _note(self, error: CrisiskitError, path: str) -> None:
        self.code = ExitCode.USAGE
        complain(error, about=_source_of(path))


def _source_of(path: str) -> str:
    return "standard input" if path == STDIN else path


def report(extraction: "Extraction") -> bool:
    """Write the diagnostics to standard error; tell whether something failed.

    What is only information stays in the records, unless there are none, or the text is
    in another language: then there is little else to show.
    """
    is_empty = next(extraction.records(), None) is None
    for diagnostic in extraction.diagnostics:
        is_told = is_empty or diagnostic.source == "language"
        if diagnostic.severity == "info" and not is_told:
            continue
        complain(f"{diagnostic.source}: {diagnostic.message}", about=label_of(extraction))
    return any(diagnostic.severity == "error" for diagnostic in extraction.diagnostics)


def label_of(extraction: "Extraction") -> str:
    """Name the article for people."""
    article = extraction.article
    return str(article.extra.get("file") or article.title or article.url or article.id)
