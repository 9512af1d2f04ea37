"""Flat tables: one a kind of record."""

import csv
import datetime as dt
import io

import attrs
import pytest

import crisiskit
from crisiskit.errors import PluginError
from crisiskit.model import (
    Actor,
    Article,
    Claim,
    Event,
    Extraction,
    Figure,
    Moment,
    Participant,
    Place,
    Span,
)
from crisiskit.serializers.tables import TABLES, EventTable
from crisiskit.testing import check_serializer

TEXT = "Rebels shelled Goma on Sunday, killing 12, the army said."


def span(words: str) -> Span:
    """Find *words* in the text."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def extraction_of(**actor: object) -> Extraction:
    """Make an extraction with one event."""
    rebels = Actor(
        **{"name": "Rebels", "kind": "group", "country": "COD", "sectors": ["REB"], **actor}
    )
    army = Actor(name="the army", kind="organization", sectors=["MIL"])
    claim = Claim(
        content=[span("Rebels shelled Goma")],
        evidence=[Span(0, len(TEXT))],
        speakers=[Participant(army.id, span("the army"))],
    )
    day = dt.date(2024, 3, 10)
    event = Event(
        type="ASSAULT",
        modes=["heavy-weapons"],
        trigger=span("shelled"),
        evidence=[Span(0, len(TEXT))],
        actors=[Participant(rebels.id, span("Rebels"))],
        places=[
            Place(span=span("Goma"), name="Goma", country="COD", latitude=-1.67, longitude=29.2)
        ],
        moment=Moment(span=span("on Sunday"), timex="DATE", earliest=day, latest=day),
        figures=[Figure(span=span("12"), measure="killed", best=12)],
        claims=[claim.id],
    )
    article = Article(text=TEXT, title="Goma shelled", published="2024-03-11")
    return Extraction(article=article, actors=[rebels, army], claims=[claim], events=[event])


def rows_of(*extractions: Extraction) -> list[dict[str, str]]:
    """Write and read with the standard library."""
    return list(csv.DictReader(io.StringIO(crisiskit.dumps(extractions, "csv"), newline="")))


def test_a_row_holds_the_event() -> None:
    """Every column says what its documentation says."""
    (row,) = rows_of(extraction_of())
    event = extraction_of().events[0]

    assert {
        "article_id": extraction_of().article.id,
        "title": "Goma shelled",
        "url": "",
        "file": "",
        "published": "2024-03-11",
        "event_id": event.id,
        "type": "ASSAULT",
        "modes": "heavy-weapons",
        "contexts": "",
        "status": "occurred",
        "quad_class": "4",
        "actors": "Rebels",
        "actor_countries": "COD",
        "actor_sectors": "REB",
        "recipients": "",
        "recipient_countries": "",
        "recipient_sectors": "",
        "place": "Goma",
        "admin1": "",
        "country": "COD",
        "latitude": "-1.67",
        "longitude": "29.2",
        "when": "on Sunday",
        "earliest": "2024-03-10",
        "latest": "2024-03-10",
        "figures": "killed=12",
        "trigger": "shelled",
        "evidence": TEXT,
        "start": "0",
        "end": str(len(TEXT)),
        "speakers": "the army",
        "confidence": "",
    } == {column: cell for column, cell in row.items() if column != "score"}
    assert -10 <= float(row["score"]) < 0


def test_the_header_is_always_there() -> None:
    """No events make a table with no rows, not an empty file."""
    empty = Extraction(article=Article(text="Nothing happened."))

    assert ",".join(EventTable.columns) + "\n" == crisiskit.dumps(empty, "csv")


@pytest.mark.parametrize("name", ["=cmd()", "+1", "-1", "@x", "\tx", "\nx", "＝1+1"])
def test_formulas_are_defused(name: str) -> None:
    """Text that a spreadsheet would run has an apostrophe before it; numbers have none."""
    (row,) = rows_of(extraction_of(name=name))

    assert f"'{name}" == row["actors"]
    assert "-1.67" == row["latitude"]


def test_numbers_in_words_are_digits_in_a_cell() -> None:
    """Exact ones alone: what was written decides elsewhere."""
    text = "Fourteen died, some say at least forty."
    died = Figure(span=Span(0, 8), measure="killed", best=14)
    more = Figure(span=Span(24, 38), measure="killed", low=40, bound="at_least")
    event = Event(type="HAZARD", evidence=[Span(0, len(text))], figures=[died, more])
    (row,) = rows_of(Extraction(article=Article(text=text), events=[event]))

    assert "killed=14; killed=at least forty" == row["figures"]


@pytest.mark.parametrize("name", ['the "Wolves"', "A, B and C", "two\nlines", "a\rb", "شباب"])
def test_cells_hold_any_text(name: str) -> None:
    """Commas, quotation marks and line ends stay inside their cell."""
    (row,) = rows_of(extraction_of(name=name))

    assert name == row["actors"]


def test_types_of_users_own_have_no_score() -> None:
    """What PLOVER does not score stays empty, not zero."""
    event = Event(type="acme:cyberattack", evidence=[Span(0, 6)])
    (row,) = rows_of(Extraction(article=Article(text=TEXT), events=[event]))

    assert ("", "") == (row["score"], row["quad_class"])


@pytest.mark.parametrize("name", TABLES)
def test_tables_keep_their_contract(name: str) -> None:
    """Same input, same output, for every table."""
    check_serializer(TABLES[name], examples=6)


@pytest.mark.parametrize("name", TABLES)
def test_every_record_has_a_row(name: str, news: Extraction) -> None:
    """As many rows as records; every cell belongs to a column."""
    rows = list(TABLES[name].rows(news))

    assert len(getattr(news, name)) == len(rows) > 0
    assert all(set(row) <= set(TABLES[name].columns) for row in rows)


@pytest.mark.parametrize("name", TABLES)
def test_every_column_can_be_filled(name: str, news: Extraction) -> None:
    """No column is there for nothing."""
    article = attrs.evolve(news.article, extra={"file": "floods.txt"})
    rows = list(TABLES[name].rows(attrs.evolve(news, article=article)))
    empty = [
        column for column in TABLES[name].columns if all(not row.get(column) for row in rows)
    ]

    assert [] == [column for column in empty if column != "confidence"]


def test_each_table_has_a_format() -> None:
    """The kind of record is in the name of the format; events are plain ``csv``."""
    empty = Extraction(article=Article(text="Nothing happened."))
    for name, table in TABLES.items():
        header = crisiskit.dumps(empty, "csv" if name == "events" else f"csv-{name}")

        assert ",".join(table.columns) + "\n" == header


def test_unknown_numbers_stay_empty(news: Extraction) -> None:
    """The word "thousands" has a low bound and nothing else; zero stands for zero only."""
    text = crisiskit.dumps(news, "csv-figures")
    (row,) = (r for r in csv.DictReader(io.StringIO(text)) if r["bound"] == "vague")

    assert ("1000", "", "") == (row["low"], row["best"], row["high"])


def test_programs_can_have_the_bare_text() -> None:
    """Without a spreadsheet in the way, no apostrophe is added."""
    text = crisiskit.dumps(extraction_of(name="=x"), "csv", is_safe=False)

    assert "=x" == next(csv.DictReader(io.StringIO(text)))["actors"]


@pytest.mark.parametrize(
    ("name", "setting"),
    [
        *(
            (name, "is_safe")
            for name in ("csv", "polecat", "acled-csv", "ucdp-csv", "hxl", "idu-csv")
        ),
        ("cypher-nodes", "is_safe"),
        ("geojson", "only_located"),
        ("plover", "complete_only"),
        ("plover", "with_text"),
    ],
)
def test_switches_are_true_or_false(name: str, setting: str) -> None:
    """The word "no" of a configuration file does not pass for yes."""
    with pytest.raises(PluginError, match=rf"'{setting}' must be <class 'bool'> \(got 'no'"):
        crisiskit.dumps([], name, **{setting: "no"})


def test_a_mark_is_written_if_asked_for() -> None:
    """Excel knows UTF-8 by it; nobody else is bothered."""
    plain = crisiskit.dumps(extraction_of(), "csv")

    assert "\ufeff" + plain == crisiskit.dumps(extraction_of(), "csv", with_mark=True)
