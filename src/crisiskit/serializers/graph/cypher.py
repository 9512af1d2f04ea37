"""The graph as two CSV files for ``neo4j-admin database import`` or ``LOAD CSV``."""

from collections.abc import Iterable, Iterator
from typing import IO

import attrs
from attrs import validators

from crisiskit.model import Extraction
from crisiskit.serializers.graph.elements import NODE_PROPERTIES, edges_of, nodes_of
from crisiskit.serializers.tables.table import Row, write_rows

__all__ = ["CypherEdges", "CypherNodes"]


@attrs.frozen(kw_only=True)
class CypherNodes:
    """Write the nodes of the graph as CSV, with the header Neo4j's import expects.

    What the nodes are and what is dropped: :class:`~crisiskit.serializers.graph.GraphML`.

    Attributes:
        is_safe: Put an apostrophe before text that a spreadsheet would run as a formula.
    """

    is_safe: bool = attrs.field(default=True, validator=validators.instance_of(bool))

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write the header, then one row a node, places once over all articles."""
        columns = (":ID", *map(_typed, NODE_PROPERTIES), ":LABEL")
        write_rows(columns, _node_rows(extractions), stream, is_safe=self.is_safe)


@attrs.frozen
class CypherEdges:
    """Write the edges of the graph as CSV, with the header Neo4j's import expects."""

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write the header, then one row an edge, as the extractions come."""
        edges = (edge for extraction in extractions for edge in edges_of(extraction))
        rows: Iterator[Row] = (
            {":START_ID": edge.source, ":END_ID": edge.target, ":TYPE": edge.type}
            for edge in edges
        )
        write_rows((":START_ID", ":END_ID", ":TYPE"), rows, stream)


def _node_rows(extractions: Iterable[Extraction]) -> Iterator[Row]:
    seen: set[str] = set()
    for extraction in extractions:
        for node in nodes_of(extraction):
            if node.label == "Place":
                if node.id in seen:
                    continue
                seen.add(node.id)
            cells = {_typed(name): value for name, value in node.properties.items()}
            yield {":ID": node.id, ":LABEL": node.label, **cells}


def _typed(name: str) -> str:
    return f"{name}:{NODE_PROPERTIES[name]}" if NODE_PROPERTIES[name] != "string" else name
