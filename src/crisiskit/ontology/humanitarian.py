"""What humanitarian data standards call a measure, a bound and a hazard."""

from collections.abc import Mapping
from types import MappingProxyType

from crisiskit.ontology.event_mode import EventMode
from crisiskit.ontology.figure_code import Bound, Measure
from crisiskit.ontology.tables import table

__all__ = ["hxl_tag", "idmc_hazard", "idmc_qualifier", "idmc_term"]


def hxl_tag(measure: Measure | str, /) -> str:
    """Give the HXL hashtag and attributes of a measure, a ``#x_`` tag for a user's own.

    Examples:
        >>> from crisiskit.ontology import hxl_tag
        >>> hxl_tag("killed"), hxl_tag("acme:sheep")
        ('#affected+killed', '#x_figure')
    """
    tags = table("humanitarian")["hxl"]
    return str(tags.get(str(measure), tags["other"]))


def idmc_term(measure: Measure | str, /) -> str | None:
    """Give IDMC's figure term of a measure; None for those it does not record."""
    term: str | None = table("humanitarian")["idmc"]["terms"].get(str(measure))
    return term


def idmc_qualifier(bound: Bound, /) -> str:
    """Give IDMC's quantifier of a bound."""
    return str(table("humanitarian")["idmc"]["qualifiers"][bound])


def idmc_hazard(mode: EventMode | str, /) -> Mapping[str, str]:
    """Give category, subcategory, type and subtype of a hazard; empty for other modes."""
    found = table("humanitarian")["idmc"]["hazards"].get(str(mode), {})
    return MappingProxyType(found)
