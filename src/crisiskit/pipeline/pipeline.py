"""Extractors in order over articles."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, partial
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crisiskit.errors import InputError
from crisiskit.extractors.findings import FIELDS, Findings
from crisiskit.model import Article, Event, Extraction, Producer, Record, Severity
from crisiskit.nlp.pipelines import load_pipeline
from crisiskit.nlp.reading import Reading, read_batch
from crisiskit.pipeline.batches import Received, in_batches, received, to_article
from crisiskit.pipeline.config import load_config
from crisiskit.pipeline.event_by_id import event_by_id
from crisiskit.pipeline.explanation import Explanation, explanation_of
from crisiskit.pipeline.links import linked
from crisiskit.pipeline.log import Log
from crisiskit.pipeline.notes import note_language, note_open_places
from crisiskit.pipeline.provenance import producer_of
from crisiskit.pipeline.screening import with_screened
from crisiskit.pipeline.step import Settings, Step, choose_steps, in_order
from crisiskit.pipeline.workers import extract_in_workers

if TYPE_CHECKING:
    from crisiskit.extractors.protocol import Extractor
    from crisiskit.nlp.doc import Language

__all__ = ["Pipeline"]

_SOURCE = "reading"


class Pipeline:
    """Extractors in an order that serves them, and the spaCy pipeline they read with.

    Making one is cheap: the spaCy pipeline is loaded with the first article. It can be
    used for any number of articles, and sent to other processes.

    Args:
        extractors: Which to run: names, extractors, or pairs of a name with settings or
            with an extractor. By default all that are installed or registered.
        nlp: Name or folder of a spaCy pipeline, or one that is loaded; by default the
            embedded English one.
        strict: Raise :class:`~crisiskit.errors.ExtractionError` at the first failure,
            instead of reporting it in ``Extraction.diagnostics``.
        settings: Settings of extractors, by their names.

    Raises:
        PluginError: If an extractor is unknown, broken or there twice.
        RequirementError: If an extractor needs records that none produces.

    Examples:
        >>> from crisiskit import Pipeline
        >>> Pipeline(["moments"]).names
        ('moments',)
    """

    def __init__(
        self,
        extractors: "Iterable[str | Extractor | type | tuple[str, Any]] | None" = None,
        *,
        nlp: "str | PathLike[str] | Language | None" = None,
        strict: bool = False,
        settings: Mapping[str, Settings] | None = None,
    ) -> None:
        self._steps = in_order(choose_steps(extractors, settings or {}))
        self._nlp_choice = Path(nlp) if isinstance(nlp, PathLike) else nlp
        self._strict = strict

    @classmethod
    def from_config(cls, path: "str | PathLike[str]") -> "Pipeline":
        """Make the pipeline that a configuration file describes.

        Args:
            path: The file; its form: :func:`crisiskit.pipeline.config.load_config`.

        Raises:
            InputError: If the file cannot be read, or has keys that mean nothing.
            PluginError: If an extractor is unknown, or does not take a setting.
        """
        return cls(**load_config(path).pipeline_arguments())

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the extractors, in the order they run."""
        return tuple(step.name for step in self._steps)

    @cached_property
    def nlp(self) -> "Language":
        """The spaCy pipeline, loaded when first asked for."""
        return load_pipeline(self._nlp_choice)

    @cached_property
    def producer(self) -> Producer:
        """What every extraction says of its origin."""
        return producer_of(self._steps, self.nlp)

    def extract(
        self,
        article: str | Article,
        *,
        published: dt.date | dt.datetime | str | None = None,
        title: str | None = None,
        url: str | None = None,
    ) -> Extraction:
        """Extract the records of one article.

        Args:
            article: The article, or just its text.
            published: Day of publication of a text; ISO 8601 if it is a string.
            title: Headline of a text, if it is known apart from it.
            url: Where a text was published.

        Raises:
            InputError: If *article* is neither, or an Article comes with other facts.
            InvalidRecordError: If the text is no Unicode or *published* no date.
            ExtractionError: If an extractor fails and the pipeline is strict.
        """
        whole = to_article(article, published=published, title=title, url=url)
        return next(self.extract_batch([Received(whole)]))

    def extract_reading(self, reading: Reading) -> Extraction:
        """Extract the records of an article that is parsed already, by whatever pipeline.

        Raises:
            ExtractionError: If an extractor fails and the pipeline is strict.
        """
        return self._extract(Received(reading.article), reading)

    def stream(
        self, articles: Iterable[str | Article], *, batch_size: int = 8, workers: int = 1
    ) -> Iterator[Extraction]:
        """Extract the records of many articles, lazily and in their order.

        The extractions are the same as one by one. An article that fails is reported in
        the diagnostics of its extraction, and the others go on.

        Args:
            articles: Any number of articles or texts, even endlessly many.
            batch_size: How many articles are parsed together; memory grows with it.
            workers: Processes to use. Each takes a few hundred MB and a second to start.

        Raises:
            InputError: If a number is below 1, *articles* is a single text, an item is no
                article, or the extractors cannot be sent to other processes.
            ExtractionError: If an article fails and the pipeline is strict.
        """
        for name, value in (("batch_size", batch_size), ("workers", workers)):
            if type(value) is not int or value < 1:
                msg = f"{name} must be a whole number from 1 up, got {value!r}"
                raise InputError(msg)
        batches = in_batches(received(articles), batch_size)
        if workers > 1:
            return extract_in_workers(self, batches, workers)
        return (extraction for batch in batches for extraction in self.extract_batch(batch))

    def explain(self, extraction: Extraction, event_id: str | Event) -> Explanation:
        """Say how one event came about: frame, slots, status, links.

        The extraction holds the event, not each step to it: the text of its article is
        parsed again, and the events of the extraction's own records are found anew.

        Args:
            extraction: The extraction that holds the event.
            event_id: The event, its id, or as much of the id's beginning as names just one.

        Raises:
            InputError: If no event or more than one has an id that begins so, or
                *extraction* is none.
        """
        if not isinstance(extraction, Extraction):
            msg = f"expected an Extraction, got {type(extraction).__name__}"  # type: ignore[unreachable] # by the types
            raise InputError(msg)
        _, event = event_by_id([extraction], event_id)
        step = next((each for each in self._steps if each.name == event.extractor), None)
        return explanation_of(extraction, event, step, self.producer, self.nlp)

    def extract_batch(self, batch: Iterable[Received]) -> Iterator[Extraction]:
        """Extract the records of a few articles that are parsed together."""
        entries = list(batch)
        legible = [entry.article for entry in entries if _is_legible(entry)]
        readings = iter(self._parsed_together(legible))
        for entry in entries:
            reading = next(readings, None) if _is_legible(entry) else None
            yield self._extract(entry, reading)

    def __reduce__(self) -> tuple[Any, ...]:
        """Send the recipe to other processes, without the loaded spaCy pipeline."""
        pairs = [(step.name, step.extractor) for step in self._steps]
        return _rebuilt, (pairs, self._nlp_choice, self._strict)

    def __repr__(self) -> str:
        return f"Pipeline({list(self.names)!r})"

    def _parsed_together(self, articles: list[Article]) -> list[Reading]:
        """Parse some articles; if that fails, none, so that each can be tried alone."""
        size = len(articles)
        if size < 2:
            return []
        log = Log(article="", is_strict=False)
        return (
            log.attempt(_SOURCE, lambda: list(read_batch(articles, self.nlp, batch_size=size)))
            or []
        )

    def _extract(self, entry: Received, reading: Reading | None) -> Extraction:
        article = entry.article
        log = Log(article=article.id, is_strict=self._strict)
        found = Findings()
        if entry.fault is not None:
            log.add(_SOURCE, entry.fault, Severity.ERROR)
        elif not article.text.strip():
            log.add(_SOURCE, "the text is empty, so nothing was looked for", Severity.INFO)
        else:
            reading = reading or Reading(article, self.nlp)
            if log.attempt(_SOURCE, lambda: reading.doc) is not None:
                found = self._found(reading, log)
        return Extraction(
            article=article,
            diagnostics=tuple(log.diagnostics),
            producer=self.producer,
            **{field: getattr(found, field) for field in FIELDS.values()},
        )

    def _found(self, reading: Reading, log: Log) -> Findings:
        found = Findings()
        note_language(reading.article, self.nlp, log)
        for step in self._steps:
            yielded = log.attempt(step.name, partial(_run, step, reading, found))
            found = with_screened(found, yielded or (), step, reading.article, log)
        note_open_places(found, log)
        return linked(found, log)


def _is_legible(entry: Received) -> bool:
    return entry.fault is None and bool(entry.article.text.strip())


def _run(step: Step, reading: Reading, found: Findings) -> list[Record]:
    return list(step.extractor(reading, found))


def _rebuilt(steps: list[tuple[str, Any]], nlp: Any, strict: bool) -> Pipeline:
    return Pipeline(steps, nlp=nlp, strict=strict)
