"""What is written can be read again, without loss."""

import datetime as dt
import io
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import crisiskit
from crisiskit.errors import DecodeError, InputError, InvalidRecordError, UnknownPluginError
from crisiskit.model import Article, Event, Extraction, Figure, Place, Record, Span
from crisiskit.serializers import from_plain, to_plain
from crisiskit.serializers.json import Json
from crisiskit.serializers.jsonl import JsonLines
from crisiskit.serializers.tables import EventTable
from crisiskit.testing import check_serializer, extractions, records

WIDE = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("serializer", [JsonLines(), Json(), EventTable()], ids=repr)
def test_serializers_keep_their_contract(serializer: object) -> None:
    """Same input, same output; and what can be loaded equals what was dumped."""
    check_serializer(serializer, examples=25)


@given(records())
@WIDE
def test_records_round_trip(before: Record) -> None:
    """Any single record survives JSON with all its fields."""
    plain = json.loads(json.dumps(to_plain(before)))

    assert before == from_plain(plain, type(before))


@given(extractions())
@WIDE
def test_what_was_loaded_is_dumped_alike(extraction: Extraction) -> None:
    """Loading and dumping again makes the same bytes."""
    line = crisiskit.dumps(extraction)

    assert line == crisiskit.dumps(crisiskit.loads(line))


def extraction_of(**fields: object) -> Extraction:
    """Make an extraction of a short article."""
    return Extraction(article=Article(text="Shelling killed four people in Donetsk."), **fields)


@pytest.mark.parametrize(
    "published",
    [
        None,
        dt.date(2024, 3, 12),
        dt.datetime(2024, 3, 12),
        dt.datetime(2024, 3, 12, 8, 30, 0, 5),
        dt.datetime(2024, 3, 12, 8, 30, tzinfo=dt.UTC),
        dt.datetime(2024, 3, 12, tzinfo=dt.timezone(dt.timedelta(hours=-4, minutes=-30))),
    ],
    ids=str,
)
def test_dates_stay_dates(published: dt.date | None) -> None:
    """A day does not become midnight, nor midnight a day; offsets are kept."""
    before = Extraction(article=Article(text="A.", published=published))
    (after,) = crisiskit.loads(crisiskit.dumps(before))

    assert type(published) is type(after.article.published)
    assert str(published) == str(after.article.published)


@pytest.mark.parametrize("number", [3, 3.0, 2.5, 0, 10**19, 2**64, 10**30, 1e300])
def test_numbers_keep_their_type_and_size(number: float) -> None:
    """3 stays an integer, 3.0 a float, and no integer is too big."""
    figure = Figure(span=Span(0, 4), measure="killed", best=number)
    (after,) = crisiskit.loads(crisiskit.dumps(extraction_of(figures=(figure,))))

    assert repr(number) == repr(after.figures[0].best)


def test_equal_extractions_make_equal_lines() -> None:
    """Keys are sorted, whatever order fields were given in."""
    line = crisiskit.dumps(extraction_of())
    plain = json.loads(line)

    assert line == json.dumps(plain, sort_keys=True, separators=(",", ":")) + "\n"
    assert ("extraction", 1) == (plain["kind"], plain["schema"])


def test_namespaced_codes_survive_without_their_plugin() -> None:
    """Codes of users' own come back as they went."""
    event = Event(type="acme:cyberattack", modes=["acme:ddos"], evidence=[Span(0, 8)])
    (after,) = crisiskit.loads(crisiskit.dumps(extraction_of(events=(event,))))

    assert ("acme:cyberattack", ("acme:ddos",)) == (after.events[0].type, after.events[0].modes)


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_files_round_trip(tmp_path: Path, name: str) -> None:
    """The suffix says the format, for writing and for reading."""
    before = [extraction_of(), extraction_of(figures=())]
    path = tmp_path / f"records.{name}"
    crisiskit.dump(before, path)

    assert before == list(crisiskit.load(path))
    assert path.read_bytes().decode() == crisiskit.dumps(before, name)


def test_streams_are_left_open() -> None:
    """A stream is JSON Lines unless said otherwise, and stays the caller's."""
    stream = io.StringIO()
    crisiskit.dump([extraction_of()], stream)
    stream.seek(0)

    assert [extraction_of()] == list(crisiskit.load(stream))


def test_no_extractions_make_an_empty_collection() -> None:
    """An empty list is a list, and no lines are no lines."""
    assert ("[]\n", "") == (crisiskit.dumps([], "json"), crisiskit.dumps([]))
    assert () == crisiskit.loads("[]", "json") == crisiskit.loads("")


