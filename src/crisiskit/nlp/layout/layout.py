"""The parts of an article, found from its lines alone."""

from collections.abc import Iterator

import attrs

from crisiskit.model import Span
from crisiskit.nlp.layout.boilerplate import is_boilerplate, told_by_caption
from crisiskit.nlp.layout.dateline import find_dateline
from crisiskit.nlp.layout.headline import is_headline
from crisiskit.nlp.layout.paragraphs import find_paragraphs

__all__ = ["Layout", "layout_of"]


@attrs.frozen(kw_only=True)
class Layout:
    """The parts of an article, as spans of its text.

    Attributes:
        paragraphs: Lines with text, headline included, without surrounding blanks.
        headline: The first line, if it reads like a headline.
        dateline: Place, date and agency before the first sentence.
        boilerplate: Lines that tell nothing of the matter; never a source of records, but
            for the names in captions.
        captions: Of them what captions say, the credits of their pictures left out.
    """

    paragraphs: tuple[Span, ...] = ()
    headline: Span | None = None
    dateline: Span | None = None
    boilerplate: tuple[Span, ...] = ()
    captions: tuple[Span, ...] = ()


def layout_of(text: str, *, title: str | None = None) -> Layout:
    r"""Find the parts of *text*; *title* helps to know the headline if it is repeated there.

    Examples:
        >>> layout_of("Floods cut road\n\nADUN, May 2 — Water rose.").headline
        Span(start=0, end=15)
    """
    paragraphs = find_paragraphs(text)
    boilerplate = tuple(span for span in paragraphs if is_boilerplate(_words(text, span)))
    told = _without(paragraphs, boilerplate)
    headline = _headline(text, told, title)
    return Layout(
        paragraphs=paragraphs,
        headline=headline,
        dateline=find_dateline(text, told if headline is None else told[1:]),
        boilerplate=boilerplate,
        captions=tuple(_captions(text, boilerplate)),
    )


def _captions(text: str, boilerplate: tuple[Span, ...]) -> Iterator[Span]:
    for line in boilerplate:
        told = told_by_caption(_words(text, line))
        if told:
            yield Span(line.start, line.start + len(told))


def _words(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _without(spans: tuple[Span, ...], dropped: tuple[Span, ...]) -> tuple[Span, ...]:
    away = frozenset(dropped)
    return tuple(span for span in spans if span not in away)


def _headline(text: str, told: tuple[Span, ...], title: str | None) -> Span | None:
    if not told:
        return None
    following = _words(text, told[1]) if len(told) > 1 else None
    return told[0] if is_headline(_words(text, told[0]), following, title=title) else None
