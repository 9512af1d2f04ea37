"""GraphML: the graph as XML that network programs read."""

from collections.abc import Iterable, Iterator, Mapping
from typing import IO

import attrs

from crisiskit.model import Extraction
from crisiskit.serializers.graph.elements import NODE_PROPERTIES, edges_of, nodes_of
from crisiskit.serializers.tables.table import Cell
from crisiskit.serializers.xml_text import attribute, content

__all__ = ["GraphML"]

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<key id="label" for="node" attr.name="label" attr.type="string"/>
<key id="type" for="edge" attr.name="type" attr.type="string"/>
"""


@attrs.frozen
class GraphML:
    """Write a directed graph of articles, actors, events, claims, policies and places.

    Actors point to what they do, suffer, say, issue or are targets of; an edge's
    ``type`` says which. A place with a GeoNames id is one node over all articles;
    actors of different articles are not merged. Characters that XML forbids become
    U+FFFD. Dropped are figures, offsets and roles; it cannot be read back.
    """

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write the graph, each article's part as it comes.

        A place's node is written once; the ids of places are all that is kept.
        """
        stream.write(_HEAD)
        for name, kind in NODE_PROPERTIES.items():
            stream.write(
                f'<key id="{name}" for="node" attr.name="{name}" attr.type="{kind}"/>\n'
            )
        stream.write('<graph edgedefault="directed">\n')
        seen: set[str] = set()
        for extraction in extractions:
            stream.writelines(_lines(extraction, seen))
        stream.write("</graph>\n</graphml>\n")


def _lines(extraction: Extraction, seen: set[str]) -> Iterator[str]:
    for node in nodes_of(extraction):
        if node.label == "Place":
            if node.id in seen:
                continue
            seen.add(node.id)
        cells = _cells({"label": node.label, **node.properties})
        yield f"<node id={attribute(node.id)}>{cells}</node>\n"
    for edge in edges_of(extraction):
        ends = f"source={attribute(edge.source)} target={attribute(edge.target)}"
        yield f"<edge {ends}>{_cells({'type': edge.type})}</edge>\n"


def _cells(properties: Mapping[str, Cell]) -> str:
    return "".join(
        f'<data key="{name}">{content(str(value))}</data>'
        for name, value in properties.items()
        if value is not None
    )
