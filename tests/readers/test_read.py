"""Articles from files and streams."""

import codecs
import contextlib
import datetime as dt
import io
import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import crisiskit
from crisiskit.errors import (
    CrisiskitError,
    DecodeError,
    EncodingError,
    InputError,
    PluginError,
    UnknownPluginError,
)
from crisiskit.model import Article, Extraction
from crisiskit.readers.json import JsonReader
from crisiskit.readers.jsonl import JsonLinesReader
from crisiskit.readers.text import TextReader
from crisiskit.testing import check_reader, texts


@pytest.mark.parametrize(
    ("reader", "payload"),
    [
        (TextReader(), "Überschwemmung – vier Tote".encode()),
        (JsonReader(), b'[{"text": "a", "url": "b"}, {"text": "c"}]'),
        (JsonLinesReader(), b'{"text": "a"}\n\n{"text": "b"}'),
    ],
    ids=lambda value: type(value).__name__,
)
def test_readers_keep_their_contract(reader: object, payload: bytes) -> None:
    """Articles come out, the same each time; odd bytes are refused, not crashed on."""
    check_reader(reader, payload)


@given(texts())
def test_text_stays_as_it_is(text: str) -> None:
    """No line end, blank or sign is changed; offsets count in the very file."""
    (article,) = crisiskit.read(io.BytesIO(text.encode()))

    assert text.removeprefix("\ufeff") == article.text


@pytest.mark.parametrize(
    ("payload", "encoding"),
    [
        (codecs.BOM_UTF8 + "é".encode(), None),
        ("é".encode("utf-16"), None),
        (codecs.BOM_UTF16_BE + "é".encode("utf-16-be"), None),
        ("é".encode("utf-32"), None),
        ("é".encode("cp1252"), "auto"),
        ("Café noir".encode("utf-16-le"), "auto"),
        ("Café noir".encode("utf-16-be"), "auto"),
        ("é".encode("utf-16"), "auto"),
        (codecs.BOM_UTF8 + "é".encode(), "auto"),
        ("é".encode(), "auto"),
        ("é".encode("cp1252"), "cp1252"),
        (codecs.BOM_UTF8 + "é".encode(), "utf-8"),
    ],
)
def test_byte_order_marks_tell_the_encoding(payload: bytes, encoding: str | None) -> None:
    """The mark is obeyed and dropped; without one it is UTF-8 or what was said."""
    (article,) = TextReader(encoding=encoding).read(io.BytesIO(payload))

    assert article.text in ("é", "Café noir")


@pytest.mark.parametrize(
    ("payload", "offset"),
    [(b"caf\xe9", 3), (codecs.BOM_UTF8 + b"caf\xe9", 6), (b"\xff", 0)],
)
def test_bytes_that_do_not_decode_are_named(payload: bytes, offset: int) -> None:
    """The error has the byte's place in the file, and how to name another encoding."""
    message = rf"at offset {offset} .*encoding='cp1252'"
    with pytest.raises(EncodingError, match=message):
        list(crisiskit.read(io.BytesIO(payload)))


@pytest.mark.parametrize("encoding", ["utf-9", "base64", "x y", "undefined", "idna"])
def test_unknown_encodings_are_refused(encoding: str) -> None:
    """So is what Python calls an encoding but makes no text."""
    with pytest.raises(InputError, match="expected an encoding such as"):
        TextReader(encoding=encoding)


