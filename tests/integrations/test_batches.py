"""Arrow batches in and out."""

import pyarrow as pa
import pytest

from crisiskit import Article, Pipeline
from crisiskit.errors import InputError
from crisiskit.integrations.batches import extract_batches, schema
from crisiskit.model import Extraction
from crisiskit.serializers.arrow.columns import WIRE
from crisiskit.serializers.json_text import decode
from crisiskit.serializers.plain import from_plain

pytestmark = pytest.mark.model


def test_a_batch_in_is_a_batch_out() -> None:
    """The extractions are those of the pipeline, in order; missing cells are unknown."""
    pipeline = Pipeline(["moments", "places"])
    rows = [
        {"text": "Goma was shelled on Sunday.", "published": "2024-03-11", "rank": 1},
        {"text": None, "published": None, "rank": 2},
    ]
    articles = [Article(text=rows[0]["text"], published="2024-03-11"), Article(text="")]
    (batch, other) = extract_batches([pa.RecordBatch.from_pylist(rows)] * 2, pipeline)
    found = [from_plain(decode(line), Extraction) for line in batch.column(WIRE).to_pylist()]

    assert schema() == batch.schema
    assert list(pipeline.stream(articles)) == found
    assert batch == other


def test_a_batch_without_text_is_refused() -> None:
    """The error names the columns that came."""
    with pytest.raises(InputError, match="expected a column 'text', got body, rank"):
        list(extract_batches([pa.table({"body": ["x"], "rank": [1]})], Pipeline(["moments"])))
