"""JSON of other shapes: which keys are which fields."""

import io
import json

import pytest

import crisiskit
from crisiskit.errors import DecodeError, InputError

PLAIN = {
    "body": {"plain": "Rebels shelled Goma."},
    "head.line": "Goma shelled",
    "dates": ["2024-03-11", "2024-03-12"],
    "writer": "A. Author",
    "text": "not the text",
    "rank": 3,
}
FIELDS = {
    "text": "body.plain",
    "title": "head.line",
    "published": "dates.0",
    "authors": "writer",
    "url": "links.0.href",
}


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_fields_are_found_by_their_paths(name: str) -> None:
    """Keys with dots, numbers into lists; what is not there is unknown."""
    payload = io.BytesIO(json.dumps(PLAIN).encode())
    (article,) = crisiskit.read(payload, name, fields=FIELDS)

    assert ("Rebels shelled Goma.", "Goma shelled", ("A. Author",), None) == (
        article.text,
        article.title,
        article.authors,
        article.url,
    )
    assert "2024-03-11" == article.published.isoformat()
    assert {"rank": 3} == article.extra


def test_a_list_inside_the_document() -> None:
    """The path leads to the articles."""
    payload = {"response": {"docs": [PLAIN, PLAIN]}}
    articles = crisiskit.read(
        io.StringIO(json.dumps(payload)), "json", fields=FIELDS, items="response.docs"
    )

    assert 2 == len(list(articles))
    with pytest.raises(DecodeError, match=r"list of articles at 'response\.items', found none"):
        list(crisiskit.read(io.StringIO(json.dumps(payload)), "json", items="response.items"))


def test_a_missing_text_is_a_fault() -> None:
    """With a mapping as without."""
    with pytest.raises(DecodeError, match="text: is missing"):
        list(crisiskit.read(io.StringIO('{"text": "x"}'), "json", fields={"text": "body"}))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"body": "text"}, "expected a field of an article .* got 'body': 'text'"),
        ({"text": 3}, "got 'text': 3"),
        ("body", "expected fields such as"),
    ],
)
def test_what_is_no_mapping_is_refused(fields: object, message: str) -> None:
    """The error lists the fields."""
    with pytest.raises(InputError, match=message):
        crisiskit.read(io.StringIO("{}"), "json", fields=fields)
