"""Records in the vocabulary of schema.org."""

import json

from hypothesis import given, settings
from pyld import jsonld

import crisiskit
from crisiskit.model import Extraction
from crisiskit.serializers.jsonld import JsonLd
from crisiskit.testing import check_serializer, extractions

# The types in use: what each is a kind of, and its own properties (schema.org, version 29).
TYPES = {
    "Thing": ("", ("name alternateName description disambiguatingDescription identifier sameAs "
              "subjectOf url")),
    "CreativeWork": ("Thing", ("about author creator datePublished headline inLanguage keywords "
                     "mentions publisher text")),
    "NewsArticle": ("CreativeWork", ""),
    "Claim": ("CreativeWork", "appearance claimInterpreter firstAppearance"),
    "Quotation": ("CreativeWork", "spokenByCharacter"),
    "Legislation": ("CreativeWork", "legislationDate legislationPassedBy"),
    "Person": ("Thing", "jobTitle nationality"),
    "Organization": ("Thing", ""),
    "GovernmentOrganization": ("Organization", ""),
    "NGO": ("Organization", ""),
    "Place": ("Thing", "address geo latitude longitude"),
    "Country": ("Place", ""),
    "PostalAddress": ("Thing", "addressCountry"),
    "GeoCoordinates": ("Thing", "latitude longitude"),
    "Event": ("Thing", "about endDate keywords location organizer startDate"),
    "Action": ("Thing", "actionStatus agent location object participant result"),
    "QuantitativeValue": ("Thing", "maxValue minValue unitText value"),
    "MonetaryAmount": ("Thing", "currency maxValue minValue value"),
}  # fmt: skip
STATUS = {"ActiveActionStatus", "CompletedActionStatus", "PotentialActionStatus"}


def properties(kind: str) -> set[str]:
    """Give a type's own and inherited properties."""
    parent, own = TYPES[kind]
    return set(own.split()) | (properties(parent) if parent else set())


def context(url: str, _: object) -> dict:
    """Give the context without a network."""
    assert url == "https://schema.org"
    return {
        "contextUrl": None,
        "documentUrl": url,
        "document": {"@context": {"@vocab": "http://schema.org/"}},
    }


def check(node: object) -> None:
    """Find properties that none of a node's types has."""
    if isinstance(node, list):
        for item in node:
            check(item)
    elif isinstance(node, dict):
        kinds = node.get("@type", [])
        kinds = [kinds] if isinstance(kinds, str) else kinds
        allowed = set().union(*map(properties, kinds)) | {"@id", "@type"}

        assert set(node) <= allowed, (kinds, set(node) - allowed)
        assert node.get("actionStatus", "ActiveActionStatus") in STATUS
        for value in node.values():
            check(value)


def test_it_keeps_its_contract() -> None:
    """Same input, same output."""
    check_serializer(JsonLd(), examples=6)


@given(extractions())
@settings.get_profile("extractions")
def test_types_and_properties_are_those_of_schema_org(extraction: Extraction) -> None:
    """Every property is one of its node's types."""
    check(json.loads(crisiskit.dumps(extraction, "jsonld"))["@graph"])


def test_a_processor_reads_all_of_it(news: Extraction) -> None:
    """Expanded by a JSON-LD processor, every record is a node of the graph."""
    document = json.loads(crisiskit.dumps(news, "jsonld"))
    nodes = jsonld.expand(document, {"documentLoader": context})
    ids = [node["@id"] for node in nodes]

    assert 1 + 3 + 4 + 2 + 1 == len(ids) == len(set(ids))


def test_links_lead_to_nodes(news: Extraction) -> None:
    """Who acts, who is hit and what is claimed of it are found by their ids."""
    graph = json.loads(crisiskit.dumps(news, "jsonld"))["@graph"]
    nodes = {node["@id"]: node for node in graph}
    shelling = next(node for node in graph if node.get("name") == "ASSAULT: shelled")

    assert ["Gunmen"] == [nodes[link["@id"]]["name"] for link in shelling["agent"]]
    assert ["Amina Baloch"] == [nodes[link["@id"]]["name"] for link in shelling["object"]]
    assert [4] == [one["value"] for one in shelling["result"]]
    assert "2024-03-10" == shelling["startDate"]


def test_what_did_not_happen_is_not_completed(news: Extraction) -> None:
    """schema.org has no status for it, so none is given; the keyword says it."""
    graph = json.loads(crisiskit.dumps(news, "jsonld"))["@graph"]
    (firing,) = (node for node in graph if "negated" in node.get("keywords", ()))

    assert "actionStatus" not in firing
