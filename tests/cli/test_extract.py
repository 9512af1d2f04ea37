"""``crisiskit extract``: what it writes, what it says, how it ends."""

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import crisiskit as library
from crisiskit.pipeline import Pipeline

Run = Callable[..., tuple[int, str, str]]
Register = Callable[[str, str, type], None]

TEXT = "Rebels attacked the town."


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    """Three articles as JSON Lines, the second of them faulty."""
    path = tmp_path / "articles.jsonl"
    path.write_text('{"text": "A."}\n{"txt": "B."}\n{"text": "C."}\n', encoding="utf-8")
    return path


def test_records_go_to_standard_output(crisiskit: Run, article: Path) -> None:
    """One line an article, nothing else, nothing on standard error."""
    code, output, messages = crisiskit("extract", article, "--published", "2024-03-12")
    (extraction,) = library.loads(output)

    assert (0, "") == (code, messages)
    assert TEXT == extraction.article.text
    assert "2024-03-12" == str(extraction.article.published)
    assert 1 == len(extraction.events)


def test_published_is_only_for_those_that_do_not_say(crisiskit: Run, tmp_path: Path) -> None:
    """A date the article brings is kept."""
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"text": "A.", "published": "2020-01-01"}\n{"text": "B."}\n', encoding="utf-8"
    )
    _, output, _ = crisiskit("extract", path, "--published", "2024-03-12")

    assert ["2020-01-01", "2024-03-12"] == [
        str(extraction.article.published) for extraction in library.loads(output)
    ]


def test_files_are_worked_on_in_their_order(crisiskit: Run, tmp_path: Path) -> None:
    """And each extraction says its file."""
    paths = [tmp_path / f"{name}.txt" for name in "cab"]
    for path in paths:
        path.write_text(path.stem, encoding="utf-8")
    _, output, _ = crisiskit("extract", *paths)

    assert [str(path) for path in paths] == [
        extraction.article.extra["file"] for extraction in library.loads(output)
    ]


@pytest.mark.parametrize("name", ["json", "jsonl", "csv"])
def test_the_suffix_of_the_output_says_the_format(
    crisiskit: Run, article: Path, tmp_path: Path, name: str
) -> None:
    """The file holds what ``--format`` writes to standard output."""
    out = tmp_path / f"out.{name}"
    code, output, messages = crisiskit("extract", article, "-o", out)
    _, printed, _ = crisiskit("extract", article, "--format", name)

    assert (0, "", "") == (code, output, messages)
    assert printed == out.read_text(encoding="utf-8")


def test_csv_has_a_row_an_event(crisiskit: Run, article: Path) -> None:
    """For spreadsheets."""
    _, output, _ = crisiskit("extract", article, "-f", "csv")

    assert ["attacked"] == [row["trigger"] for row in csv.DictReader(io.StringIO(output))]


