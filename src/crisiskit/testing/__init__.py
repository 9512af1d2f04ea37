"""For the tests of plug-in authors and our own: strategies for records, checks of contracts.

With it imported, ``hypothesis.strategies.from_type`` makes records of any type.

Needs hypothesis: ``pip install 'crisiskit[testing]'``.
"""

try:
    import hypothesis as _hypothesis  # noqa: F401 # only to say early that it is missing
except ImportError as error:
    from crisiskit.errors import MissingExtraError

    msg = "crisiskit.testing needs hypothesis: pip install 'crisiskit[testing]'"
    raise MissingExtraError(msg) from error

from crisiskit.testing.contracts import check_extractor, check_reader, check_serializer
from crisiskit.testing.extractions import articles, extractions, records
from crisiskit.testing.records import actors, claims, events, policies
from crisiskit.testing.registration import register_strategies
from crisiskit.testing.values import figures, moments, places, spans, texts

__all__ = [
    "actors",
    "articles",
    "check_extractor",
    "check_reader",
    "check_serializer",
    "claims",
    "events",
    "extractions",
    "figures",
    "moments",
    "places",
    "policies",
    "records",
    "register_strategies",
    "spans",
    "texts",
]

# Tests alone import this room, and they expect ``st.from_type(Event)`` to work.
register_strategies()
