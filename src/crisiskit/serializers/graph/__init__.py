"""Extractions as a graph of actors, events, claims, policies and places."""

from crisiskit.serializers.graph.cypher import CypherEdges, CypherNodes
from crisiskit.serializers.graph.graphml import GraphML

__all__ = ["CypherEdges", "CypherNodes", "GraphML"]
