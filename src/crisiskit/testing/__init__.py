"""For the tests of plug-in authors and our own: strategies for records, checks of contracts.

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
    "spans",
    "texts",
]
