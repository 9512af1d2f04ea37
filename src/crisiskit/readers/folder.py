"""Folders of articles, each file read by its suffix."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

from crisiskit.errors import CrisiskitError, InputError
from crisiskit.model import Article
from crisiskit.plugins import format_of, registry
from crisiskit.readers.naming import with_file
from crisiskit.readers.packed import open_bytes

__all__ = ["read_folder"]


def read_folder(
    folder: Path,
    format: str | None = None,  # noqa: A002 # as in read
    *,
    on_error: Callable[[CrisiskitError], object] | None = None,
    leave_out: Collection[str] = (),
    **settings: Any,
) -> Iterator[Article]:
    """Yield the articles of all files in *folder* and below, in the order of their paths.

    Hidden files and folders are passed over; links are followed to files, not to
    folders. ``extra["file"]`` is the path.

    Args:
        folder: The folder.
        format: Reader of all files; None goes by their suffixes, text without one.
        on_error: Called with the error of a file that cannot be read, after which
            reading goes on; None raises it.
        leave_out: Paths of files that are passed over, such as one that is written to.
        settings: For the readers.

    Raises:
        InputError: If a file cannot be read (the message names it), or there is none.
        UnknownPluginError: If no reader has the suffix of a file.
    """
    path = None
    others = {Path(each).resolve() for each in leave_out}
    for path in _files(folder):
        if others and path.resolve() in others:
            continue
        try:
            yield from _articles(path, format, settings)
        except CrisiskitError as error:
            if on_error is None:
                raise
            on_error(error)
    if path is None:
        msg = f"expected files in {folder}, found none (hidden ones do not count)"
        raise InputError(msg)


def _files(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        msg = f"{folder} cannot be read: {error.strerror}"
        raise InputError(msg) from error
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            # A link to a folder above would never end.
            yield from () if entry.is_symlink() else _files(entry)
        else:
            yield entry


def _articles(path: Path, kind: str | None, settings: dict[str, Any]) -> Iterator[Article]:
    reader = registry.create(
        "reader", kind or format_of("reader", path, default="text"), **settings
    )
    try:
        with open_bytes(path) as stream:
            for article in reader.read(stream):
                yield with_file(article, str(path))
    except InputError as error:
        msg = str(error) if str(error).startswith(str(path)) else f"{path}: {error}"
        raise InputError(msg) from error
