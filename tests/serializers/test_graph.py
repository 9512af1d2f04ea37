"""The graph of actors, events, claims, policies and places."""

import csv
import io

import attrs
import networkx as nx
import pytest
from hypothesis import given, settings

import crisiskit
from crisiskit.model import Extraction
from crisiskit.serializers.graph import CypherEdges, CypherNodes, GraphML
from crisiskit.testing import check_serializer, extractions

WIDE = settings.get_profile("extractions")


def graph_of(*found: Extraction) -> nx.DiGraph:
    """Write GraphML and read it with networkx."""
    return nx.parse_graphml(crisiskit.dumps(found, "graphml"), force_multigraph=True)


def rows_of(name: str, *found: Extraction) -> list[dict[str, str]]:
    """Write CSV and read it with the standard library."""
    return list(csv.DictReader(io.StringIO(crisiskit.dumps(found, name), newline="")))


@pytest.mark.parametrize("serializer", [GraphML(), CypherNodes(), CypherEdges()], ids=repr)
def test_they_keep_their_contract(serializer: object) -> None:
    """Same input, same output."""
    check_serializer(serializer, examples=6)


@given(extractions())
@WIDE
def test_networkx_reads_any_graph(extraction: Extraction) -> None:
    """Every node has a label, every edge a type and two nodes that are there."""
    graph = graph_of(extraction)
    records = extraction.actors + extraction.events + extraction.claims + extraction.policies

    assert len(records) + 1 <= len(graph)
    assert all(label for _, label in graph.nodes(data="label"))
    assert all(kind for _, _, kind in graph.edges(data="type"))


@given(extractions())
@WIDE
def test_both_forms_hold_the_same_graph(extraction: Extraction) -> None:
    """The CSV files have the nodes and edges of the GraphML."""
    graph = graph_of(extraction)
    nodes = rows_of("cypher-nodes", extraction)
    edges = rows_of("cypher-edges", extraction)

    assert set(graph) == {row[":ID"] for row in nodes}
    assert len(graph) == len(nodes)
    assert {(a, b, kind) for a, b, kind in graph.edges(data="type")} == {
        (row[":START_ID"], row[":END_ID"], row[":TYPE"]) for row in edges
    }


def test_edges_say_who_did_what(news: Extraction) -> None:
    """Actors point to what they do and suffer, claims to what they are about."""
    graph = graph_of(news)
    name = dict(graph.nodes(data="name"))
    edges = {(name.get(a), kind, name.get(b)) for a, b, kind in graph.edges(data="type")}

    assert {
        ("Gunmen", "ACTS_IN", "shelled"),
        ("Amina Baloch", "RECEIVES", "shelled"),
        ("shelled", "TAKES_PLACE_IN", "Karachi"),
        ("Amina Baloch", "ISSUES", "send 20 million rupees"),
        ("We will send 20 million rupees", "IS_ABOUT", "send 20 million rupees"),
        ("Floods in Sindh", "REPORTS", "hit"),
    } <= edges


def test_places_are_one_node_over_all_articles(news: Extraction) -> None:
    """Karachi in two articles is one; its people are not merged."""
    other = attrs.evolve(news, article=attrs.evolve(news.article, id="article-other"))
    labels = [label for _, label in graph_of(news, other).nodes(data="label")]

    assert (2, 6) == (labels.count("Place"), labels.count("Actor"))
    assert 2 == [row[":LABEL"] for row in rows_of("cypher-nodes", news, other)].count("Place")


def test_headers_are_what_neo4j_imports(news: Extraction) -> None:
    """Ids, labels and types are marked, numbers typed."""
    nodes = crisiskit.dumps(news, "cypher-nodes").splitlines()[0].split(",")

    assert (":ID", ":LABEL") == (nodes[0], nodes[-1])
    assert {"latitude:double", "longitude:double", "confidence:double"} <= set(nodes)
    assert ":START_ID,:END_ID,:TYPE" == crisiskit.dumps([], "cypher-edges").strip()
