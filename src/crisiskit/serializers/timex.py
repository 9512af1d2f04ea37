"""TIMEX3: the article's text with its times marked inline, as TimeML does."""

from collections.abc import Iterable, Iterator
from typing import IO

import attrs

from crisiskit.model import Extraction, Moment
from crisiskit.ontology import TimexType
from crisiskit.serializers.iso import iso
from crisiskit.serializers.xml_text import attribute, content

__all__ = ["Timex"]

# TimeML has no empty value; X stands for what is not known.
_UNKNOWN = {
    TimexType.DATE: "XXXX-XX-XX",
    TimexType.TIME: "XXXX-XX-XXTXX:XX",
    TimexType.DURATION: "PXX",
    TimexType.SET: "PXX",
}


@attrs.frozen
class Timex:
    """Write one XML document with a ``TimeML`` element an article.

    Its ``DCT`` is the day of publication, its ``TEXT`` the whole text with a ``TIMEX3``
    around each time; an unresolved one has a value of X's. Of times that overlap the
    longest that begins first is marked. Characters that XML forbids become U+FFFD.
    Dropped are all records but moments, and of these anchors, bounds and precision; it
    cannot be read back.
    """

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write the document, each article as it comes."""
        stream.write('<?xml version="1.0" encoding="UTF-8"?>\n<documents>\n')
        for extraction in extractions:
            stream.write("".join(_document(extraction)))
        stream.write("</documents>\n")


def _document(extraction: Extraction) -> Iterator[str]:
    article = extraction.article
    yield f"<TimeML><DOCID>{content(article.id)}</DOCID>"
    day = iso(article.published_day)
    if day:
        yield (
            '<DCT><TIMEX3 tid="t0" type="DATE" '
            f'value="{day}" functionInDocument="CREATION_TIME">{day}</TIMEX3></DCT>'
        )
    if article.title:
        yield f"<TITLE>{content(article.title)}</TITLE>"
    yield "<TEXT>"
    yield from _marked(article.text, extraction.moments)
    yield "</TEXT></TimeML>\n"


def _marked(text: str, moments: Iterable[Moment]) -> Iterator[str]:
    end = 0
    in_order = sorted(moments, key=lambda moment: (moment.span.start, -moment.span.end))
    for number, moment in enumerate(_apart(in_order), start=1):
        span = moment.span
        yield content(text[end : span.start])
        value = moment.value or _UNKNOWN[moment.timex]
        yield f'<TIMEX3 tid="t{number}" type="{moment.timex}" value={attribute(value)}>'
        yield f"{content(text[span.start : span.end])}</TIMEX3>"
        end = span.end
    yield content(text[end:])


def _apart(moments: Iterable[Moment]) -> Iterator[Moment]:
    """Leave out what begins inside one before it."""
    end = 0
    for moment in moments:
        if moment.span.start >= end:
            yield moment
            end = moment.span.end
