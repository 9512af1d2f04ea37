"""Places: the places an article names, each resolved to a point on the map."""

from collections.abc import Iterator
from typing import ClassVar

import attrs

from crisiskit.extractors.findings import Findings
from crisiskit.model import Place, Span
from crisiskit.nlp.reading import Reading
from crisiskit.places import recognise, resolve

__all__ = ["Places"]


@attrs.frozen
class Places:
    """Find the places an article names.

    The name finder's places count where the gazetteer knows them or the words around or
    inside them say that they are places; well-known ones it passed over or took for
    something else count too. An adjective of nationality is no place, nor is a place
    inside the name of a person or an organisation.
    """

    produces: ClassVar[tuple[type, ...]] = (Place,)
    requires: ClassVar[tuple[type, ...]] = ()

    def __call__(self, reading: Reading, _found: Findings, /) -> Iterator[Place]:
        """Yield the places of one article in text order; those in boilerplate are left out."""
        text = reading.article.text
        entities = (
            (Span(entity.start_char, entity.end_char), entity.label_)
            for entity in reading.doc.ents
            if entity.text.strip()
        )
        spans = recognise(
            text, entities, dateline=reading.dateline, skipped=reading.boilerplate
        )
        mentions = ((span, text[span.start : span.end]) for span in spans)
        yield from resolve(mentions, text=text, url=reading.article.url)
