"""W3C Web Annotation: each record as an annotation of the words it comes from."""

import bisect
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import IO, Any

import attrs

from crisiskit.errors import InputError
from crisiskit.model import Article, Extraction, Span
from crisiskit.serializers.json_document import known, write_document
from crisiskit.serializers.web_ids import record_urn, web_address

__all__ = ["Offsets", "WebAnnotation"]

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # code points of prefix and suffix, as Hypothesis has them
_END_OF_PLANE_0 = "\uffff"  # characters after it take two units in UTF-16


class Offsets(StrEnum):
    """What positions count."""

    CODE_POINTS = "code_points"  # as the standard says
    UTF_16 = "utf-16"  # as JavaScript counts, and programs written in it


def _offsets(value: str) -> Offsets:
    try:
        return Offsets(value)
    except ValueError as error:
        msg = f"offsets are code_points or utf-16, got {value!r}"
        raise InputError(msg) from error


@attrs.frozen(kw_only=True)
class WebAnnotation:
    """Write an AnnotationPage (JSON-LD) with one annotation a record.

    Every target has a TextPositionSelector and a TextQuoteSelector for the same words.
    Bodies are tags: the kind of record, then its codes. The targets of an actor are its
    mentions, of an event and a policy the sentences that tell it, of a claim its
    content, of a figure, place or moment its words. Dropped are links between records
    and all values that are no code or name; it cannot be read back.

    Attributes:
        offsets: What positions count: ``code_points``, as the standard says, or
            ``utf-16`` for tools that count as JavaScript does.
    """

    offsets: Offsets = attrs.field(default=Offsets.CODE_POINTS, converter=_offsets)

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write the page, each annotation as its extraction comes."""
        head = {"@context": _CONTEXT, "type": "AnnotationPage"}
        items = (one for extraction in extractions for one in self._annotations(extraction))
        write_document(stream, head, "items", items)

    def _annotations(self, extraction: Extraction) -> Iterator[dict[str, Any]]:
        article = extraction.article
        count = _counter(article.text, self.offsets)
        for number, (name, spans, motivation, tags) in enumerate(_subjects(extraction)):
            if spans:
                yield {
                    "id": record_urn(article, f"annotation {number} {name}"),
                    "type": "Annotation",
                    "motivation": motivation,
                    "body": [_tag(tag) for tag in tags],
                    "target": [_target(article, span, count) for span in spans],
                }


_Subject = tuple[str, tuple[Span, ...], str, tuple[str, ...]]


def _subjects(extraction: Extraction) -> Iterator[_Subject]:
    """Yield the name, words, motivation and tags of each record."""
    naming, sorting = "identifying", "classifying"
    for actor in extraction.actors:
        tags = ("actor", actor.name, actor.kind, *actor.sectors)
        yield actor.id, actor.mentions, naming, tags
    for event in extraction.events:
        tags = ("event", event.type, *event.modes, event.status)
        yield event.id, event.evidence, sorting, tags
    for claim in extraction.claims:
        tags = ("claim", claim.kind, claim.polarity, claim.certainty)
        yield claim.id, claim.content, sorting, tags
    for policy in extraction.policies:
        yield policy.id, policy.evidence, sorting, ("policy", policy.kind, policy.status)
    for figure in extraction.figures:
        yield "figure", (figure.span,), sorting, ("figure", figure.measure, figure.bound)
    for place in extraction.places:
        yield "place", (place.span,), naming, ("place", place.name)
    for moment in extraction.moments:
        tags = ("moment", moment.timex, *((moment.value,) if moment.value else ()))
        yield "moment", (moment.span,), naming, tags


def _tag(value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": "tagging", "value": str(value)}


def _target(article: Article, span: Span, count: Callable[[int], int]) -> dict[str, Any]:
    text, start, end = article.text, span.start, span.end
    quote = known(
        exact=text[start:end],
        prefix=text[max(0, start - _AROUND) : start],
        suffix=text[end : end + _AROUND],
    )
    position = {"start": count(start), "end": count(end)}
    return {
        "type": "SpecificResource",
        "source": web_address(article) or record_urn(article),
        "selector": [
            {"type": "TextPositionSelector", **position},
            {"type": "TextQuoteSelector", **quote},
        ],
    }


def _counter(text: str, offsets: Offsets) -> Callable[[int], int]:
    """Make the function that turns a code point offset into one of the kind asked for."""
    if offsets is Offsets.CODE_POINTS:
        return int
    wide = [place for place, sign in enumerate(text) if sign > _END_OF_PLANE_0]
    return lambda offset: offset + bisect.bisect_left(wide, offset)