def test_text_files_keep_their_name(tmp_path: Path) -> None:
    """The name is there to find the file again, and does not count for the id."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Same text.", encoding="utf-8")
    first, second = (next(crisiskit.read(tmp_path / name)) for name in ("a.txt", "b.txt"))

    assert str(tmp_path / "a.txt") == first.extra["file"]
    assert first.id == second.id == crisiskit.Article(text="Same text.").id


def test_json_has_the_fields_of_an_article() -> None:
    """Other keys are kept in ``extra``; null is as good as nothing."""
    payload = """{"text": "A.", "title": null, "published": "2024-03-12T08:00:00",
        "authors": ["B"], "section": {"name": "World"}, "extra": {"rank": 1}}"""
    (article,) = crisiskit.read(io.StringIO(payload), "json")

    assert dt.datetime(2024, 3, 12, 8) == article.published
    assert (None, ("B",)) == (article.title, article.authors)
    assert {"section": {"name": "World"}, "rank": 1} == article.extra


def test_all_faults_of_an_article_come_at_once() -> None:
    """Each with its key, and the item they are in."""
    payload = '[{"text": "A."}, {"title": 3, "authors": 7, "extra": []}]'
    with pytest.raises(DecodeError) as caught:
        list(crisiskit.read(io.StringIO(payload), "json"))

    assert str(caught.value).startswith("item 1: expected an article:")
    assert (
        "text: is missing",
        "title: expected a string, got 3",
        "authors: expected a string or a list of strings, got 7",
        "extra: expected an object, got []",
    ) == caught.value.faults


@pytest.mark.parametrize(
    ("payload", "message"),
    [
        ("", "expected JSON, got '' .*line 1 column 1"),
        ("{]", "expected JSON"),
        ("[NaN]", "NaN is no JSON number"),
        ("[" * 100_000, "expected JSON"),
        ("3", "expected an object with a 'text', got 3"),
        ('{"text": "A.", "published": "soon"}', "published must be an ISO 8601 date"),
        ('{"text": "\\ud800"}', "lone surrogate"),
    ],
)
def test_what_is_no_article_is_refused(payload: str, message: str) -> None:
    """The error says what was expected and what came."""
    with pytest.raises(DecodeError, match=message):
        list(crisiskit.read(io.StringIO(payload), "json"))


def test_json_lines_are_read_as_they_come() -> None:
    """Nothing is read ahead: an endless stream works."""

    class Endless(io.RawIOBase):
        def __init__(self) -> None:
            self._lines = (b'{"text": "%d"}\n' % number for number in itertools.count())

        def readline(self, _most: int = -1) -> bytes:
            return next(self._lines)

    articles = crisiskit.read(Endless(), "jsonl")

    assert ["0", "1", "2"] == [next(articles).text for _ in range(3)]


def test_faulty_lines_are_counted() -> None:
    """Blank lines count too, so that an editor finds the place."""
    with pytest.raises(DecodeError, match="line 3: expected an object"):
        list(crisiskit.read(io.BytesIO(b'{"text": "a"}\n\n7\n'), "jsonl"))


def test_bytes_of_a_line_are_counted_from_the_start_of_the_file() -> None:
    """The offset in the error is one into the file, not into the line."""
    with pytest.raises(EncodingError, match="offset 24"):
        list(crisiskit.read(io.BytesIO(b'{"text": "a"}\n{"text": "\xff"}'), "jsonl"))


def test_reading_can_go_on_after_a_faulty_line() -> None:
    """With ``on_error`` every faulty line is reported and the others are read."""
    errors: list[CrisiskitError] = []
    payload = b'7\n{"text": "a"}\n{\n{"text": "b"}\n'
    articles = list(crisiskit.read(io.BytesIO(payload), "jsonl", on_error=errors.append))

    assert ["a", "b"] == [article.text for article in articles]
    assert ["line 1", "line 3"] == [str(error)[:6] for error in errors]


@pytest.mark.parametrize(
    ("suffix", "payload"),
    [("txt", "A."), ("json", '{"text": "A."}'), ("jsonl", '{"text": "A."}\n'), ("", "A.")],
)
def test_suffixes_tell_the_format(tmp_path: Path, suffix: str, payload: str) -> None:
    """Text, JSON and JSON Lines are told apart by their suffix."""
    path = tmp_path / f"article.{suffix}".rstrip(".")
    path.write_text(payload, encoding="utf-8")

    assert ["A."] == [article.text for article in crisiskit.read(path)]


def test_errors_come_before_anything_is_read(tmp_path: Path) -> None:
    """An unknown format or setting is refused at once, a missing file by name."""
    with pytest.raises(
        UnknownPluginError, match="known: csv, html, json, jsonl, ninjs, text, zip"
    ):
        crisiskit.read(tmp_path / "report.docx")
    with pytest.raises(PluginError, match="cannot be made with these settings"):
        crisiskit.read(tmp_path / "a.txt", colour="red")
    with pytest.raises(InputError, match=r"a\.txt cannot be read: No such file"):
        list(crisiskit.read(tmp_path / "a.txt"))


def test_text_streams_are_read_too() -> None:
    """An open text stream gives its bytes, or its text."""
    stream = io.TextIOWrapper(io.BytesIO("é".encode()), encoding="utf-8")

    assert ["é"] == [article.text for article in crisiskit.read(stream)]
    assert ["é"] == [article.text for article in crisiskit.read(io.StringIO("é"))]
    with pytest.raises(EncodingError, match="lone surrogate at code point 1"):
        list(crisiskit.read(io.StringIO("a\ud800")))


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(payload: bytes) -> None:
    """No bytes crash a reader."""
    for name in ("text", "html", "json", "jsonl", "csv", "ninjs", "zip"):
        with contextlib.suppress(InputError):
            list(crisiskit.read(io.BytesIO(payload), name))


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_extractions_are_told_from_articles(form: str) -> None:
    """Who reads what was extracted before learns how to load it."""
    payload = crisiskit.dumps([Extraction(article=Article(text="A."))], form)

    with pytest.raises(DecodeError, match=r"got an extraction: .* crisiskit\.load"):
        list(crisiskit.read(io.StringIO(payload), form))


def test_endless_lines_are_refused() -> None:
    """They are not taken into memory; what stands before them is read."""
    stream = io.BytesIO(b'{"text": "A."}\n' + b"[" * 100)
    articles = JsonLinesReader(max_bytes=50, on_error=print).read(stream)

    assert "A." == next(articles).text
    with pytest.raises(InputError, match="line 2: expected a line of at most 50 bytes"):
        next(articles)


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("Tue, 05 Mar 2024 10:00:00 GMT", "2024-03-05 10:00:00+00:00"),
        ("5 Mar 2024 10:00:00 +0300", "2024-03-05 10:00:00+03:00"),
        ("2024/03/05", "2024-03-05"),
        (" 2024-03-05 ", "2024-03-05"),
        ("", "None"),
    ],
)
def test_dates_may_be_written_as_feeds_do(written: str, published: str) -> None:
    """All that have one meaning."""
    payload = json.dumps({"text": "A.", "published": written})
    (article,) = crisiskit.read(io.StringIO(payload), "json")

    assert published == str(article.published)


@pytest.mark.parametrize(
    "written", ["12/03/2024", "soon", "Tue, 35 Mar 2024 10:00:00 GMT", "5 Foo 2024 10:00"]
)
def test_dates_of_several_meanings_are_refused(written: str) -> None:
    """Nothing is guessed, and the message says how a date is written."""
    payload = json.dumps({"text": "A.", "published": written})
    with pytest.raises(DecodeError, match="must be an ISO 8601 date"):
        list(crisiskit.read(io.StringIO(payload), "json"))
