"""Parquet files and Arrow streams."""

from collections.abc import Iterable, Iterator
from typing import IO, Any, ClassVar

import attrs
from attrs import validators

from crisiskit.errors import DecodeError
from crisiskit.model import Extraction
from crisiskit.serializers.arrow.columns import WIRE, batches_of, schema
from crisiskit.serializers.arrow.extra import pyarrow
from crisiskit.serializers.json_text import decode
from crisiskit.serializers.plain import from_plain

__all__ = ["Arrow", "Parquet"]

_BATCH = 256  # extractions; a few megabytes


@attrs.frozen(kw_only=True)
class Parquet:
    """Write and read Parquet: one row an article, its records as nested columns.

    ``events``, ``actors`` and so on are lists of structs, as query engines unnest them;
    the column ``wire`` holds the extraction as JSON, and it alone is read back, so
    nothing is lost.

    Attributes:
        batch_size: Articles a row group; memory grows with it.
    """

    binary: ClassVar[bool] = True
    batch_size: int = attrs.field(default=_BATCH, validator=validators.ge(1))

    def dump(self, extractions: Iterable[Extraction], stream: IO[bytes], /) -> None:
        """Write row groups as the extractions come.

        Raises:
            MissingExtraError: If pyarrow is not installed.
        """
        # Closing the writer would close the caller's stream, but for this shield.
        with pyarrow().parquet.ParquetWriter(
            _Open(stream), schema(), compression="zstd"
        ) as out:
            for batch in batches_of(extractions, self.batch_size):
                out.write_batch(batch)

    def load(self, stream: IO[bytes], /) -> Iterator[Extraction]:
        """Yield the extractions row group by row group.

        Raises:
            DecodeError: If the stream is no Parquet of this kind.
            MissingExtraError: If pyarrow is not installed.
        """
        pa = pyarrow()
        try:
            whole = _Open(stream) if stream.seekable() else pa.BufferReader(stream.read())
            source = pa.parquet.ParquetFile(whole)
            batches = source.iter_batches(batch_size=self.batch_size, columns=[WIRE])
        except (pa.ArrowException, OSError) as error:
            raise _refusal(error, "Parquet") from error
        yield from _loaded(batches, "Parquet")


@attrs.frozen(kw_only=True)
class Arrow:
    """Write and read Arrow IPC streams, with the columns of :class:`Parquet`.

    Attributes:
        batch_size: Articles a record batch; memory grows with it.
    """

    binary: ClassVar[bool] = True
    batch_size: int = attrs.field(default=_BATCH, validator=validators.ge(1))

    def dump(self, extractions: Iterable[Extraction], stream: IO[bytes], /) -> None:
        """Write record batches as the extractions come.

        Raises:
            MissingExtraError: If pyarrow is not installed.
        """
        with pyarrow().ipc.new_stream(_Open(stream), schema()) as out:
            for batch in batches_of(extractions, self.batch_size):
                out.write_batch(batch)

    def load(self, stream: IO[bytes], /) -> Iterator[Extraction]:
        """Yield the extractions batch by batch.

        Raises:
            DecodeError: If the stream is no Arrow of this kind.
            MissingExtraError: If pyarrow is not installed.
        """
        pa = pyarrow()
        try:
            source = pa.ipc.open_stream(_Open(stream))
        except (pa.ArrowException, OSError, EOFError) as error:
            raise _refusal(error, "Arrow") from error
        yield from _loaded(source, "Arrow")


class _Open:
    """A stream that stays open when its user closes it."""

    closed = False

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def close(self) -> None:
        self._stream.flush()


def _loaded(batches: Iterable[Any], name: str) -> Iterator[Extraction]:
    pa = pyarrow()
    row = 0
    found = iter(batches)
    while True:
        try:
            batch = next(found, None)
            lines = [] if batch is None else batch.column(WIRE).to_pylist()
        except (pa.ArrowException, KeyError, OSError) as error:
            raise _refusal(error, name) from error
        if batch is None:
            return
        for line in lines:
            where = f"row {row}"
            yield from_plain(decode(line, where=where), Extraction, where=where)
            row += 1


def _refusal(error: Exception, name: str) -> DecodeError:
    return DecodeError(f"expected {name} with a column {WIRE!r} of extractions: {error}")
