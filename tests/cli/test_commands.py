"""The other commands."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import crisiskit as library
from crisiskit.cli import doctor
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
    Policy,
    Role,
    Span,
)
from crisiskit.serializers import wire_schema

Run = Callable[..., tuple[int, str, str]]

TEXT = (
    "Camp flooded\n\nThe relief minister, Ana Sol, said on Monday that floods in Tabak hit "
    "about 1,200 families [bold] and that the cabinet would send $5 million :smile:."
)


def span(words: str) -> Span:
    """Find *words* in the text."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def extraction() -> Extraction:
    """Make an extraction with a record of every kind."""
    sentence = Span(TEXT.index("The relief"), len(TEXT))
    minister = Actor(
        name="Ana Sol",
        kind="person",
        sectors=["GOV"],
        roles=[Role(title="minister", of="relief", former=True)],
        mentions=[span("Ana Sol")],
    )
    cabinet = Actor(name="the cabinet", kind="organization", mentions=[span("the cabinet")])
    families = Figure(
        span=span("about 1,200"),
        measure="affected",
        best=1200,
        bound="about",
        unit="households",
    )
    monday = Moment(span=span("on Monday"), timex="DATE")
    tabak = Place(span=span("Tabak"), name="Tabak", country="XKX")
    claim = Claim(
        speakers=[Participant(minister.id, span("Ana Sol"))],
        cue=span("said"),
        content=[span("floods in Tabak hit")],
        evidence=[sentence],
        polarity="negative",
    )
    return Extraction(
        article=Article(text=TEXT, published="2024-03-12"),
        actors=[minister, cabinet],
        events=[
            Event(
                type="HAZARD",
                modes=["flood"],
                status="future",
                trigger=span("hit"),
                evidence=[sentence],
                recipients=[Participant(cabinet.id)],
                places=[tabak],
                moment=monday,
                claims=[claim.id],
            )
        ],
        claims=[claim],
        policies=[
            Policy(
                kind="aid",
                title=span("send $5 million"),
                status="announced",
                evidence=[sentence],
                issuers=[Participant(cabinet.id)],
                amounts=[
                    Figure(span=span("$5 million"), measure="money", best=5_000_000, unit="USD")
                ],
            )
        ],
        figures=[families],
        places=[tabak],
        moments=[monday],
    )


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """A file of extractions."""
    path = tmp_path / "records.jsonl"
    library.dump(extraction(), path)
    return path


def words_of(output: str) -> str:
    """Put wrapped output on one line."""
    return " ".join(output.split())


