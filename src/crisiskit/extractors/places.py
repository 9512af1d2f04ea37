"""Places: the places an article names, each resolved to a point on the map."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import ClassVar

import attrs

from crisiskit.extractors.findings import Findings
from crisiskit.model import Place, Span
from crisiskit.nlp.columns import entities_of
from crisiskit.nlp.reading import Reading
from crisiskit.places import OwnGazetteer, recognise, resolve

__all__ = ["Places"]


_OTHER_NAMES = frozenset({"PERSON", "ORG"})


def _gazetteer(source: str | Path | OwnGazetteer) -> OwnGazetteer:
    return source if isinstance(source, OwnGazetteer) else OwnGazetteer.read(source)


@attrs.frozen(kw_only=True)
class Places:
    """Find the places an article names.

    The name finder's places count where the gazetteer knows them or the words around or
    inside them say that they are places; well-known ones it passed over or took for
    something else count too. An adjective of nationality is no place, nor is a place
    inside the name of a person or an organisation.

    Attributes:
        gazetteer: Places of the user's own, as a CSV file or read from one; see
            :meth:`crisiskit.places.OwnGazetteer.read`.

    Raises:
        InputError: If there is no such file.
        DecodeError: If it is no gazetteer; every fault is named by line and column.
    """

    produces: ClassVar[tuple[type, ...]] = (Place,)
    requires: ClassVar[tuple[type, ...]] = ()
    gazetteer: OwnGazetteer | None = attrs.field(
        default=None, converter=attrs.converters.optional(_gazetteer)
    )

    @property
    def digests(self) -> Mapping[str, str]:
        """Fingerprint of the user's own gazetteer, if there is one."""
        return {} if self.gazetteer is None else self.gazetteer.digests

    def __call__(self, reading: Reading, _found: Findings, /) -> Iterator[Place]:
        """Yield the places of one article in text order; those in boilerplate are left out."""
        text = reading.article.text
        entities = [
            (Span(entity.start_char, entity.end_char), entity.label_)
            for entity in entities_of(reading.doc)
            if not text[entity.start_char : entity.end_char].isspace()
        ]
        spans = recognise(
            text, entities, dateline=reading.dateline, skipped=reading.boilerplate
        )
        if self.gazetteer is not None:
            named = (span for span, label in entities if label in _OTHER_NAMES)
            own = _outside(self.gazetteer.sightings(text), (*named, *reading.boilerplate))
            spans = _with_own(spans, own)
        mentions = ((span, text[span.start : span.end]) for span in spans)
        yield from resolve(mentions, text=text, url=reading.article.url, own=self.gazetteer)


def _outside(spans: Iterable[Span], holders: Iterable[Span]) -> list[Span]:
    """Leave out what lies inside a longer stretch: "Zanda" of "Maria Zanda"."""
    held = sorted(holders)
    kept = []
    for span in spans:
        after = bisect_right(held, span.start, key=lambda holder: holder.start)
        last = held[after - 1] if after else span
        if last == span or not last.contains(span):
            kept.append(span)
    return kept


def _with_own(spans: Iterable[Span], own: Iterable[Span]) -> tuple[Span, ...]:
    """Put both together; where two touch, the longer name counts, and the user's if even."""
    ranked = [(span, True) for span in own] + [(span, False) for span in spans]
    ordered = sorted(ranked, key=lambda each: (each[0].start, not each[1]))
    kept: list[Span] = []
    for span, _ in ordered:
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
        elif len(span) > len(kept[-1]):
            kept[-1] = span
    return tuple(kept)
