"""Why a place of an article has no point on the map."""

from crisiskit.model import Place
from crisiskit.places.candidates import candidates

__all__ = ["why_unresolved"]


def why_unresolved(place: Place) -> str | None:
    """Say in a sentence why *place* has no coordinates; None if it has some.

    Examples:
        >>> from crisiskit.model import Place, Span
        >>> why_unresolved(Place(span=Span(0, 8), name="Quelwick"))
        "no place called 'Quelwick' is known"
    """
    if place.latitude is not None:
        return None
    if place.country is not None:
        return f"the tables have no point for {place.name!r}"
    known = len(candidates(place.name))
    if not known:
        return f"no place called {place.name!r} is known"
    places = "the only place" if known == 1 else f"any of {known} places"
    return f"nothing in the article speaks for {places} called {place.name!r}"
