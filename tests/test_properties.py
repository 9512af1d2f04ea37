"""What holds of every text and every extraction."""

import hashlib
import json
import os
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import crisiskit
from crisiskit.errors import InvalidRecordError
from crisiskit.model import Article, Extraction, Severity, Span, spans_of
from crisiskit.pipeline import Pipeline
from crisiskit.plugins import registry
from crisiskit.serializers import from_plain, to_plain
from crisiskit.testing import (
    actors,
    check_extractor,
    claims,
    events,
    extractions,
    policies,
    texts,
)

TraceFunction = Callable[[FrameType, str, Any], Any]

FEW = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))

FLOODS = (
    "Floods displace thousands in Sindh\n\nKARACHI, March 11 (Agency) — At least 31 people "
    "were killed and about 4,000 fled their homes after the Indus burst its banks on Sunday, "
    "officials said.\n\n“We will send tents and clean water to every camp,” said Amina Baloch, "
    "who heads the province’s relief office."
)
SHELLING = (
    "Rebels shelled the market of Goma on Monday, killing 12 traders, the army said. The "
    "United Nations condemned the attack and urged both sides to agree a ceasefire. A rebel "
    "spokesman denied that his men had fired on civilians."
)
PROTEST = (
    "The parliament in Tbilisi adopted a law that bars foreign-funded groups. Thousands "
    "protested outside; police used tear gas and arrested 40 people, the interior ministry "
    "said. The European Union said it would suspend talks if the law was not withdrawn."
)
NEWS = (FLOODS, SHELLING, PROTEST)

ODD = {
    "empty": "",
    "blank": " \n\t\u3000",
    "one letter": "a",
    "one emoji": "👩‍👩‍👧‍👦",
    "one combining mark": "\u0301",
    "control": "\x00\x01\ufeff\u200b\u2028",
    "quotation marks": "\"'“”‘’«»„‹›`" * 50,
    "unbalanced quotation": "“" * 500 + " he said " + "«" * 500,
    "brackets": "(" * 2000,
    "digits": "9" * 2000,
    "big numbers": "1" + ",000" * 200 + " people died, 10" + "0" * 400 + " fled.",
    "hyphens": "-" * 2000,
    "one long word": "killed" * 2000,
    "no sentence end": "police said that " * 500,
    "many lines": "killed\n" * 1000,
    "chinese": "洪水造成四人死亡，数千人逃离家园。" * 20,
    "arabic": "قُتل أربعة أشخاص في هجوم على السوق. " * 20,
    "mixed": "Rebels 反政府 rebels قتلوا 12 👮 police “in Goma” على Monday. " * 20,
}


# -- Records


@given(actors() | events() | claims() | policies())
@FEW
def test_ids_come_from_content_alone(record: object) -> None:
    """Who found a record and what it is linked to does not change its id."""
    links = {name: () for name in ("about", "claims") if hasattr(record, name)}
    same = attrs.evolve(record, extractor="x", rule="y", confidence=0.5, **links)
    plain = to_plain(record)
    del plain["id"]
    made_anew = from_plain(json.loads(json.dumps(plain)), type(record))

    assert record.id == made_anew.id
    assert record.id == attrs.evolve(same, id=made_anew.id).id
    assert record.id == type(record)(**{**_fields(same), **links}).id


def _fields(record: object) -> dict[str, object]:
    names = (field.name for field in attrs.fields(type(record)))
    return {name: getattr(record, name) for name in names if name != "id"}


@given(extractions())
@FEW
def test_spans_lie_inside_the_article(extraction: Extraction) -> None:
    """So do those of every record the strategies make."""
    length = len(extraction.article.text)

    assert all(span.end <= length for r in extraction.records() for span in spans_of(r))


@given(extractions().filter(lambda extraction: extraction.moments))
@FEW
def test_spans_outside_cannot_be_built(extraction: Extraction) -> None:
    """An extraction with a stray span is refused."""
    outside = Span(len(extraction.article.text), len(extraction.article.text) + 1)
    stray = attrs.evolve(extraction.moments[0], span=outside)

    with pytest.raises(InvalidRecordError, match="ends outside the article"):
        attrs.evolve(extraction, moments=(stray,))


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb", "\udc80" * 100])
def test_lone_surrogates_are_refused(text: str) -> None:
    """With the place, and what to do."""
    with pytest.raises(InvalidRecordError, match=r"lone surrogate at code point \d.*Decode"):
        crisiskit.extract(text)


# -- Extraction with the embedded pipeline


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """The default pipeline."""
    return Pipeline()


def faults_of(extraction: Extraction) -> list[str]:
    """List what went wrong, but for what is only told."""
    return [
        f"{diagnostic.source}: {diagnostic.message}"
        for diagnostic in extraction.diagnostics
        if diagnostic.severity is not Severity.INFO
    ]


@pytest.mark.model
@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_texts_do_no_harm(pipeline: Pipeline, text: str) -> None:
    """No extractor fails, and what comes out can be written and read."""
    extraction = pipeline.extract(text, published="2024-03-12")

    assert [] == faults_of(extraction)
    assert (extraction,) == crisiskit.loads(crisiskit.dumps(extraction))


