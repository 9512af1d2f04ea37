"""The scoreboard runs a benchmark through a scorer, and says what failed."""

import json

import attrs
import pytest

import accuracy
from adapters import times
from crisiskit.evaluation import Floors
from crisiskit.model import Diagnostic, Extraction, Moment, Span
from scoreboard import measuring, table
from scoreboard.benchmark import Comparison

SCORER = """
import json, sys
gold, pred = (list(map(json.loads, open(path))) for path in sys.argv[1:3])
if "--errors" in sys.argv:
    print("one error")
else:
    hits = sum(p["times"] == g["times"] for g, p in zip(gold, pred))
    print(json.dumps({"all": {"value": {"F1": hits / len(gold)}}}))
"""


class Stream:
    """A pipeline that finds the word "Monday", and nothing in texts that say "fail"."""

    def __init__(self, extractors=None) -> None:
        assert extractors is None

    def stream(self, articles, *, workers):
        """Yield an extraction an article."""
        assert workers == 1
        for article in articles:
            start = article.text.find("Monday")
            faults = (
                [Diagnostic(source="moments", message="?")] if "fail" in article.text else ()
            )
            moments = [Moment(span=Span(start, start + 6), timex="DATE")] if start >= 0 else ()
            yield Extraction(article=article, moments=moments, diagnostics=faults)


@pytest.fixture
def data(tmp_path):
    """Lay out a folder of one benchmark of three texts, with its scorer."""
    found = [{"start": 3, "end": 9, "type": "DATE", "value": None}]
    rows = [
        {"id": "a", "text": "On Monday.", "times": found},
        {"id": "b", "text": "On Tuesday.", "times": found},
        {"id": "c", "text": "On Monday we fail.", "times": found},
    ]
    folder = tmp_path / "times"
    folder.mkdir()
    folder.joinpath("dev.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (tmp_path / "score.py").write_text(SCORER)
    return tmp_path


def measured(data, *, limit=0, errors=0):
    """Measure the times benchmark with the pipeline above."""
    task = measuring.Task.read(times.BENCHMARK, data, limit=limit)
    stream = Stream().stream(task.articles, workers=1)
    return measuring.measure(task, stream, data, errors=errors)


def test_every_text_is_extracted_and_scored(data) -> None:
    """Figures, counts and faults are kept; metrics the scorer does not give are None."""
    done = measured(data, errors=3)

    assert done.values["value F1"] == pytest.approx(2 / 3)
    assert done.values["strict F1"] is None
    assert (done.articles, done.characters) == (3, 39)
    assert done.faults == {"moments": 1}
    assert done.errors == ["one error"]


def test_a_limit_spreads_over_the_file(data) -> None:
    """Two of three rows are the first and one from the second half."""
    assert measured(data, limit=2).articles == 2


def test_a_scorer_that_fails_is_an_error(data) -> None:
    """Its last words are in the message."""
    (data / "score.py").write_text("raise SystemExit('no such task')")

    with pytest.raises(measuring.ScorerError, match="no such task"):
        measured(data)


def test_the_table_shows_the_change_to_the_floor(data) -> None:
    """A metric without floor or value has no change."""
    lines = [*table.lines([measured(data)], Floors({"times": {"value F1": 0.5}}))]

    assert lines[1].split() == ["times", "value", "F1", "0.6667", "0.5000", "+0.1667"]
    assert lines[2].split() == ["times", "relaxed", "F1", "–", "–"]


@pytest.fixture
def pipeline(monkeypatch):
    """Let the script use the pipeline above for the real one."""
    monkeypatch.setattr(accuracy, "Pipeline", Stream)


def run(data, floors, *arguments) -> int:
    """Run the script on the one benchmark."""
    common = ["--data", str(data), "--only", "times", "--workers", "1", "--floors", str(floors)]
    return accuracy.main([*common, *arguments])


@pytest.mark.usefixtures("pipeline")
def test_floors_are_written_and_checked(data, tmp_path, capsys) -> None:
    """What was pinned holds until the figures fall; a fault alone is a failure, too."""
    floors = tmp_path / "floors.toml"
    rows = (data / "times" / "dev.jsonl").read_text().splitlines(keepends=True)
    (data / "times" / "dev.jsonl").write_text("".join(rows[:2]))

    assert run(data, floors, "--write-floors") == 0
    assert run(data, floors, "--check") == 0
    (data / "times" / "dev.jsonl").write_text(rows[1])
    assert run(data, floors, "--check") == 1
    assert "times: value F1 is 0.0000, its floor 0.5000" in capsys.readouterr().err
    (data / "times" / "dev.jsonl").write_text(rows[2])
    assert run(data, floors) == 1


@pytest.mark.usefixtures("pipeline")
def test_a_benchmark_that_fails_is_named(data, tmp_path, capsys) -> None:
    """Missing data stops one benchmark, not the scoreboard."""
    common = ["--data", str(data), "--only", "times", "places", "--workers", "1"]

    assert accuracy.main([*common, "--floors", str(tmp_path / "none.toml"), "--json"]) == 1
    told = capsys.readouterr()
    assert "places: failed: FileNotFoundError" in told.err
    assert json.loads(told.out)["times"]["value F1"] == pytest.approx(2 / 3)


def test_comparisons_list_what_one_side_has() -> None:
    """Missed and extra items are described in the gold's words; those of both are left out."""
    comparison = Comparison(
        key="spans", describe=lambda item, row: row["text"][item["start"] : item["end"]]
    )
    monday, noon = {"start": 3, "end": 9}, {"start": 13, "end": 17}
    gold = {"text": "On Monday at noon.", "spans": [monday]}

    assert [*comparison.lines(gold, {"spans": [noon]})] == ["  missed Monday", "  extra  noon"]
    assert [*comparison.lines(gold, {"spans": [monday]})] == []


@pytest.mark.usefixtures("pipeline")
def test_figures_on_what_was_found_may_fall(data, tmp_path, monkeypatch) -> None:
    """A conditional metric is pinned and shown, but not checked."""
    floors = tmp_path / "floors.toml"
    floors.write_text('[times]\n"value F1" = 0.9\n')
    rows = (data / "times" / "dev.jsonl").read_text().splitlines(keepends=True)
    (data / "times" / "dev.jsonl").write_text("".join(rows[:2]))
    (scoring,) = times.BENCHMARK.scorings
    lenient = attrs.evolve(scoring, conditional=frozenset({"value F1"}))
    benchmark = attrs.evolve(times.BENCHMARK, scorings=(lenient,))

    assert run(data, floors, "--check") == 1
    monkeypatch.setattr(accuracy, "BENCHMARKS", (benchmark,))
    assert run(data, floors, "--check") == 0
