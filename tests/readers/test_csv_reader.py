"""Tables of articles."""

import io

import pytest

import crisiskit
from crisiskit.errors import DecodeError, EncodingError, InputError
from crisiskit.readers.csv import CsvReader
from crisiskit.testing import check_reader

TABLE = (
    'text,title,authors,published,rank\n"Two, three\nfour",T,A. B; C. D,2024-03-11,3\n\nX,,,,\n'
)


def read(payload: str | bytes, **settings: object) -> list[crisiskit.Article]:
    """Read a table."""
    raw = payload.encode() if isinstance(payload, str) else payload
    return list(crisiskit.read(io.BytesIO(raw), "csv", **settings))


def test_it_keeps_its_contract() -> None:
    """Articles come out, the same each time; odd bytes are refused, not crashed on."""
    check_reader(CsvReader(), TABLE.encode())


def test_columns_are_fields() -> None:
    """Quoted line ends stay; empty cells are unknown; other columns go to extra."""
    first, second = read(TABLE)

    assert ("Two, three\nfour", "T", ("A. B", "C. D"), {"rank": "3"}) == (
        first.text,
        first.title,
        first.authors,
        first.extra,
    )
    assert ("X", None, ()) == (second.text, second.title, second.authors)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_are_found(delimiter: str) -> None:
    """The one that the header has most often."""
    (article,) = read(f"text{delimiter}title\nA{delimiter}B\n")

    assert ("A", "B") == (article.text, article.title)


def test_columns_can_be_named() -> None:
    """By a mapping of fields to columns, a delimiter and an encoding."""
    payload = "Body;Hed;By\ncafé; x;A;B\n".replace("A;B", "A").encode("cp1252")
    (article,) = read(
        payload,
        fields={"text": "Body", "title": "Hed", "authors": "By"},
        delimiter=";",
        encoding="cp1252",
    )

    assert ("café", " x", ("A",)) == (article.text, article.title, article.authors)


def test_long_cells_are_read() -> None:
    """Longer than Python's own limit of 131,072."""
    (article,) = read("text\n" + "a" * 300_000)

    assert 300_000 == len(article.text)


@pytest.mark.parametrize(
    ("payload", "message"),
    [
        ("", "a column 'text', got nothing: name the column"),
        ("Body,Hed\nx,y\n", "a column 'text', got Body, Hed"),
        ("text\na,b\n", "line 2: expected a row of CSV, got 2 cells under 1 columns"),
        ('text\n"a', "line 2: expected a row of CSV, got unexpected end of data"),
        ("text\na\x00b\n", "got NUL characters"),
        ("text,published\na,soon\n", "line 2: expected an article"),
    ],
)
def test_what_is_no_table_is_refused(payload: str, message: str) -> None:
    """The error has the line and what to do."""
    with pytest.raises(DecodeError, match=message):
        read(payload)


def test_reading_can_go_on_after_a_faulty_row() -> None:
    """With ``on_error`` every faulty row is reported and the others are read."""
    errors: list[InputError] = []
    articles = read("text,published\na,soon\nb,\nc,d,e\n", on_error=errors.append)

    assert ["b"] == [article.text for article in articles]
    assert ["line 2", "line 4"] == [str(error)[:6] for error in errors]


def test_bytes_and_settings_are_checked() -> None:
    """Other encodings, long delimiters and long tables are refused."""
    with pytest.raises(EncodingError, match="'auto' to guess"):
        read(b"text\ncaf\xe9\n")
    with pytest.raises(InputError, match="a delimiter of one character, got '::'"):
        CsvReader(delimiter="::")
    with pytest.raises(InputError, match="at most 5 bytes, got more"):
        read(TABLE, max_bytes=5)
