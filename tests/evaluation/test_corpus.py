"""The corpus: made by its script as its README says, and sound as it stands."""

import importlib.util
from pathlib import Path

import pytest

from crisiskit.errors import InputError
from crisiskit.evaluation import evaluate_files
from crisiskit.model import Participant, Span

CORPUS = Path(__file__).parents[1] / "corpus"

TEXT = 'Mayor flees\n\nThe mayor, Ana Sol, fled Zanda. "It burns," Sol said. He left at noon.'


def at(words: str) -> dict[str, int]:
    """Give the first place of *words* in the text."""
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words)}


def pair(words: str) -> list[int]:
    """Give the same as a list."""
    return [*at(words).values()]


ROW = {
    "id": "zanda-1",
    "published": "2024-03-12",
    "topic": "flight",
    "country": "PER",
    "style": "brief",
    "title": "Mayor flees",
    "text": TEXT,
    "names": [
        {**at("Ana Sol"), "label": "PERSON", "key": "sol"},
        {**at("Zanda"), "label": "LOC", "key": "zanda"},
    ],
    "descriptions": [
        {**at("The mayor, Ana Sol"), "key": "sol"},
        {**at("Mayor"), "key": "sol"},
    ],
    "pronouns": [{**at("He"), "key": "sol"}],
    "claims": [
        {
            "id": "1",
            "source": [pair("Ana Sol")],
            "cue": [pair("said")],
            "content": [pair("It burns")],
        }
    ],
    "events": [
        {
            "id": "flight",
            "type": "DISPLACE",
            "modes": ["flee"],
            "status": "occurred",
            "actors": [],
            "recipients": ["sol"],
            "trigger": pair(word),
        }
        for word in ("flees", "fled", "left")
    ],
    "times": [{**at("noon"), "value": "2024-03-12T12:00"}],
    "figures": [],
    "policies": [
        {
            **at("burns"),
            "kind": "other",
            "status": "announced",
            "issuers": ["sol"],
            "targets": [],
        }
    ],
}


def converted(row):
    """Convert an annotated article."""
    spec = importlib.util.spec_from_file_location("convert", CORPUS / "convert.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Conversion(row).extraction()


@pytest.fixture(scope="module")
def gold():
    """Convert the article above."""
    return converted(ROW)


def test_tellings_of_one_happening_become_one_event(gold) -> None:
    """The first trigger stands, and every sentence that tells it is evidence."""
    (event,) = gold.events

    assert gold.quote(event.trigger) == "flees"
    assert [gold.quote(span) for span in event.evidence] == [
        "Mayor flees",
        "The mayor, Ana Sol, fled Zanda.",
        "He left at noon.",
    ]
    assert event.recipients == (Participant("actor-sol"),)


def test_mentions_are_outermost_and_pronouns_count(gold) -> None:
    """A name inside a description of the same actor is no mention of its own."""
    sol, zanda = gold.actors

    assert [gold.quote(span) for span in sol.mentions] == ["Mayor", "The mayor, Ana Sol", "He"]
    assert gold.article.extra["gold"]["optional"] == [zanda.id]


def test_claims_tell_quoted_from_reported_words(gold) -> None:
    """A content that fills its quotation marks is direct; its source leads to the actor."""
    (claim,) = gold.claims

    assert claim.kind == "direct"
    assert claim.speakers == (Participant("actor-sol", Span(*pair("Ana Sol"))),)


def test_times_of_day_are_times(gold) -> None:
    """The TIMEX3 type follows from the value."""
    assert [(m.timex, m.value) for m in gold.moments] == [("TIME", "2024-03-12T12:00")]


def test_what_need_not_be_found_is_optional() -> None:
    """So are the actors that take part in nothing else, and those that are chosen."""
    claim, policy = ROW["claims"][0], ROW["policies"][0]
    row = ROW | {
        "part": "later",
        "kinds": {"zanda": "organization"},
        "optional": ["sol"],
        "claims": [claim | {"required": False}],
        "policies": [policy | {"also": [pair("noon")]}],
    }

    later = converted(row)

    assert later.article.extra["part"] == "later"
    assert set(later.article.extra["gold"]["optional"]) == {
        "actor-sol",
        "actor-zanda",
        "claim-1",
    }
    assert [actor.kind for actor in later.actors] == ["person", "organization"]
    assert [len(policy.evidence) for policy in later.policies] == [2]


def test_the_corpus_agrees_with_itself() -> None:
    """The committed file is read, joined with itself and perfect."""
    report = evaluate_files(CORPUS / "gold.jsonl", CORPUS / "gold.jsonl")

    assert report.articles == len((CORPUS / "articles.txt").read_text().split())
    assert report.record_f1 == report.filled_f1 == 1.0


def test_files_that_are_not_there_are_named(tmp_path) -> None:
    """The message says which file cannot be read."""
    with pytest.raises(InputError, match=r"none\.jsonl"):
        evaluate_files(tmp_path / "none.jsonl", CORPUS / "gold.jsonl")
