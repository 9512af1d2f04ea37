"""Acts that are told to happen at the time of those before ("*At the same time*, …")."""

from collections.abc import Iterable, Iterator
from functools import cache

import attrs

from crisiskit import lexicons
from crisiskit.extractors.events.telling import Telling

__all__ = ["with_occasions"]

# So many sentences later "the same time" still is that of the act before.
_NEAR = 3


def with_occasions(tellings: Iterable[Telling], text: str) -> Iterator[Telling]:
    """Give the first act of a sentence that opens by saying so the time of the act before.

    Args:
        tellings: In text order.
        text: Text of the article.
    """
    last: Telling | None = None
    sentence = -1
    for telling in tellings:
        is_first, sentence = telling.sentence != sentence, telling.sentence
        is_open = is_first and telling.moment is None
        if is_open and last is not None and _continues(telling, last, text):
            yield attrs.evolve(telling, moment=last.moment)
        else:
            yield telling
        last = telling if telling.moment is not None else last


def _continues(telling: Telling, last: Telling, text: str) -> bool:
    is_near = telling.sentence - last.sentence <= _NEAR
    return is_near and _opens_likewise(telling, text)


def _opens_likewise(telling: Telling, text: str) -> bool:
    head = text[telling.evidence.start : telling.evidence.end][: _longest()]
    return head.lower().lstrip("\"'“‘").startswith(_openings())


@cache
def _openings() -> tuple[str, ...]:
    return tuple(lexicons.load("frames_attachment")["occasions"]["openings"])


@cache
def _longest() -> int:
    return max(map(len, _openings())) + 2
