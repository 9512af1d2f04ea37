"""News items as agencies send them."""

import io
import json

import pytest

import crisiskit
from crisiskit.errors import DecodeError
from crisiskit.readers.ninjs import NinjsReader
from crisiskit.readers.plain_html import text_of_fragment
from crisiskit.testing import check_reader

FIRST = {
    "uri": "https://agency.example/item/1",
    "type": "text",
    "versioncreated": "2024-03-11T10:00:00Z",
    "headline": "Goma shelled",
    "byline": "A. Author",
    "language": "en",
    "copyrightholder": "Agency",
    "urgency": 2,
    "body_xhtml": "<p>Rebels <b>shelled</b> Goma.</p><script>x()</script><p>Twelve died &amp; more.</p>",
}
SECOND = {
    "uri": "urn:item:2",
    "firstcreated": "2024-03-10T10:00:00+02:00",
    "versioncreated": "2024-03-11T10:00:00Z",
    "headlines": [{"role": "short", "value": "Short"}, {"role": "main", "value": "Long"}],
    "bodies": [
        {"contenttype": "text/html", "value": "<p>Marked.</p>"},
        {"contenttype": "text/plain", "value": "Plain."},
    ],
    "by": [{"name": "C. Writer"}, {"role": "editor"}],
    "infosources": [{"role": "seller"}, {"name": "Wire"}],
}


def read(document: object) -> list[crisiskit.Article]:
    """Read items."""
    return list(crisiskit.read(io.StringIO(json.dumps(document)), "ninjs"))


def test_it_keeps_its_contract() -> None:
    """Articles come out, the same each time; odd bytes are refused, not crashed on."""
    check_reader(NinjsReader(), json.dumps([FIRST, SECOND]).encode())


def test_version_1() -> None:
    """Body without tags, headline, by-line, date, publisher; the rest is kept."""
    (article,) = read(FIRST)

    assert "Rebels shelled Goma.\nTwelve died & more." == article.text
    assert ("Goma shelled", ("A. Author",), "Agency", "en", FIRST["uri"]) == (
        article.title,
        article.authors,
        article.publisher,
        article.language,
        article.url,
    )
    assert "2024-03-11T10:00:00+00:00" == article.published.isoformat()
    assert (2, "text") == (article.extra["urgency"], article.extra["type"])


def test_version_2() -> None:
    """The plain body, the main headline, the day it was first made."""
    (article,) = read([SECOND])

    assert ("Plain.", "Long", ("C. Writer",), "Wire", None) == (
        article.text,
        article.title,
        article.authors,
        article.publisher,
        article.url,
    )
    assert "2024-03-10T10:00:00+02:00" == article.published.isoformat()


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (
            [FIRST, {"uri": "x", "type": "picture"}],
            "item 1: expected a ninjs item with a body, got type, uri",
        ),
        ({}, "with a body, got nothing"),
        ([3], "item 0: expected an object"),
        ({**FIRST, "headline": 3}, "title: expected a string, got 3"),
        ({**SECOND, "bodies": "x", "headlines": "y"}, "with a body"),
    ],
)
def test_what_is_no_item_is_refused(document: object, message: str) -> None:
    """The error says which item, and what came."""
    with pytest.raises(DecodeError, match=message):
        read(document)


@pytest.mark.parametrize(
    ("fragment", "text"),
    [
        ("a<br/>b", "a\nb"),
        ("<ul><li>a<li>b</ul>", "a\nb"),
        ("<p>a \n b</p><style>p{}</style><!-- c -->d", "a b\nd"),
        ("</script>a", "a"),
        ("<p>&#233;&eacute;&bogus;", "éé&bogus;"),
        ("<div>" * 10_000 + "a", "a"),
    ],
)
def test_fragments_lose_their_tags(fragment: str, text: str) -> None:
    """Blocks become lines; what is hidden is dropped; odd markup does no harm."""
    assert text == text_of_fragment(fragment)
