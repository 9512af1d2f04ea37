"""Places: the gazetteer, which country a name stands for, which place a name in an article means."""

from crisiskit.places.containment import wider_of
from crisiskit.places.countries import (
    capital_country,
    countries_of,
    country_of,
    demonym_countries,
)
from crisiskit.places.entry import Entry
from crisiskit.places.gazetteer import gazetteer, lookup
from crisiskit.places.own_gazetteer import OwnGazetteer
from crisiskit.places.reasons import why_unresolved
from crisiskit.places.recognition import recognise
from crisiskit.places.resolution import resolve

__all__ = [
    "Entry",
    "OwnGazetteer",
    "capital_country",
    "countries_of",
    "country_of",
    "demonym_countries",
    "gazetteer",
    "lookup",
    "recognise",
    "resolve",
    "why_unresolved",
    "wider_of",
]
