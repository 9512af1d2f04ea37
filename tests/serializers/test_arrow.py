"""Parquet files and Arrow streams."""

import io
import sys

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import crisiskit
from crisiskit.errors import DecodeError, MissingExtraError
from crisiskit.model import Extraction
from crisiskit.serializers.arrow import Arrow, Parquet
from crisiskit.testing import check_serializer

BOTH = pytest.mark.parametrize("name", ["parquet", "arrow"])


@pytest.mark.parametrize("serializer", [Parquet(), Arrow(batch_size=1)], ids=repr)
def test_they_lose_nothing(serializer: object) -> None:
    """What is loaded equals what was dumped; same input, same bytes."""
    check_serializer(serializer, examples=6)


def test_records_are_nested_columns(news: Extraction) -> None:
    """A query engine can unnest them: lists of structs with numbers, days and words."""
    table = pq.read_table(io.BytesIO(crisiskit.dumps([news, news], "parquet")))
    flood = table.column("events")[0].as_py()[0]

    assert (2, "HAZARD", 31.0) == (table.num_rows, flood["type"], flood["figures"][0]["best"])
    assert news.events[0].moment.earliest == flood["moment"]["earliest"]
    assert table.schema.field("events").type.value_type.field("confidence").type == pa.float64()
    assert "2024-03-11" == table.column("article")[0].as_py()["published"]


@BOTH
def test_files_round_trip(tmp_path, news: Extraction, name: str) -> None:
    """The suffix says the format; many batches come back in their order."""
    path = tmp_path / f"records.{name}"
    crisiskit.dump([news] * 5, path, batch_size=2)

    assert [news] * 5 == list(crisiskit.load(path))


@BOTH
@pytest.mark.parametrize("payload", [b"", b"PAR1", b"no columns at all" * 10])
def test_what_is_neither_is_refused(name: str, payload: bytes) -> None:
    """The error says what was expected."""
    with pytest.raises(DecodeError, match="with a column 'wire'"):
        crisiskit.loads(payload, name)


def test_a_file_of_others_is_refused() -> None:
    """Parquet without our column is no extraction."""
    stream = io.BytesIO()
    pq.write_table(pa.table({"a": [1]}), stream)

    with pytest.raises(DecodeError, match="with a column 'wire'"):
        crisiskit.loads(stream.getvalue(), "parquet")


@BOTH
def test_the_extra_is_named(monkeypatch, news: Extraction, name: str) -> None:
    """Without pyarrow the error has the command that installs it."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(MissingExtraError, match=r"pip install 'crisiskit\[parquet\]'"):
        crisiskit.loads(b"", name)
