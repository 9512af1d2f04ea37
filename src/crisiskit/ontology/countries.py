"""Countries by their ISO code, and how other systems number them."""

import attrs

from crisiskit.ontology.tables import table

__all__ = ["CountryCodes", "country_codes", "plover_country"]


@attrs.frozen(kw_only=True)
class CountryCodes:
    """One country or territory in the codes of several systems.

    Attributes:
        alpha3: ISO 3166-1 alpha-3, ``XKX`` for Kosovo.
        alpha2: ISO 3166-1 alpha-2.
        name: English short name.
        numeric: ISO 3166-1 numeric; None if it has none.
        cow: Correlates of War code; None if it is no state of that list.
        gw: Gleditsch and Ward code, as UCDP uses; None likewise.
        ucdp: UCDP's region; None without a *gw*.
    """

    alpha3: str
    alpha2: str
    name: str
    numeric: int | None = None
    cow: int | None = None
    gw: int | None = None
    ucdp: str | None = None


def country_codes(alpha3: str | None, /) -> CountryCodes | None:
    """Give the codes of a country; None for what is none, such as ``UNO`` or None.

    Examples:
        >>> from crisiskit.ontology import country_codes
        >>> country_codes("HTI").alpha2, country_codes("HTI").gw
        ('HT', 41)
    """
    row = table("countries")["countries"].get(alpha3)
    return None if row is None else CountryCodes(alpha3=str(alpha3), **row)


def plover_country(code: str | None, /) -> str | None:
    """Give PLOVER's code for one of ours: ``KOS`` for Kosovo, all others as they are."""
    return "KOS" if code == "XKX" else code
