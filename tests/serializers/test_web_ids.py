"""Names for records that are unique over all articles."""

import pytest

from crisiskit.model import Article
from crisiskit.serializers.web_ids import record_urn, web_address


@pytest.mark.parametrize(
    "url",
    ["https://example.org", "HTTP://example.org:8080/a?b=c#d", "https://exämple.org/ü"],
)
def test_addresses_of_the_web_are_kept(url: str) -> None:
    """Any host, port and path."""
    assert url == web_address(Article(text="It rained.", url=url))


@pytest.mark.parametrize(
    "url", [None, "", "2", "daily/1.html", "https://", "https://a b.org", "https://a.org/\x00"]
)
def test_others_are_not(url: str | None) -> None:
    """Standards that ask for an address get none, not a wrong one."""
    assert None is web_address(Article(text="It rained.", url=url))


def test_names_tell_articles_apart() -> None:
    """The same id in two articles makes two names."""
    one, other = Article(text="It rained."), Article(text="It snowed.")

    assert record_urn(one, "event-1") != record_urn(other, "event-1")
