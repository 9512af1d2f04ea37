"""The country of names the gazetteer does not know, told by the larger place beside them."""

import re
from collections.abc import Sequence

import attrs

from crisiskit.model import Place
from crisiskit.ontology.place_code import PlaceKind

__all__ = ["wider_of", "with_told_countries"]

_COMPASS = r"(?:(?:north|south|east|west|central|upper|lower)[a-z-]*\s)?"
# "Lodo *in* North Kivu", "Lodo *area in* northern Mali", "Rasa *district of* Mali".
_IN = re.compile(rf"(?:\s[a-z-]+){{0,2}},?\s(?:in|of|near|outside)\s(?:the\s)?{_COMPASS}")
_COMMA = re.compile(r"(?:\s[a-z-]+)?,\s|\s\(")
_OWN = re.compile(r"['’]s\s")
_POSSESSIVE = frozenset({"'s", "’s"})
_WIDE = frozenset({PlaceKind.REGION, PlaceKind.COUNTRY})
_LONGEST = 60  # code points between two names


def with_told_countries(text: str, places: Sequence[Place]) -> tuple[Place, ...]:
    """Give names without a country that of what the words beside say they lie in.

    They have no point on the map all the same.

    Args:
        text: The article.
        places: Its places, in text order.

    Examples:
        >>> from crisiskit.model import Span
        >>> lodo = Place(span=Span(0, 4), name="Lodo")
        >>> mali = Place(span=Span(8, 12), name="Mali", kind="country", country="MLI")
        >>> with_told_countries("Lodo in Mali", (lodo, mali))[0].country
        'MLI'
    """
    told = list(places)
    for i in range(len(told) - 1, -1, -1):  # "Lodo, Rasa district, Mali": the last one first
        place = told[i]
        if place.country is not None or place.kind is not None:
            continue
        beside = (told[i : i + 2], told[max(0, i - 1) : i + 1])
        wider = (wider_of(text, *pair) for pair in beside if len(pair) > 1)
        outer = next((each for each in wider if each not in (None, place)), None)
        if outer is not None:
            told[i] = attrs.evolve(place, country=outer.country)
    return tuple(told)


def wider_of(text: str, first: Place, second: Place) -> Place | None:
    """Give the one of two neighbours that only tells where the other is; None if neither does.

    Args:
        text: The article.
        first: A place.
        second: The next place.

    Returns:
        *second* of "Lodo, in North Kivu", *first* of "Bogotá's Rasa quarter".
    """
    if second.span.start - first.span.end > _LONGEST:
        return None
    between = text[first.span.end : second.span.start]
    if second.country is not None and _is_after(between, second):
        return second
    own = _OWN.fullmatch(between) is not None or (
        between == " " and text[first.span.end - 2 : first.span.end] in _POSSESSIVE
    )
    return first if own and first.country is not None else None


def _is_after(between: str, outer: Place) -> bool:
    """Tell "Lodo, in North Kivu" and "Lodo, Mali" from two names of a list."""
    if _IN.fullmatch(between) is not None:
        return True
    return outer.kind in _WIDE and _COMMA.fullmatch(between) is not None
