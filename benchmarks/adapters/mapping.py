"""What several adapters need: an article of a gold row, spans, names, codes."""

import datetime as dt
from collections.abc import Iterable, Iterator

from crisiskit import lexicons
from crisiskit.model import Actor, Article, Extraction, Participant, Span
from scoreboard.benchmark import Row

__all__ = [
    "article",
    "country_name",
    "ends",
    "is_pronoun",
    "iso",
    "mentions",
    "only_article",
    "participant_spans",
    "words",
]

# The pronouns of English are a closed class (Huddleston and Pullum 2002, chapter 5).
_PRONOUNS = frozenset(
    [
        "i",
        "me",
        "my",
        "mine",
        "myself",
        "we",
        "us",
        "our",
        "ours",
        "ourselves",
        "you",
        "your",
        "yours",
        "yourself",
        "yourselves",
        "he",
        "him",
        "his",
        "himself",
        "she",
        "her",
        "hers",
        "herself",
        "it",
        "its",
        "itself",
        "they",
        "them",
        "their",
        "theirs",
        "themselves",
        "themself",
        "who",
        "whom",
        "whose",
        "which",
        "that",
        "this",
        "these",
        "those",
    ]
)


def article(row: Row) -> Article:
    """Make the article of a row with ``id``, ``text`` and perhaps ``published``, ``title``."""
    return Article(
        id=row["id"],
        text=row["text"],
        published=row.get("published"),
        title=row.get("title"),
    )


def only_article(row: Row) -> Iterator[Article]:
    """Yield the article of a row that holds just one."""
    yield article(row)


def ends(span: Span | None) -> list[int] | None:
    """Write a span as ``[start, end]``; None for none."""
    return None if span is None else [span.start, span.end]


def iso(day: dt.date | None) -> str | None:
    """Write a day as ISO 8601; None for none."""
    return None if day is None else day.isoformat()


def words(found: Extraction, participant: Participant) -> str:
    """Give the words of a participant, or its actor's name where it has none, or a pronoun."""
    if participant.span is None or is_pronoun(found.quote(participant.span)):
        return found.actor(participant).name
    return found.quote(participant.span)


def is_pronoun(text: str) -> bool:
    """Tell whether the words are just a pronoun; "US" is a country."""
    return text != "US" and text.casefold() in _PRONOUNS


def mentions(found: Extraction, actor: Actor) -> list[Span]:
    """List the mentions of an actor that are no pronouns."""
    return [span for span in actor.mentions if not is_pronoun(found.quote(span))]


def participant_spans(participants: Iterable[Participant]) -> list[list[int]]:
    """List where participants are named, without those that are understood."""
    spans = (participant.span for participant in participants)
    return [[span.start, span.end] for span in spans if span is not None]


def country_name(code: str | None) -> str | None:
    """Give the English short name of an ISO 3166-1 alpha-3 code; None if it is none."""
    entry = lexicons.load("demonyms")["countries"].get(code)
    return None if entry is None else entry["name"]
