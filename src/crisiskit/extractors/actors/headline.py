"""Names in a headline: in Title Case every word looks like one."""

import re
from collections.abc import Collection, Iterable, Iterator

import attrs

from crisiskit.extractors.actors.mention import Mention
from crisiskit.model import Span

__all__ = ["without_guesses"]

_WORD = re.compile(r"[^\W\d_]{4,}")
_GUESSED = frozenset({"person-name", "body-name"})
_TITLE_CASE = 0.8  # share of its longer words that a headline in Title Case writes large
_SMALL = frozenset("after amid from into near over than that their upon when with".split())


def without_guesses(
    mentions: Iterable[Mention], text: str, headline: Span | None
) -> Iterator[Mention]:
    """Yield the mentions, those of a Title Case headline only as the body names them.

    "Ana Sol Refuses" becomes "Ana Sol" if the body names her so, and is left out if the
    body has no such name. Without a headline, or in sentence case, all stay.
    """
    found = list(mentions)
    if headline is None or not _is_title_case(text[headline.start : headline.end]):
        yield from found
        return
    body = {m.key: m for m in found if not headline.contains(m.span) and m.rule in _GUESSED}
    for mention in found:
        if mention.rule not in _GUESSED or not headline.contains(mention.span):
            yield mention
        elif (key := _named_in_body(mention.key, body)) is not None:
            yield _cut_to(mention, body[key], text)


def _is_title_case(line: str) -> bool:
    words = [word for word in _WORD.findall(line) if word.lower() not in _SMALL]
    return bool(words) and sum(w[0].isupper() for w in words) >= _TITLE_CASE * len(words)


def _named_in_body(key: str, body: Collection[str]) -> str | None:
    """Give the longest name of the body that the headline's name holds as whole words."""
    inside = (name for name in body if f" {name} " in f" {key} ")
    return max(inside, key=lambda name: (len(name), name), default=None)


def _cut_to(mention: Mention, told: Mention, text: str) -> Mention:
    """Cut a name to the one *told* in the body, and take it for what that is."""
    words = text[mention.span.start : mention.span.end]
    start = words.casefold().find(told.key)
    if told.key == mention.key or start < 0:
        return mention
    span = Span(mention.span.start + start, mention.span.start + start + len(told.key))
    name = text[span.start : span.end]
    return attrs.evolve(
        mention, span=span, name=name, key=told.key, kind=told.kind, rule=told.rule
    )