@pytest.mark.model
@given(st.lists(texts() | st.sampled_from(NEWS), max_size=3).map("\n\n".join))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_text_does_no_harm(pipeline: Pipeline, text: str) -> None:
    """Whatever stands before, between and after the news."""
    extraction = pipeline.extract(text, published="2024-03-12")

    assert [] == faults_of(extraction)
    assert (extraction,) == crisiskit.loads(crisiskit.dumps(extraction))


@pytest.mark.model
@pytest.mark.parametrize("name", registry.names("extractor"))
def test_extractors_keep_their_contract(name: str) -> None:
    """Ours are held to what plug-in authors are held to."""
    check_extractor(
        registry.create("extractor", name),
        articles=[Article(text=text, published="2024-03-12") for text in NEWS],
    )


@pytest.mark.model
def test_any_order_and_batch_gives_the_same_bytes(pipeline: Pipeline) -> None:
    """One by one, in batches, forwards and backwards."""
    articles = [*NEWS, "", "One line.", NEWS[0]]
    alone = [crisiskit.dumps(pipeline.extract(text)) for text in articles]
    for size in (1, 2, 8):
        together = pipeline.stream(articles, batch_size=size)
        backwards = pipeline.stream(articles[::-1], batch_size=size)

        assert alone == [crisiskit.dumps(extraction) for extraction in together]
        assert alone == [crisiskit.dumps(extraction) for extraction in backwards][::-1]


@pytest.mark.model
@pytest.mark.slow
def test_workers_give_the_same_bytes(pipeline: Pipeline) -> None:
    """Several processes, and an endless stream of which only a part is taken."""

    def endless() -> Iterator[str]:
        while True:
            yield from NEWS

    stream = pipeline.stream(endless(), batch_size=2, workers=2)
    taken = [crisiskit.dumps(next(stream)) for _ in range(9)]
    stream.close()

    assert [crisiskit.dumps(pipeline.extract(text)) for text in NEWS] * 3 == taken


SCRIPT = """
import hashlib, sys, crisiskit
texts = sys.stdin.read().split("\\x1e")
lines = crisiskit.dumps(crisiskit.Pipeline().stream(texts))
print(hashlib.sha256(lines.encode()).hexdigest())
"""


@pytest.mark.model
@pytest.mark.slow
def test_processes_agree(pipeline: Pipeline) -> None:
    """Nothing hangs on the order of hashes, which differs from process to process."""
    expected = hashlib.sha256(crisiskit.dumps(pipeline.stream(NEWS)).encode()).hexdigest()
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            input="\x1e".join(NEWS),
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )

        assert expected == done.stdout.strip()


@pytest.mark.model
@pytest.mark.slow
def test_work_grows_with_the_text_and_no_faster(pipeline: Pipeline) -> None:
    """Eight times the text takes eight times the steps: lines run, whatever the machine does."""
    article = "\n\n".join(NEWS) + "\n\n"
    pipeline.extract(article)
    short, long = (_lines_run(pipeline, article * copies) for copies in (8, 64))

    assert long < short * 8 * 1.1


def _lines_run(pipeline: Pipeline, text: str) -> int:
    """Count the lines of crisiskit that run while *text* is read."""
    lines = 0

    def count(frame: FrameType, event: str, _argument: object) -> TraceFunction | None:
        nonlocal lines
        if event == "call":
            return count if "crisiskit" in frame.f_globals.get("__name__", "") else None
        lines += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        pipeline.extract(text)
    finally:
        sys.settrace(before)
    return lines


@pytest.mark.model
@pytest.mark.slow
def test_a_megabyte_is_read_whole(pipeline: Pipeline) -> None:
    """Long input is read to its end, and every record holds."""
    article = "\n\n".join(NEWS) + "\n\n"

    assert [] == faults_of(pipeline.extract(article * (1_000_000 // len(article))))


@pytest.mark.model
@pytest.mark.parametrize("width", [60, 72, 90])
def test_wrapped_lines_change_no_record(pipeline: Pipeline, width: int) -> None:
    """An article pasted from a mail or a PDF file reads as the same article in one line a paragraph."""
    text = f"{FLOODS}\n\n{SHELLING}"
    paragraphs = text.split("\n\n")
    wrapped = "\n\n".join(textwrap.fill(p, width, break_on_hyphens=False) for p in paragraphs)
    found, flat = (pipeline.extract(each, published="2024-03-12") for each in (wrapped, text))

    def told(extraction: Extraction) -> list[object]:
        return [
            [(a.name, a.kind, len(a.mentions)) for a in extraction.actors],
            [(e.type, e.modes, e.status, len(e.figures)) for e in extraction.events],
            [(c.kind, extraction.quote(c.content[0]).split()) for c in extraction.claims],
            [(f.measure, f.low, f.high) for f in extraction.figures],
            [p.name for p in extraction.places],
        ]

    assert told(found) == told(flat)
