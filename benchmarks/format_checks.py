"""What each format's official library, schema or manual says of a payload.

A check takes what was written and the extractions it was written from, and raises
where either the form or the content is not what the format promises. Vocabularies that no
library knows (schema.org, PLOVER, POLECAT) stand beside the tests of their formats.
"""

import csv
import importlib.util
import io
import json
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path
from types import ModuleType
from typing import Any

import crisiskit
from crisiskit.model import Extraction
from crisiskit.serializers import wire_schema

__all__ = ["CHECKS", "Check", "missing"]

Extractions = Sequence[Extraction]
Check = Callable[[Any, Extractions], None]  # text or bytes, as the format is

TESTS = Path(__file__).resolve().parent.parent / "tests" / "serializers"


def missing() -> dict[str, str]:
    """Give formats whose official library is not here, and what is done instead."""
    instead = {
        ("ftm", "followthemoney"): "an excerpt of its model was used",
        ("hxl", "hxl"): "only the hashtags were looked at",
    }
    return {
        name: f"{library} is not installed; {what}"
        for (name, library), what in instead.items()
        if importlib.util.find_spec(library) is None
    }


@cache
def _beside_tests(name: str) -> ModuleType:
    """Load the tests of a format for the vocabulary written down there, after what they share."""
    if name != "conftest":
        _beside_tests("conftest")
    spec = importlib.util.spec_from_file_location(name, TESTS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def lossless(payload: str | bytes, extractions: Extractions, *, name: str) -> None:
    """Loaded again, nothing has changed."""
    assert crisiskit.loads(payload, format=name) == tuple(extractions)


def wire(payload: str, extractions: Extractions, *, name: str) -> None:
    """Every extraction fits the schema, and comes back."""
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(wire_schema())
    plain = json.loads(payload) if name == "json" else _lines(payload)
    for one in plain if isinstance(plain, list) else [plain]:
        for part in one.get("extractions", [one]):
            validator.validate(part)
    lossless(payload, extractions, name=name)


def columns(payload: bytes, extractions: Extractions, *, name: str) -> None:
    """Arrow's own validation finds no fault, one row an article."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    stream = pa.BufferReader(payload)
    table = pq.read_table(stream) if name == "parquet" else _arrow(stream)
    table.validate(full=True)
    assert table.num_rows == len(extractions)
    lossless(payload, extractions, name=name)


def _arrow(stream: Any) -> Any:
    import pyarrow as pa

    try:
        return pa.ipc.open_file(stream).read_all()
    except pa.ArrowInvalid:
        stream.seek(0)
        return pa.ipc.open_stream(stream).read_all()


def table(payload: str, _: Extractions, *, delimiter: str = ",") -> None:
    """Strict CSV: a header of unlike names, and as many cells in each row."""
    rows = csv.reader(io.StringIO(payload, newline=""), delimiter=delimiter, strict=True)
    header = next(rows)
    assert len(header) == len(set(header))
    assert {len(header)} >= {len(row) for row in rows}


def plover(payload: str, _: Extractions) -> None:
    """Every record has the fields, types and values of the manual."""
    for record in _lines(payload):
        _beside_tests("test_event_data").VALIDATOR.validate(record)


def hxl(payload: str, extractions: Extractions) -> None:
    """The library libhxl reads it, and its schema of core hashtags finds no fault."""
    table_ = list(csv.reader(io.StringIO(payload, newline="")))
    assert all(_beside_tests("test_humanitarian").TAG.fullmatch(tag) for tag in table_[1])
    if importlib.util.find_spec("hxl") is None:
        return
    import hxl as libhxl

    source = libhxl.data(table_)
    assert [column.display_tag for column in source.columns] == table_[1]
    faults: list[object] = []
    assert source.validate(callback=faults.append), faults
    assert sum(1 for _ in libhxl.data(table_)) == sum(len(one.figures) for one in extractions)


def geojson(payload: str, extractions: Extractions) -> None:
    """Valid geometry, one feature an event."""
    import geojson as library

    collection = library.loads(payload)
    assert collection.is_valid, collection.errors()
    assert len(collection.features) == sum(len(one.events) for one in extractions)


def web_annotation(payload: str, _: Extractions) -> None:
    """A processor of JSON-LD keeps every member under the context of the standard."""
    from pyld import jsonld

    beside = _beside_tests("test_web_annotation")
    plain = json.loads(payload)
    for page in plain if isinstance(plain, list) else [plain]:
        options = {"documentLoader": beside.context}
        again = jsonld.compact(jsonld.expand(page, options), page["@context"], options)
        if page["items"]:
            assert beside.unwrapped(page) == beside.unwrapped(again)


def json_ld(payload: str, _: Extractions) -> None:
    """A processor of JSON-LD reads it; types and properties are those of schema.org."""
    from pyld import jsonld

    beside = _beside_tests("test_jsonld")
    document = json.loads(payload)
    beside.check(document["@graph"])
    jsonld.expand(document, {"documentLoader": beside.context})


def stix(payload: str, _: Extractions) -> None:
    """The library parses it without custom content, and references resolve."""
    import stix2

    ids = [one.id for one in stix2.parse(payload, allow_custom=False).get("objects", [])]
    assert len(ids) == len(set(ids))
    for one in json.loads(payload).get("objects", []):
        references = [one[key] for key in one if key.endswith("_ref")]
        assert set(references + one.get("object_refs", [])) <= set(ids)


def follow_the_money(payload: str, _: Extractions) -> None:
    """The model knows schemata and properties, and finds no fault in the values."""
    entities = _lines(payload)
    _beside_tests("test_ftm").check(entities)
    if importlib.util.find_spec("followthemoney") is None:
        return
    from followthemoney import model

    for entity in entities:
        model.get_proxy(entity, cleaned=False)
        schema = model.get(entity["schema"])
        assert schema is not None
        assert set(entity["properties"]) <= set(schema.properties)
        schema.validate(entity)


def timex3(payload: str, extractions: Extractions) -> None:
    """Well-formed XML, one document an article."""
    assert len(ET.fromstring(payload)) == len(extractions)  # noqa: S314 # our own writing


def graphml(payload: str, _: Extractions) -> None:
    """The graph library reads it; each node and edge says what it is."""
    import networkx as nx

    graph = nx.parse_graphml(payload, force_multigraph=True)
    assert all(label for _, label in graph.nodes(data="label"))
    assert all(kind for *_, kind in graph.edges(data="type"))


def _lines(payload: str) -> list[Any]:
    return [json.loads(line) for line in payload.split("\n")[:-1]]


CHECKS: dict[str, Check] = {
    "json": partial(wire, name="json"),
    "jsonl": partial(wire, name="jsonl"),
    "arrow": partial(columns, name="arrow"),
    "parquet": partial(columns, name="parquet"),
    **dict.fromkeys(("csv", "csv-actors", "csv-claims", "csv-policies", "csv-figures"), table),
    **dict.fromkeys(("acled-csv", "ucdp-csv", "idu-csv"), table),
    **dict.fromkeys(("cypher-nodes", "cypher-edges"), table),
    "polecat": partial(table, delimiter="\t"),
    "plover": plover,
    "hxl": hxl,
    "geojson": geojson,
    "web-annotation": web_annotation,
    "jsonld": json_ld,
    "stix": stix,
    "ftm": follow_the_money,
    "timex3": timex3,
    "graphml": graphml,
}
