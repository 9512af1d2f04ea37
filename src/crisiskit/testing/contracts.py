"""Checks that a plug-in keeps the contract of its kind."""

import io
import pickle
from collections.abc import Iterable
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from crisiskit.errors import InputError
from crisiskit.extractors.findings import Findings
from crisiskit.model import Article, Extraction
from crisiskit.nlp.pipelines import load_pipeline
from crisiskit.nlp.reading import Reading
from crisiskit.pipeline import Pipeline
from crisiskit.plugins import registry
from crisiskit.serializers.protocol import LosslessSerializer, Serializer
from crisiskit.testing.extractions import extractions

if TYPE_CHECKING:
    from crisiskit.extractors.protocol import Extractor
    from crisiskit.nlp.doc import Language
    from crisiskit.readers import Reader

__all__ = ["check_extractor", "check_reader", "check_serializer"]

_NEWS = (
    "Floods displace thousands in Sindh\n\n"
    "KARACHI, March 11 (Agency) — At least 31 people were killed and about 4,000 fled "
    "their homes after the Indus burst its banks on Sunday, officials said.\n\n"
    "“We will send tents and clean water,” said Amina Baloch, who heads the province's "
    "relief office. The army denied that soldiers had fired on protesters."
)
_ODD_TEXTS = (
    ".",
    "“”\"'«»„“",
    "👩‍👩‍👧‍👦 " * 20,
    "洪水造成四人死亡。",
    "قُتل أربعة أشخاص.",
    "\r\n\r\n\x00\ufeff",
)


def check_extractor(
    extractor: "Extractor",
    *,
    articles: Iterable[Article] = (),
    nlp: "str | Language | None" = None,
) -> None:
    """Check an extractor on a news article, on odd texts, and on *articles*.

    What it requires is looked for by the installed extractors.

    Raises:
        AssertionError: If it changes the parse or itself, gives other records the
            second time, or cannot be sent to other processes.
        ExtractionError: If it fails, or yields what is no record of the kinds it
            produces or points outside the article.
    """
    news = Article(text=_NEWS, published="2024-03-12")
    texts = (news, *(Article(text=text) for text in _ODD_TEXTS), *articles)
    others = registry.names("extractor") if extractor.requires else ()
    pipeline = Pipeline([*others, ("extractor-under-test", extractor)], nlp=nlp, strict=True)
    before = pickle.dumps(extractor)
    first = tuple(pipeline.stream(texts))
    again = tuple(pipeline.extract(text) for text in reversed(texts))[::-1]
    assert first == again, "the same article gave other records the second time"
    for extraction in first:
        _check_parse_is_kept(extractor, extraction, load_pipeline(nlp))
    assert pickle.dumps(extractor) == before, "the extractor changed while it was called"
    pickle.loads(before)  # noqa: S301 # as worker processes do


def _check_parse_is_kept(
    extractor: "Extractor", extraction: Extraction, nlp: "Language"
) -> None:
    reading = Reading(extraction.article, nlp)
    before = reading.doc.to_bytes()
    list(extractor(reading, Findings()))
    assert reading.doc.to_bytes() == before, "the extractor changed the parse"


def check_serializer(serializer: Serializer, *, examples: int = 50) -> None:
    """Check a serializer on random extractions; if it can load, that nothing is lost.

    Args:
        serializer: What to check.
        examples: How many collections of extractions to try.

    Raises:
        AssertionError: If equal extractions give different output, the stream is closed,
            or loading gives others than were dumped.
    """

    # A failing example is small already; making it smaller would take minutes.
    @settings(
        max_examples=examples,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(extractions(), max_size=3))
    def check(before: list[Extraction]) -> None:
        written = _dumped(serializer, before)
        assert _dumped(serializer, before) == written, "equal input gave other output"
        if isinstance(serializer, LosslessSerializer):
            stream = io.BytesIO(written) if isinstance(written, bytes) else io.StringIO(written)
            assert list(serializer.load(stream)) == before, "something was lost"

    check()


def _dumped(serializer: Serializer, records: list[Extraction]) -> str | bytes:
    is_binary = getattr(serializer, "binary", False)
    stream = io.BytesIO() if is_binary else io.StringIO(newline="")
    serializer.dump(iter(records), stream)
    assert not stream.closed, "the stream belongs to the caller, who closes it"
    return stream.getvalue()


def check_reader(reader: "Reader", payload: bytes) -> None:
    """Check a reader on a *payload* of its format, and on bytes that are none.

    Raises:
        AssertionError: If it gives no articles, others the second time, or closes the
            stream.
        Exception: What it raises at odd bytes, if that is no InputError.
    """
    stream = io.BytesIO(payload)
    first = list(reader.read(stream))
    assert first, "the payload gave no article"
    assert all(isinstance(article, Article) for article in first), "not an Article"
    assert not stream.closed, "the stream belongs to the caller, who closes it"
    assert list(reader.read(io.BytesIO(payload))) == first, "other articles the second time"
    for odd in (
        b"",
        b"\xff\xfe\x00",
        b"\x00" * 100,
        b"[" * 10_000,
        payload[: len(payload) // 2],
    ):
        try:
            list(reader.read(io.BytesIO(odd)))
        except InputError:
            continue  # refused, as it should be
