"""Writing extractions to files, streams and strings, and reading them again, by format name."""

import io
from collections.abc import Iterable, Iterator
from os import PathLike, fspath
from typing import IO, Any, Literal, overload

from crisiskit.errors import InputError
from crisiskit.model import Extraction
from crisiskit.plugins import format_of, registry, with_method
from crisiskit.serializers.protocol import LosslessSerializer, Serializer
from crisiskit.serializers.streams import Path, no_utf8, reading, writing

__all__ = ["dump", "dumps", "load", "loads"]

DEFAULT = "jsonl"

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
        path_or_stream: A file to make or overwrite, packed if it ends in ``.gz``, or an
            open stream; text goes into a stream of bytes as UTF-8.
        format: Name of a serializer; by default what the suffix says, else ``jsonl``.
        settings: For the serializer.

    Raises:
        UnknownPluginError: If there is no such format.
        InputError: If the file cannot be written, or what is given is no extraction.
    """
    serializer = _serializer(path_or_stream, format, settings)
    checked = _extractions(extractions)
    with writing(path_or_stream, is_binary=_is_binary(serializer)) as stream:
        serializer.dump(checked, stream)


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
    if not isinstance(payload, str | bytes):
        msg = f"expected text or bytes, got {type(payload).__name__}: load reads files"  # type: ignore[unreachable] # by the types
        raise InputError(msg)
    if isinstance(payload, bytes) and not is_binary:
        payload = _decoded(payload)
    stream = io.BytesIO(payload) if isinstance(payload, bytes) else io.StringIO(payload)
    return tuple(load(stream, format, **settings))


def _load(serializer: LosslessSerializer, source: Path | IO[Any]) -> Iterator[Extraction]:
    with reading(source, is_binary=_is_binary(serializer)) as stream:
        yield from serializer.load(stream)


def _extractions(given: Extraction | Iterable[Extraction]) -> Iterator[Extraction]:
    """Let extractions pass one by one, a single one as well.

    Raises:
        InputError: If *given* is something else; at the first item that is none.
    """
    if isinstance(given, Extraction):
        return iter((given,))
    if not isinstance(given, Iterable):
        raise _no_extraction(given)
    return map(_extraction, given)


def _extraction(item: Extraction) -> Extraction:
    if not isinstance(item, Extraction):
        raise _no_extraction(item)
    return item


def _no_extraction(item: object) -> InputError:
    return InputError(
        f"expected extractions, got {type(item).__name__}: crisiskit.extract makes them of articles"
    )


def _serializer(
    where: Path | IO[Any], name: str | None, settings: dict[str, Any]
) -> Serializer:
    if name is None and isinstance(where, str | PathLike):
        name = format_of("serializer", fspath(where), default=DEFAULT)
    name = name or DEFAULT
    made: Serializer = with_method(
        "serializer", name, registry.create("serializer", name, **settings), "dump"
    )
    return made


def _is_binary(serializer: Serializer) -> bool:
    return bool(getattr(serializer, "binary", False))


def _decoded(payload: bytes) -> str:
    try:
        return payload.decode()
    except UnicodeDecodeError as error:
        raise no_utf8(error) from error
