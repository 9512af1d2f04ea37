"""ZIP archives of articles, each file read by its suffix."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import IO, Any

import attrs

from crisiskit.errors import CrisiskitError, DecodeError, InputError
from crisiskit.model import Article
from crisiskit.plugins import format_of, registry
from crisiskit.readers.limits import MAX_BYTES, read_whole
from crisiskit.readers.naming import with_file

__all__ = ["ZipReader"]

_MAX_ARCHIVE = 1024 * 1024 * 1024
_MAX_RATIO = 200  # text shrinks to a fifth, a bomb to a thousandth


@attrs.frozen(kw_only=True)
class ZipReader:
    """Read the files of an archive in its order, by their suffixes.

    Nothing is unpacked to disk. Folders and hidden files are passed over; archives in
    archives, encrypted files, and files that unpack to far more than they take are
    refused. ``extra["file"]`` is the file's name in the archive.

    Attributes:
        format: Reader of all files; None goes by their suffixes, text without one.
        settings: For that reader.
        on_error: Called with the error of a file that cannot be read, after which
            reading goes on; None raises it.
        max_bytes: Most bytes a file may unpack to.
    """

    format: str | None = None
    settings: Mapping[str, Any] = attrs.field(factory=dict)
    on_error: Callable[[CrisiskitError], object] | None = None
    max_bytes: int = MAX_BYTES

    def read(self, stream: IO[bytes], /) -> Iterator[Article]:
        """Yield the articles of all files.

        Raises:
            DecodeError: If it is no ZIP archive, or a file in it is refused.
            InputError: If it is too long, or a file cannot be read.
        """
        payload = io.BytesIO(read_whole(stream, _MAX_ARCHIVE))
        try:
            archive = zipfile.ZipFile(payload)
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            msg = f"expected a ZIP archive, got something else ({error})"
            raise DecodeError(msg) from error
        with archive:
            for info in archive.infolist():
                if not info.is_dir() and not _is_hidden(info.filename):
                    yield from self._tried(archive, info)

    def _tried(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[Article]:
        try:
            yield from self._articles(archive, info)
        except CrisiskitError as error:
            if self.on_error is None:
                raise
            self.on_error(error)

    def _articles(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[Article]:
        name = info.filename
        self._check(info)
        kind = self.format or format_of("reader", name, default="text")
        if kind == "zip":
            msg = f"{name}: archives in archives are not read; unpack it first"
            raise DecodeError(msg)
        reader = registry.create("reader", kind, **self.settings)
        try:
            payload = archive.read(info)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            OSError,
        ) as error:
            msg = f"{name} cannot be unpacked: {error}"
            raise DecodeError(msg) from error
        try:
            for article in reader.read(io.BytesIO(payload)):
                yield with_file(article, name)
        except InputError as error:
            msg = f"{name}: {error}"
            raise InputError(msg) from error

    def _check(self, info: zipfile.ZipInfo) -> None:
        if info.flag_bits & 1:
            msg = f"{info.filename} is encrypted: unpack the archive first"
            raise DecodeError(msg)
        is_bomb = info.file_size > _MAX_RATIO * max(info.compress_size, 1024)
        if is_bomb or info.file_size > self.max_bytes:
            msg = (
                f"{info.filename} unpacks from {info.compress_size:,} to {info.file_size:,} "
                f"bytes, which is refused; at most {self.max_bytes:,} are taken, and "
                f"{_MAX_RATIO} times the packed size"
            )
            raise DecodeError(msg)


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in name.split("/"))
