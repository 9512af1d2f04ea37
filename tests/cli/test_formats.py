"""``crisiskit extract`` with other formats, folders and a configuration."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import crisiskit as library
from crisiskit.cli.extract import FORMATS
from crisiskit.plugins import registry

Run = Callable[..., tuple[int, str, str]]

TEXT = "Rebels attacked the town."


def test_the_help_lists_all_formats(crisiskit: Run) -> None:
    """Those that crisiskit brings, no others."""
    _, output, _ = crisiskit("extract", "--help")
    ours = {
        plugin.name
        for plugin in registry.plugins("serializer")
        if plugin.target.startswith("crisiskit.")
    }

    assert ours == set(FORMATS)
    assert ", ".join(FORMATS).replace(" ", "") in "".join(output.split())


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_written(
    crisiskit: Run, article: Path, tmp_path: Path, name: str
) -> None:
    """To a file, with nothing on standard error."""
    out = tmp_path / "out"
    code, output, messages = crisiskit("extract", article, "-f", name, "-o", out)

    assert (0, "", "") == (code, output, messages)
    assert out.exists()


def test_a_folder_is_read(crisiskit: Run, article: Path) -> None:
    """File by file; what cannot be read is told, and the rest goes on."""
    (article.parent / "b.json").write_text("{", encoding="utf-8")
    (article.parent / "c.txt").write_text(TEXT, encoding="utf-8")
    code, output, messages = crisiskit("extract", article.parent)

    assert (2, 2) == (code, len(library.loads(output)))
    assert "b.json: expected JSON" in messages


def test_faulty_rows_and_files_are_told(crisiskit: Run, tmp_path: Path) -> None:
    """Of tables and archives, each with its place."""
    table = tmp_path / "a.csv"
    table.write_text(f"text,published\nx,soon\n{TEXT},\n", encoding="utf-8")
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("a.json", "{")
        made.writestr("b.txt", TEXT)
    for path, place in ((table, "line 2"), (archive, "a.json")):
        code, output, messages = crisiskit("extract", path)

        assert (2, [TEXT]) == (code, [one.article.text for one in library.loads(output)])
        assert place in messages


def test_a_configuration_sets_readers_and_formats(crisiskit: Run, tmp_path: Path) -> None:
    """Columns of the table and form of the output, from one file."""
    config = tmp_path / "crisiskit.toml"
    config.write_text(
        '[readers.csv]\nfields = { text = "Body" }\n[serializers.hxl]\nform = "wide"\n',
        encoding="utf-8",
    )
    table = tmp_path / "a.csv"
    table.write_text(f"Body\n{TEXT}\n", encoding="utf-8")
    code, output, _ = crisiskit("extract", table, "--config", config, "-f", "hxl")
    _, plain, _ = crisiskit("extract", table, "--config", config)

    assert (0, TEXT) == (code, library.loads(plain)[0].article.text)
    assert "#affected+killed" in output


def test_a_configuration_chooses_extractors(
    crisiskit: Run, article: Path, tmp_path: Path
) -> None:
    """By name; an unknown one ends the work with one line, as does a faulty file."""
    config = tmp_path / "crisiskit.toml"
    for text, message in (
        ('[pipeline]\nextractors = ["nothing"]', "no extractor is called 'nothing'"),
        ("[pipelines]", "pipelines: unknown, expected one of pipeline"),
    ):
        config.write_text(text, encoding="utf-8")
        code, output, messages = crisiskit("extract", article, "--config", config)

        assert (2, "") == (code, output)
        assert message in messages


def test_a_configuration_can_be_strict(crisiskit: Run, article: Path, tmp_path: Path) -> None:
    """Then the first fault ends the work, as with ``--strict``."""
    config = tmp_path / "crisiskit.toml"
    config.write_text("[pipeline]\nstrict = true\n", encoding="utf-8")
    faulty = tmp_path / "a.json"
    faulty.write_text("{", encoding="utf-8")
    code, output, messages = crisiskit("extract", faulty, article, "--config", config)

    assert (2, "") == (code, output)
    assert "expected JSON" in messages


def test_encodings_can_be_found_out(crisiskit: Run, tmp_path: Path) -> None:
    """With ``--encoding auto``."""
    path = tmp_path / "a.txt"
    path.write_bytes("Rebels attacked the café.".encode("cp1252"))
    _, output, _ = crisiskit("extract", path, "--encoding", "auto")

    assert "café" in json.loads(io.StringIO(output).readline())["article"]["text"]


def test_formats_are_set_on_the_command_line(
    crisiskit: Run, article: Path, tmp_path: Path
) -> None:
    """They win over the configuration; a name that is none is answered with those there are."""
    config = tmp_path / "crisiskit.toml"
    config.write_text('[serializers.hxl]\nform = "long"\n', encoding="utf-8")
    wide = ("--config", config, "-f", "hxl", "--set", "form=wide")
    code, output, _ = crisiskit("extract", article, *wide)
    _, marked, _ = crisiskit("extract", article, "-f", "csv", "--set", "with_mark=true")

    assert 0 == code
    assert "#affected+killed" in output
    assert marked.startswith("\ufeffarticle_id,")

    code, _, messages = crisiskit("extract", article, "-f", "csv", "--set", "safe=no")
    assert (2, True) == (code, "it takes: is_safe, with_mark" in messages)
    code, _, messages = crisiskit("extract", article, "-f", "csv", "--set", "safe")
    assert (2, True) == (code, "expected NAME=VALUE, got 'safe'" in messages)


def test_fields_are_named_on_the_command_line(crisiskit: Run, tmp_path: Path) -> None:
    """Where a file calls the text otherwise, and what it lacks is told."""
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"body": {"plain": TEXT}, "hed": "War"}), encoding="utf-8")
    fields = ("--field", "text=body.plain", "--field", "title=hed")
    code, output, _ = crisiskit("extract", path, *fields)
    (extraction,) = library.loads(output)

    assert (0, TEXT, "War") == (code, extraction.article.text, extraction.article.title)
    code, _, messages = crisiskit("extract", path)
    assert (2, True) == (code, "--field text=body" in messages)
