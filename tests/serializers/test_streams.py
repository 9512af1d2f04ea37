"""Files and streams of every sort take extractions, and give them back."""

import gzip
import io
import tempfile
from pathlib import Path
from typing import Any

import pytest

import crisiskit
from crisiskit.errors import DecodeError, InputError, PluginError
from crisiskit.model import Extraction
from crisiskit.plugins import Registry, registry


@pytest.mark.parametrize("name", ["jsonl", "json", "parquet", "arrow"])
def test_packed_files_are_read_again(name: str, news: Extraction, tmp_path: Path) -> None:
    """What ends in .gz is packed, to the same bytes each time."""
    first, second = (tmp_path / f"{which}.{name}.gz" for which in "ab")
    crisiskit.dump(news, first)
    crisiskit.dump(news, second)

    assert [news] == list(crisiskit.load(first))
    assert first.read_bytes() == second.read_bytes()
    assert crisiskit.dumps(news, name) in (
        (unpacked := gzip.decompress(first.read_bytes())),
        unpacked.decode(errors="replace"),
    )


def test_what_is_not_packed_is_told(tmp_path: Path) -> None:
    """A file that only has the suffix, or was cut off."""
    path = tmp_path / "cut.jsonl.gz"
    for payload in (b"no gzip", gzip.compress(b"{}" * 999)[:-9]):
        path.write_bytes(payload)
        with pytest.raises(DecodeError, match="packed by gzip"):
            list(crisiskit.load(path))


def test_streams_of_bytes_take_text(news: Extraction) -> None:
    """As UTF-8, and they stay open."""
    stream = io.BytesIO()
    crisiskit.dump(news, stream, "csv")

    assert crisiskit.dumps(news, "csv").encode() == stream.getvalue()
    with tempfile.NamedTemporaryFile() as file:
        crisiskit.dump(news, file)
        file.seek(0)
        assert [news] == list(crisiskit.load(file))


def test_streams_of_text_take_no_bytes(news: Extraction) -> None:
    """The message says how to open a file of bytes."""
    with pytest.raises(InputError, match="open it with 'wb'"):
        crisiskit.dump(news, io.StringIO(), "parquet")


@pytest.mark.parametrize("given", [5, None, "records", [5], ["records"]])
def test_what_is_no_extraction_is_not_written(given: Any) -> None:
    """Neither alone nor among others."""
    with pytest.raises(InputError, match="expected extractions"):
        crisiskit.dumps(given)


def test_what_is_no_file_is_refused(news: Extraction) -> None:
    """Nor is a payload that is no text."""
    with pytest.raises(InputError, match="a path or an open stream to write, got int"):
        crisiskit.dump(news, 5)  # type: ignore[arg-type]
    with pytest.raises(InputError, match="a path or an open stream to read, got int"):
        list(crisiskit.load(5))  # type: ignore[arg-type]
    with pytest.raises(InputError, match="expected text or bytes, got int"):
        crisiskit.loads(5)  # type: ignore[arg-type]


def test_another_format_is_guessed_at(news: Extraction, tmp_path: Path) -> None:
    """Bytes are no JSON Lines, and an article is no extraction."""
    path = tmp_path / "records.parquet"
    crisiskit.dump(news, path)
    with pytest.raises(DecodeError, match="as parquet"):
        list(crisiskit.load(path, "jsonl"))
    with pytest.raises(DecodeError, match=r"crisiskit\.read reads articles"):
        crisiskit.loads('{"text": "Rebels shelled Goma."}')


def test_a_serializer_without_dump_is_refused(
    news: Extraction, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message names the plug-in and the method it lacks."""
    monkeypatch.setattr(registry, "_registered", Registry()._registered)
    crisiskit.register("serializer", "acme-bad", dict)
    with pytest.raises(PluginError, match="'acme-bad' needs a method 'dump'"):
        crisiskit.dumps(news, "acme-bad")
