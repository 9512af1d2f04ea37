"""Web pages."""

import hashlib
import io
import sys

import pytest

import crisiskit
from crisiskit.errors import DecodeError, InputError, MissingExtraError
from crisiskit.readers.html import HtmlReader
from crisiskit.testing import check_reader

BODY = (
    "Rebels shelled the market of Goma on Sunday, killing twelve people, the army said. "
    "The wounded were taken to two hospitals in the city, where doctors asked for blood."
)
MORE = "“We have never seen anything like it,” said the head of the café beside the market."
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>Goma shelled - Example News</title>
<meta property="og:title" content="Goma shelled">
<meta property="og:site_name" content="Example News">
<meta property="og:url" content="https://news.example/goma">
<meta property="article:published_time" content="2024-03-11T08:00:00Z">
<meta name="author" content="A. Author; B. Writer">
</head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Goma shelled</h1><p>{BODY}</p><p>{MORE}</p></article>
<footer>Copyright, cookies and terms of use</footer></body></html>"""


def read(payload: str | bytes, **settings: object) -> crisiskit.Article:
    """Read a page."""
    raw = payload.encode() if isinstance(payload, str) else payload
    (article,) = crisiskit.read(io.BytesIO(raw), "html", **settings)
    return article


def test_it_keeps_its_contract() -> None:
    """An article comes out, the same each time; odd bytes are refused, not crashed on."""
    check_reader(HtmlReader(), PAGE.encode())


def test_a_page_becomes_an_article() -> None:
    """Main text without the frame, and what the head says."""
    article = read(PAGE)

    assert BODY in article.text
    assert MORE in article.text
    assert "cookies" not in article.text
    assert "World" not in article.text
    assert ("Goma shelled", "Example News", "https://news.example/goma") == (
        article.title,
        article.publisher,
        article.url,
    )
    assert "2024-03-11" == article.published.isoformat()
    assert 2 == len(article.authors)
    assert hashlib.sha256(PAGE.encode()).hexdigest() == article.extra["sha256"]


def test_what_a_page_does_not_say_is_unknown() -> None:
    """No date is guessed, no publisher made up; an address can be given."""
    article = read(f"<html><body><p>{BODY}</p><p>{MORE}</p></body></html>")
    placed = read(
        f"<html><body><p>{BODY}</p><p>{MORE}</p></body></html>", url="https://a.example/b"
    )

    assert (None, None, ()) == (article.published, article.url, article.authors)
    assert "https://a.example/b" == placed.url


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("windows-1252", "cp1252"),
        ("iso-8859-1", "cp1252"),
        ("utf-8", "cp1252"),
        ("klingon", "cp1252"),
        ("utf-16", "utf-8"),
        ("zlib", "utf-8"),
        ("undefined", "utf-8"),
        ("unicode_escape", "utf-8"),
        ("shift_jis", "utf-8"),
        ("utf-8", "utf-16"),
    ],
)
def test_encodings_are_found_out(declared: str, encoding: str) -> None:
    """What the page says, if it can be true; else what it is."""
    payload = PAGE.replace('charset="utf-8"', f'charset="{declared}"').encode(encoding)

    assert MORE in read(payload).text


@pytest.mark.parametrize(
    ("payload", "message"),
    [
        ("", "found no main text"),
        ("<html><body></body></html>", "found no main text"),
        ("<p>a\x00b</p>", "got NUL characters"),
        ("<div>" * 50_000, "found no main text"),
        ("\x89PNG\r\n\x1a\n", "found no main text"),
    ],
)
def test_what_is_no_article_is_refused(payload: str, message: str) -> None:
    """The error says what was expected."""
    with pytest.raises(DecodeError, match=message):
        read(payload)


def test_entities_do_not_explode() -> None:
    """A document type that defines entities in terms of each other defines nothing here."""
    lines = "".join(
        f'<!ENTITY e{i} "&e{i - 1};&e{i - 1};&e{i - 1};&e{i - 1};&e{i - 1};">'
        for i in range(1, 40)
    )
    page = f'<!DOCTYPE html [<!ENTITY e0 "boom">{lines}]><p>{BODY} &e39;</p><p>{MORE}</p>'

    assert len(read(page).text) < 10 * len(page)


def test_long_pages_are_refused() -> None:
    """Before they are parsed."""
    with pytest.raises(InputError, match="at most 100 bytes, got more"):
        read(PAGE, max_bytes=100)


def test_the_extra_is_named(monkeypatch) -> None:
    """Without trafilatura the error has the command that installs it."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)

    with pytest.raises(MissingExtraError, match=r"pip install 'crisiskit\[html\]'"):
        read(PAGE)


def test_files_are_known_by_their_suffix(tmp_path) -> None:
    """``.html`` and ``.htm`` alike; the name is kept."""
    for name in ("a.html", "a.htm"):
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
        (article,) = crisiskit.read(tmp_path / name)

        assert str(tmp_path / name) == article.extra["file"]