def test_a_bare_extraction_is_a_json_document() -> None:
    """One object instead of a list of one is read too."""
    assert (extraction_of(),) == crisiskit.loads(crisiskit.dumps(extraction_of()), "json")


def test_short_files_can_be_written_by_hand() -> None:
    """Fields with a default may be left out."""
    line = '{"kind": "extraction", "schema": 1, "article": {"text": "A."}}'

    assert (Extraction(article=Article(text="A.")),) == crisiskit.loads(line)


def test_all_faults_come_at_once_with_their_place() -> None:
    """A payload with several faults names each of them by its path."""
    event = Event(type="ASSAULT", evidence=[Span(0, 8)], trigger=Span(0, 8))
    plain = to_plain(extraction_of(events=(event, event, event, event)[:1]))
    plain["events"][0]["trigger"]["end"] = "x"
    plain["events"][0]["type"] = "FIGHT"
    plain["article"]["published"] = "yesterday"
    plain["claims"] = {}
    plain["actors"] = [None]
    plain["typo"] = 1
    del plain["article"]["text"]

    with pytest.raises(DecodeError) as caught:
        from_plain(plain, Extraction, where="line 7")

    faults = caught.value.faults
    assert str(caught.value).startswith("line 7: expected an Extraction, found 7 faults:")
    assert [
        "article.text: is missing",
        "article.published: expected an ISO 8601 date such as 2024-03-12, got 'yesterday'",
        "actors[0]: expected an object, got None",
        "events[0].trigger.end: expected an integer, got 'x'",
        "claims: expected a list, got {}",
        "unknown key 'typo'",
    ] == [fault for fault in faults if "FIGHT" not in fault]
    assert any(fault.startswith("events[0].type: 'FIGHT' is no") for fault in faults)


def test_faults_of_the_whole_are_found() -> None:
    """Spans outside the article and ids that do not resolve are faults too."""
    plain = to_plain(extraction_of())
    event = Event(type="ASSAULT", evidence=[Span(0, 400)], claims=["claim-0"])
    plain["events"] = [to_plain(event)]

    with pytest.raises(DecodeError) as caught:
        from_plain(plain, Extraction)

    assert 2 == len(caught.value.faults)


@pytest.mark.parametrize(
    ("payload", "message"),
    [
        ("[1]", "line 1: expected an object with kind 'extraction'"),
        ("{}", "line 1: expected kind 'extraction', got None"),
        ('{"kind": "extraction", "schema": 2}', "expected schema version 1, got 2"),
        ('{"kind": "extraction", "schema": true}', "expected schema version 1, got True"),
        ("\n{", "line 2: expected JSON"),
        ("NaN", "line 1: expected JSON"),
        ("[" * 100_000, "line 1: expected JSON"),
        ('"\\ud800"', "line 1: expected JSON"),
    ],
)
def test_what_is_no_extraction_is_refused(payload: str, message: str) -> None:
    """The error names the line, what was expected and what came."""
    with pytest.raises(DecodeError, match=message.replace("[", r"\[")):
        crisiskit.loads(payload)


@pytest.mark.parametrize("value", [float("nan"), {1: 2}, ("a",), dt.date(2024, 1, 1), b"x"])
def test_what_json_cannot_hold_is_refused(value: object) -> None:
    """Nothing in ``extra`` is turned into something else silently."""
    article = Article(text="A.", extra={"deep": [value]})

    with pytest.raises(InvalidRecordError, match=r"Article\.extra\.deep\[0\] is"):
        crisiskit.dumps(Extraction(article=article))


def test_lone_surrogates_are_refused() -> None:
    """A string that no UTF-8 file can hold gets a clear error."""
    place = Place(span=Span(0, 4), name="x", admin1="\ud800")

    with pytest.raises(InvalidRecordError, match="surrogate"):
        crisiskit.dumps(extraction_of(places=(place,)))


def test_lossy_formats_cannot_be_loaded() -> None:
    """The error says which formats can."""
    with pytest.raises(InputError, match="EventTable only writes"):
        crisiskit.loads("", "csv")


def test_unknown_formats_are_listed(tmp_path: Path) -> None:
    """The error has the formats there are."""
    with pytest.raises(UnknownPluginError, match="known: .*csv, .*json, jsonl"):
        crisiskit.dump([], tmp_path / "records.xlsx")


def test_files_that_cannot_be_opened_are_named(tmp_path: Path) -> None:
    """Reading and writing say which file and why."""
    with pytest.raises(InputError, match=r"none\.jsonl cannot be read: No such file"):
        list(crisiskit.load(tmp_path / "none.jsonl"))
    with pytest.raises(InputError, match=r"a\.jsonl cannot be written: No such file"):
        crisiskit.dump([], tmp_path / "none" / "a.jsonl")
