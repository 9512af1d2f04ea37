"""Articles come from packed files too, and files nobody can read are named."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

import crisiskit
from crisiskit.errors import DecodeError, InputError, PluginError, UnknownPluginError
from crisiskit.plugins import Registry, registry


def test_packed_files_are_read_by_the_suffix_before(tmp_path: Path) -> None:
    """Alone and in a folder."""
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b'{"text": "Goma was shelled."}\n'))
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(b"Aid came."))

    (alone,) = crisiskit.read(tmp_path / "a.jsonl.gz")
    assert "Goma was shelled." == alone.text
    assert ["Goma was shelled.", "Aid came."] == [one.text for one in crisiskit.read(tmp_path)]


def test_what_is_not_packed_is_told(tmp_path: Path) -> None:
    """The message names the file."""
    (tmp_path / "a.txt.gz").write_bytes(b"Aid came.")
    with pytest.raises(DecodeError, match=r"a\.txt\.gz: expected a file packed by gzip"):
        list(crisiskit.read(tmp_path / "a.txt.gz"))


def test_a_file_of_no_reader_is_named(tmp_path: Path) -> None:
    """In a folder of many, one wants to know which."""
    (tmp_path / "leaflet.pdf").write_bytes(b"%PDF")
    with pytest.raises(UnknownPluginError, match=r"leaflet\.pdf: no reader is called 'pdf'"):
        list(crisiskit.read(tmp_path))


@pytest.mark.parametrize("given", [5, None, ["a.txt"]])
def test_what_is_no_file_is_refused(given: Any) -> None:
    """The message says what is wanted."""
    with pytest.raises(InputError, match="expected a path or an open stream"):
        crisiskit.read(given)


def test_a_reader_without_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the plug-in and the method it lacks."""
    monkeypatch.setattr(registry, "_registered", Registry()._registered)
    crisiskit.register("reader", "acme-bad", dict)
    with pytest.raises(PluginError, match="'acme-bad' needs a method 'read'"):
        crisiskit.read("a.txt", "acme-bad")


def test_one_author_may_come_without_a_list(tmp_path: Path) -> None:
    """As most feeds give it."""
    path = tmp_path / "a.json"
    path.write_text('{"text": "Aid came.", "authors": "Ana Sol"}')

    assert ("Ana Sol",) == next(crisiskit.read(path)).authors


def test_a_missing_text_is_looked_for_by_name(tmp_path: Path) -> None:
    """The keys there are stand in the message, and what to do with them."""
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"headline": "War", "body": "Goma was shelled."}))
    with pytest.raises(DecodeError, match=r"there are 'headline', 'body'.*fields="):
        list(crisiskit.read(path))
