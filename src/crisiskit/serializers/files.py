"""Writing extractions to files, streams and strings, and reading them again, by format name."""

import io
from collections.abc import Iterable, Iterator
from os import PathLike, fspath
from typing import IO, Any, Literal, overload

from crisiskit.errors import InputError
from crisiskit.model import Extraction
from crisiskit.plugins import format_of, registry
from crisiskit.serializers.protocol import LosslessSerializer, Serializer

__all__ = ["dump", "dumps", "load", "loads"]

DEFAULT = "jsonl"

Path = str | PathLike[str]

TextFormat = Literal[
    "jsonl",
    "json",
    "csv",
    "csv-actors",
    "csv-claims",
    "csv-policies",
    "csv-figures",
    "plover",
    "polecat",
    "acled-csv",
    "ucdp-csv",
    "hxl",
    "idu-csv",
    "geojson",
    "web-annotation",
    "jsonld",
    "stix",
    "ftm",
    "graphml",
    "cypher-nodes",
    "cypher-edges",
    "timex3",
]
BinaryFormat = Literal["parquet", "arrow"]
"""The formats of ours, for type checkers to know what :func:`dumps` gives."""


def dump(
    extractions: Extraction | Iterable[Extraction],
    path_or_stream: Path | IO[Any],
    format: str | None = None,  # noqa: A002 # the public name
    **settings: Any,
) -> None:
    """Write extractions one by one, as they come.

    Args:
        extractions: Any number of them, or a single one.
        path_or_stream: A file to make or overwrite, or an open stream.
        format: Name of a serializer; by default what the suffix says, else ``jsonl``.
        settings: For the serializer.

    Raises:
        UnknownPluginError: If there is no such format.
        InputError: If the file cannot be written.
    """
    serializer = _serializer(path_or_stream, format, settings)
    if isinstance(extractions, Extraction):
        extractions = (extractions,)
    if not isinstance(path_or_stream, str | PathLike):
        serializer.dump(extractions, path_or_stream)
        return
    with _open(path_or_stream, "w", is_binary=_is_binary(serializer)) as stream:
        serializer.dump(extractions, stream)


@overload
def dumps(
    extractions: Extraction | Iterable[Extraction],
    format: TextFormat = ...,
    **settings: Any,
) -> str: ...


@overload
def dumps(
    extractions: Extraction | Iterable[Extraction],
    format: BinaryFormat,
    **settings: Any,
) -> bytes: ...


@overload
def dumps(
    extractions: Extraction | Iterable[Extraction], format: str, **settings: Any
) -> str | bytes: ...


def dumps(
    extractions: Extraction | Iterable[Extraction],
    format: str = "jsonl",  # noqa: A002 # the public name
    **settings: Any,
) -> str | bytes:
    """Write extractions to a string, to bytes if the format is one of bytes.

    Raises:
        UnknownPluginError: If there is no such format.
    """
    is_binary = _is_binary(registry.create("serializer", format, **settings))
    stream = io.BytesIO() if is_binary else io.StringIO(newline="")
    dump(extractions, stream, format, **settings)
    return stream.getvalue()


def load(
    path_or_stream: Path | IO[Any],
    format: str | None = None,  # noqa: A002 # the public name
    **settings: Any,
) -> Iterator[Extraction]:
    """Yield the extractions of a file or stream, as it is read.

    Args:
        path_or_stream: A file, or an open stream.
        format: Name of a lossless serializer; by default what the suffix says, else
            ``jsonl``.
        settings: For the serializer.

    Raises:
        DecodeError: If it holds something else; the message has every fault.
        InputError: If the file cannot be read, or the format loses too much.
        UnknownPluginError: If there is no such format.
    """
    serializer = _serializer(path_or_stream, format, settings)
    if not isinstance(serializer, LosslessSerializer):
        name = type(serializer).__name__
        msg = f"{name} only writes: it drops what reading needs; load json or jsonl instead"
        raise InputError(msg)
    return _load(serializer, path_or_stream)


def loads(
    payload: str | bytes,
    format: str = DEFAULT,  # noqa: A002 # the public name
    **settings: Any,
) -> tuple[Extraction, ...]:
    """Read the extractions of a string, or of bytes.

    Raises:
        DecodeError: If it holds something else; the message has every fault.
        UnknownPluginError: If there is no such format.
    """
    is_binary = _is_binary(registry.create("serializer", format, **settings))
    if isinstance(payload, bytes) and not is_binary:
        payload = _decoded(payload)
    stream = io.BytesIO(payload) if isinstance(payload, bytes) else io.StringIO(payload)
    return tuple(load(stream, format, **settings))


def _load(serializer: LosslessSerializer, source: Path | IO[Any]) -> Iterator[Extraction]:
    if not isinstance(source, str | PathLike):
        yield from serializer.load(source)
        return
    with _open(source, "r", is_binary=_is_binary(serializer)) as stream:
        yield from serializer.load(stream)


def _serializer(
    where: Path | IO[Any], name: str | None, settings: dict[str, Any]
) -> Serializer:
    if name is None and isinstance(where, str | PathLike):
        name = format_of("serializer", fspath(where), default=DEFAULT)
    made: Serializer = registry.create("serializer", name or DEFAULT, **settings)
    return made


def _is_binary(serializer: Serializer) -> bool:
    return bool(getattr(serializer, "binary", False))


def _open(path: Path, mode: str, *, is_binary: bool) -> IO[Any]:
    try:
        if is_binary:
            return open(path, mode + "b")  # noqa: PTH123 # the caller closes; any path
        # Without newline="" the same records would make other bytes on Windows.
        return open(path, mode, encoding="utf-8", newline="")  # noqa: PTH123
    except OSError as error:
        verb = "written" if mode == "w" else "read"
        msg = f"{fspath(path)} cannot be {verb}: {error.strerror}"
        raise InputError(msg) from error


def _decoded(payload: bytes) -> str:
    try:
        return payload.decode()
    except UnicodeDecodeError as error:
        msg = f"expected UTF-8, got byte {payload[error.start]:#04x} at {error.start}"
        raise InputError(msg) from error