def test_standard_input_is_a_dash(crisiskit: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is text, unless ``--input-format`` says otherwise."""
    for payload, options in (
        (TEXT, ()),
        (json.dumps({"text": TEXT}), ("--input-format", "json")),
    ):
        stdin = io.TextIOWrapper(io.BytesIO(payload.encode()), encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", stdin)
        code, output, _ = crisiskit("extract", "-", *options)
        (extraction,) = library.loads(output)

        assert (0, TEXT) == (code, extraction.article.text)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("missing.txt",), "missing.txt cannot be read: No such file or directory"),
        (("latin.txt",), "latin.txt: expected text in utf-8, got byte 0xe9 at offset 3"),
        (("broken.json",), "broken.json: expected JSON, got"),
        (("article.docx",), "no reader is called 'docx'; known: csv, html, json"),
        (("good.txt", "--input-format", "pdf"), "no reader is called 'pdf'; known:"),
        (
            ("good.txt", "--format", "xml"),
            "no serializer is called 'xml'; known: acled-csv, arrow",
        ),
        (("good.txt", "-o", "out.xml"), "no serializer is called 'xml'"),
        (("good.txt", "-o", "no/where.csv"), "no/where.csv cannot be written: No such file"),
        (("good.txt", "--published", "12/3/2024"), "published must be an ISO 8601 date"),
        (("good.txt", "--workers", "0"), "workers must be a whole number from 1 up"),
        (("good.txt", "--encoding", "utf-9"), "expected an encoding such as utf-8"),
        (("folder",), "folder, found none"),
    ],
)
def test_bad_input_gets_one_line_and_code_2(
    crisiskit: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    message: str,
) -> None:
    """It says what was expected, what came and what to do."""
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    Path("good.txt").write_text(TEXT, encoding="utf-8")
    Path("latin.txt").write_bytes("café".encode("latin-1"))
    Path("broken.json").write_text("{", encoding="utf-8")
    Path("article.docx").touch()
    code, output, messages = crisiskit("extract", *arguments)

    assert (2, "") == (code, output)
    assert 1 == messages.count("\n")
    assert messages.startswith("crisiskit: ")
    assert message in messages


def test_other_files_go_on(crisiskit: Run, article: Path, lines: Path) -> None:
    """A missing file and a faulty line are reported; the rest is extracted."""
    code, output, messages = crisiskit("extract", "missing.txt", lines, article)

    assert 2 == code
    assert ["A.", "C.", TEXT] == [e.article.text for e in library.loads(output)]
    assert ["crisiskit: missing.txt cannot", f"crisiskit: {lines}: line 2: expected"] == [
        " ".join(line.split(" ")[:n])
        for line, n in zip(messages.splitlines(), (3, 5), strict=True)
    ]


def test_empty_texts_are_told(crisiskit: Run, tmp_path: Path) -> None:
    """An empty file is no failure, but nobody should wonder."""
    path = tmp_path / "empty.txt"
    path.touch()
    code, output, messages = crisiskit("extract", path)

    assert (0, 1) == (code, len(library.loads(output)))
    assert (
        f"crisiskit: {path}: reading: the text is empty, so nothing was looked for\n"
        == messages
    )


def test_failures_are_told_and_give_code_1(
    crisiskit: Run, article: Path, tmp_path: Path
) -> None:
    """The extraction is still written, with its diagnostics."""
    bad = tmp_path / "bad.txt"
    bad.write_text("FAIL", encoding="utf-8")
    code, output, messages = crisiskit("extract", bad, article)

    assert (1, 2) == (code, len(library.loads(output)))
    assert f"crisiskit: {bad}: attacks: failed, so its records are missing" in messages


def test_strict_stops_at_the_first_failure(
    crisiskit: Run, article: Path, tmp_path: Path
) -> None:
    """What came before is there."""
    bad = tmp_path / "bad.txt"
    bad.write_text("FAIL", encoding="utf-8")
    code, output, messages = crisiskit("extract", "--strict", article, bad, article)

    assert (1, 1) == (code, len(library.loads(output)))
    assert "extractor 'attacks' failed on article-" in messages


@pytest.mark.parametrize("strict", [(), ("--strict",)])
def test_strict_stops_at_unreadable_files(
    crisiskit: Run, article: Path, strict: tuple[str, ...]
) -> None:
    """Without it the others go on."""
    code, output, _ = crisiskit("extract", *strict, "missing.txt", article)

    assert (2, 0 if strict else 1) == (code, len(library.loads(output)))


def test_strict_names_the_file_it_stops_at(crisiskit: Run, tmp_path: Path) -> None:
    """A line alone would not say which of many files it stands in."""
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"text": 5}', encoding="utf-8")
    code, _, messages = crisiskit("extract", "--strict", bad)

    assert 2 == code
    assert f"crisiskit: {bad}: line 1: expected an article" in messages


def test_a_reader_that_breaks_is_named(
    crisiskit: Run, article: Path, register: Register, tmp_path: Path
) -> None:
    """It costs its file alone: those after it are read."""

    class Broken:
        def read(self, _stream, /):
            yield {}["text"]

    register("reader", "broken", Broken)
    bad = tmp_path / "a.broken"
    bad.touch()
    code, output, messages = crisiskit("extract", bad, article)

    assert (2, 1) == (code, len(library.loads(output)))
    assert f"{bad}: the reader broken failed (KeyError: 'text')" in messages


def test_a_serializer_that_breaks_is_named(
    crisiskit: Run, article: Path, register: Register
) -> None:
    """In one line, with the name it was asked for by."""

    class Broken:
        def dump(self, extractions, _stream, /):
            raise RuntimeError(len(list(extractions)))

    register("serializer", "broken", Broken)
    code, _, messages = crisiskit("extract", article, "-f", "broken")

    assert 2 == code
    assert messages.startswith("crisiskit: serializer 'broken' failed (RuntimeError: 1)")


def test_usage_errors_have_code_2(crisiskit: Run) -> None:
    """With the usage, as of any command."""
    code, _, messages = crisiskit("extract")

    assert 2 == code
    assert "usage: crisiskit extract" in messages


def test_ctrl_c_has_code_130(
    crisiskit: Run, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And no traceback."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Pipeline, "stream", interrupted)

    assert (130, "", "crisiskit: interrupted\n") == crisiskit("extract", article)


def test_faults_of_a_list_are_told_apart(crisiskit: Run, article: Path, tmp_path: Path) -> None:
    """All in one line, and one sees where each ends."""
    path = tmp_path / "own.toml"
    path.write_text("[pipeline]\nstrict = 1\nmodel = 2\n", encoding="utf-8")
    code, _, messages = crisiskit("extract", article, "--config", path)

    assert 2 == code
    assert ": pipeline." in messages
    assert 1 == messages.count("; pipeline.")