def test_show_has_all_records_and_their_words(
    crisiskit: Run, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Extractions are shown as they are, without extracting anew."""
    monkeypatch.setenv("COLUMNS", "250")  # nothing wraps
    code, output, messages = crisiskit("show", records)

    assert (0, "") == (code, messages)
    for heading in ("Actors (2)", "Events (1)", "Claims (1)", "Policies (1)", "Figures (1)"):
        assert heading in output
    for fact in ("former minister (relief)", "HAZARD flood", "future", "? → the cabinet"):
        assert fact in output
    for fact in ("Tabak (XKX)", "5,000,000 USD", "about 1,200 households", "negative"):
        assert fact in output
    assert "“floods in Tabak hit”" in words_of(output)


def test_show_can_be_told_what(crisiskit: Run, records: Path) -> None:
    """Several sections, in their usual order."""
    _, output, _ = crisiskit("show", records, "--figures", "--claims")

    assert output.index("Claims (1)") < output.index("Figures (1)")
    assert "Events" not in output


def test_show_puts_quote_speaker_and_sentence_side_by_side(
    crisiskit: Run, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader of the claims sees who says what, and the sentence to judge it by."""
    monkeypatch.setenv("COLUMNS", "700")
    _, output, _ = crisiskit("show", records, "--claims")
    [row] = [line for line in output.splitlines() if line.startswith("Ana Sol")]
    [sentence] = next(library.load(records)).claims[0].evidence

    assert "“floods in Tabak hit”" in row
    assert row.endswith(f"“{TEXT[sentence.start : sentence.end]}”")


@pytest.mark.parametrize("columns", [80, 120])
def test_piped_tables_are_plain(
    crisiskit: Run, records: Path, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    """No colours, no frames, no line longer than asked for; the article is no markup."""
    monkeypatch.setenv("COLUMNS", str(columns))
    _, output, _ = crisiskit("show", records)

    assert "\x1b" not in output
    assert not set("│━─┃") & set(output)
    assert max(map(len, output.splitlines())) <= columns
    assert "[bold]" in output
    assert ":smile:" in output


def test_show_extracts_from_articles(crisiskit: Run, tmp_path: Path) -> None:
    """Text and JSON that is no extraction are read as articles."""
    text, plain = tmp_path / "a.txt", tmp_path / "a.json"
    text.write_text("Rebels attacked.", encoding="utf-8")
    plain.write_text('{"text": "Rebels attacked."}', encoding="utf-8")

    assert all("ASSAULT" in crisiskit("show", path)[1] for path in (text, plain))


@pytest.mark.parametrize("suffix", ["jsonl", "json", "parquet", "arrow"])
def test_show_reads_what_extract_writes(
    crisiskit: Run, records: Path, tmp_path: Path, suffix: str
) -> None:
    """In every format that can be read back."""
    path = tmp_path / f"records.{suffix}"
    library.dump(library.load(records), path)

    assert crisiskit("show", records) == crisiskit("show", path)


@pytest.mark.parametrize("form", ["jsonl", "json"])
def test_show_reads_records_from_standard_input(
    crisiskit: Run, records: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    """As ``extract … | show -`` gives them; text is read as an article all the same."""
    payload = library.dumps(library.load(records), form).encode()
    shown = crisiskit("show", records)
    for given, expected in ((payload, shown[1]), (b"Rebels attacked.", "ASSAULT")):
        stdin = io.TextIOWrapper(io.BytesIO(given), encoding="utf-8")
        monkeypatch.setattr("sys.stdin", stdin)
        code, output, _ = crisiskit("show", "-")

        assert 0 == code
        assert expected in output


def test_show_takes_several_files(crisiskit: Run, records: Path, tmp_path: Path) -> None:
    """Articles and records in one go, in their order."""
    path = tmp_path / "a.txt"
    path.write_text("Rebels attacked the town.", encoding="utf-8")
    code, output, _ = crisiskit("show", path, records, "--events")

    assert 0 == code
    assert output.index("Rebels attacked") < output.index("Camp flooded")


def test_show_says_that_nothing_was_found(crisiskit: Run, tmp_path: Path) -> None:
    """And cuts what stands for a title, if it is a whole paragraph."""
    path = tmp_path / "a.txt"
    path.write_text("Rain fell all night. " * 20, encoding="utf-8")
    code, output, _ = crisiskit("show", path, "--events")

    assert (0, "No events found.") == (code, output.splitlines()[3])
    assert len(output.splitlines()[0]) < 110


def test_times_without_a_day_are_shown_in_words(crisiskit: Run, records: Path) -> None:
    """No codes for people."""
    _, output, _ = crisiskit("show", records, "--events")

    assert "“on Monday”" in output


def test_undated_articles_are_told_at_the_end(crisiskit: Run, tmp_path: Path) -> None:
    """One line for all of them, and what to do; no fault."""
    monday = Moment(span=span("on Monday"), timex="DATE", value="XXXX-WXX-1")
    undated = Extraction(article=Article(text=TEXT), moments=[monday])
    dated = Extraction(article=Article(text=TEXT, published="2024-03-12"), moments=[monday])
    path = tmp_path / "records.jsonl"
    library.dump([undated, undated, dated], path)
    code, _, messages = crisiskit("show", path)

    assert 0 == code
    assert 1 == len(messages.splitlines())
    assert "no day of publication for 2 articles" in messages
    assert "“on Monday”" in messages
    assert "--published" in messages


def test_other_languages_are_told(crisiskit: Run, tmp_path: Path) -> None:
    """By the words of the text; whoever says nothing would leave people to wonder."""
    path = tmp_path / "a.txt"
    path.write_text(
        "Les rebelles ont attaqué la ville de Goma lundi soir. " * 3, encoding="utf-8"
    )
    code, _, messages = crisiskit("extract", path)

    assert 0 == code
    assert "hardly seems to be English" in messages


def test_show_reports_what_cannot_be_read(crisiskit: Run, tmp_path: Path) -> None:
    """As extract does."""
    path = tmp_path / "a.json"
    path.write_text("{", encoding="utf-8")

    assert 2 == crisiskit("show", path)[0]
    assert 2 == crisiskit("show", tmp_path / "none.txt")[0]


def test_plugins_lists_ours(crisiskit: Run) -> None:
    """One line each: kind, name, where from, where it stands."""
    code, output, _ = crisiskit("plugins")
    rows = [line.split() for line in output.splitlines()]

    assert 0 == code
    assert ["KIND", "NAME", "FROM", "AT"] == rows[0]
    assert ["reader", "text", "crisiskit"] in [row[:3] for row in rows]


def test_schema_prints_the_schema(crisiskit: Run) -> None:
    """As JSON, to be redirected into a file."""
    assert wire_schema() == json.loads(crisiskit("schema")[1])


def test_version_is_told(crisiskit: Run) -> None:
    """As of the installed distribution."""
    assert (0, f"crisiskit {library.__version__}\n", "") == crisiskit("--version")


def test_doctor_tells_what_is_broken(crisiskit: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line a check; exit code 1 if one fails, whatever it raises."""

    def broken() -> str:
        msg = "no weights"
        raise OSError(msg)

    monkeypatch.setattr(doctor, "_CHECKS", {"fine": lambda: "all there", "model": broken})
    code, output, _ = crisiskit("doctor")

    assert 1 == code
    assert ["ok    fine         all there", "FAIL  model        OSError: no weights"] == (
        output.splitlines()
    )


def test_evaluate_prints_a_table(crisiskit: Run, records: Path) -> None:
    """Of gold against itself."""
    code, output, _ = crisiskit("evaluate", records, records)

    assert 0 == code
    assert output.strip()


def test_evaluate_names_the_faulty_file(crisiskit: Run, records: Path, tmp_path: Path) -> None:
    """Of two, people must know which; a file of articles is told from one of records."""
    faulty, article = tmp_path / "faulty.jsonl", tmp_path / "article.txt"
    faulty.write_text("{}", encoding="utf-8")
    article.write_text("Rebels attacked.", encoding="utf-8")

    for path, fault in ((faulty, "line 1: "), (article, "expected what 'crisiskit extract'")):
        code, _, messages = crisiskit("evaluate", records, path)

        assert 2 == code
        assert messages.startswith(f"crisiskit: {path}: {fault}")


def test_evaluate_names_a_missing_file(crisiskit: Run, records: Path) -> None:
    """In one line."""
    code, _, messages = crisiskit("evaluate", records, "none.jsonl")

    assert (2, "crisiskit: none.jsonl cannot be read: No such file or directory\n") == (
        code,
        messages,
    )


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    """``crisiskit schema | head -1`` says nothing on standard error."""
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(
        [sys.executable, "-m", "crisiskit", "schema"],
        stdout=write_end,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write_end)

    assert (141, b"") == (done.returncode, done.stderr)


@pytest.mark.model
def test_doctor_is_pleased_here() -> None:
    """With everything installed all checks pass."""
    done = subprocess.run(
        [sys.executable, "-m", "crisiskit", "doctor"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (0, "") == (done.returncode, done.stderr), done.stdout
