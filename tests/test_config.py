"""Pipelines described in a file."""

from pathlib import Path

import attrs
import pytest

import crisiskit
from crisiskit.errors import InputError, PluginError
from crisiskit.pipeline.config import Config, load_config


def config(folder: Path, text: str) -> Path:
    """Write a configuration file."""
    path = folder / "crisiskit.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_empty_file_is_the_default(tmp_path: Path) -> None:
    """All extractors, the embedded pipeline, no settings."""
    path = config(tmp_path, "")

    assert Config() == load_config(path)
    assert crisiskit.Pipeline().names == crisiskit.Pipeline.from_config(path).names


def test_everything_can_be_said(tmp_path: Path) -> None:
    """Settings go to plug-ins as they are; ./ and ../ begin a path from the file."""
    path = config(
        tmp_path,
        """
        [pipeline]
        nlp = "./model"
        strict = true
        extractors = ["moments", "places"]

        [extractors.moments]
        words = ["./words.toml", "bare.toml"]
        most = 3

        [readers.csv]
        fields = { text = "Body" }

        [serializers.hxl]
        form = "wide"
        """,
    )

    assert {
        "nlp": str(tmp_path / "model"),
        "strict": True,
        "extractors": ("moments", "places"),
        "settings": {
            "moments": {"words": [str(tmp_path / "words.toml"), "bare.toml"], "most": 3}
        },
        "readers": {"csv": {"fields": {"text": "Body"}}},
        "serializers": {"hxl": {"form": "wide"}},
    } == attrs.asdict(load_config(path), recurse=False)


def test_settings_reach_the_extractors(tmp_path: Path) -> None:
    """What an extractor does not take is refused, and so is one that does not run."""
    path = config(tmp_path, '[pipeline]\nextractors = ["moments", "places"]')
    unknown = '[pipeline]\nextractors = ["moments"]\n[extractors.moments]\ncolour = "red"'
    absent = '[pipeline]\nextractors = ["moments"]\n[extractors.events]\nframes = []'

    assert {"moments", "places"} == set(crisiskit.Pipeline.from_config(path).names)
    with pytest.raises(PluginError, match="cannot be made with these settings"):
        crisiskit.Pipeline.from_config(config(tmp_path, unknown))
    with pytest.raises(PluginError, match="given for 'events', which does not run"):
        crisiskit.Pipeline.from_config(config(tmp_path, absent))


@pytest.mark.parametrize("kind", ["readers", "serializers"])
def test_settings_of_what_is_not_there_are_refused(tmp_path: Path, kind: str) -> None:
    """A slip in a name does not pass for a setting nobody reads."""
    path = config(tmp_path, f"[{kind}.jsonlines]\nencoding = 'auto'\n")

    with pytest.raises(InputError, match=rf"{kind}\.jsonlines: unknown, expected .*jsonl"):
        load_config(path)


def test_all_faults_come_at_once(tmp_path: Path) -> None:
    """Each with its key, what was expected and what came."""
    path = config(
        tmp_path,
        'extractors = 3\nworker = 1\n[pipeline]\nnlp = 1\nstrict = "yes"\nmodel = "x"\n'
        '[readers]\ncsv = "x"\n',
    )
    with pytest.raises(InputError) as caught:
        load_config(path)

    assert [
        f"{path}: not a configuration of crisiskit:",
        "worker: unknown, expected one of pipeline, extractors, readers, serializers",
        "pipeline.nlp: expected a string, got 1",
        "pipeline.strict: expected true or false, got 'yes'",
        "pipeline.model: unknown, expected one of nlp, strict, extractors",
        "extractors: expected a table, got 3",
        "readers.csv: expected a table of settings, got 'x'",
    ] == [line.strip() for line in str(caught.value).splitlines()]


def test_files_that_are_none_are_named(tmp_path: Path) -> None:
    """A missing file, and one that is no TOML."""
    with pytest.raises(InputError, match=r"none\.toml cannot be read: No such file"):
        load_config(tmp_path / "none.toml")
    with pytest.raises(InputError, match=r"crisiskit\.toml: expected TOML in UTF-8"):
        load_config(config(tmp_path, "= 3"))
