"""Folders and archives of articles."""

import io
import zipfile
from pathlib import Path

import pytest

import crisiskit
from crisiskit.errors import CrisiskitError, DecodeError, InputError, UnknownPluginError
from crisiskit.readers.zip import ZipReader
from crisiskit.testing import check_reader

FILES = {
    "b/two.jsonl": '{"text": "Two."}\n{"text": "Three."}\n',
    "a.txt": "One.",
    "c.json": '{"text": "Four."}',
    ".hidden/x.txt": "Hidden.",
}


def archive(files: dict[str, str | bytes], **options: object) -> bytes:
    """Make a ZIP archive in memory."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, **options) as made:
        for name, payload in files.items():
            made.writestr(zipfile.ZipInfo(name), payload, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def folder(path: Path, files: dict[str, str]) -> Path:
    """Write files."""
    for name, payload in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(payload, encoding="utf-8")
    return path


def test_a_folder_is_read_in_the_order_of_its_paths(tmp_path: Path) -> None:
    """Each file by its suffix, hidden ones not; the path is kept."""
    articles = list(crisiskit.read(folder(tmp_path, FILES)))

    assert ["One.", "Two.", "Three.", "Four."] == [article.text for article in articles]
    assert str(tmp_path / "b" / "two.jsonl") == articles[1].extra["file"]
    assert articles[0].id == crisiskit.Article(text="One.").id


def test_a_folder_that_links_to_itself_ends(tmp_path: Path) -> None:
    """Links to folders are not followed."""
    folder(tmp_path, {"a.txt": "One."})
    (tmp_path / "loop").symlink_to(tmp_path)

    assert ["One."] == [article.text for article in crisiskit.read(tmp_path)]


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    """Hidden files do not count."""
    folder(tmp_path, {".hidden": "One."})

    with pytest.raises(InputError, match="expected files in .*, found none"):
        list(crisiskit.read(tmp_path))


def test_faulty_files_are_named(tmp_path: Path) -> None:
    """Each once, and with ``on_error`` the others are read."""
    folder(tmp_path, {"a.docx": "?", "b.json": "{", "c.txt": "One."})
    errors: list[CrisiskitError] = []
    articles = list(crisiskit.read(tmp_path, on_error=errors.append))

    assert ["One."] == [article.text for article in articles]
    assert 2 == len(errors)
    assert str(tmp_path / "b.json") in str(errors[1])
    with pytest.raises(UnknownPluginError, match="no reader is called 'docx'"):
        list(crisiskit.read(tmp_path))
    (tmp_path / "a.docx").unlink()
    with pytest.raises(InputError, match=r"b\.json: expected JSON"):
        list(crisiskit.read(tmp_path))


def test_all_files_of_a_folder_can_be_one_format(tmp_path: Path) -> None:
    """Whatever their suffixes; settings go to the reader."""
    folder(tmp_path, {"a.log": "One.", "b": "Two."})
    articles = crisiskit.read(tmp_path, "text", encoding="utf-8")

    assert ["One.", "Two."] == [article.text for article in articles]


def test_an_archive_keeps_its_contract() -> None:
    """Articles come out, the same each time; odd bytes are refused, not crashed on."""
    check_reader(ZipReader(), archive(FILES))


def test_an_archive_is_read_in_its_order(tmp_path: Path) -> None:
    """Each file by its suffix, hidden ones not; the name in the archive is kept."""
    path = tmp_path / "day.zip"
    path.write_bytes(archive(FILES))
    articles = list(crisiskit.read(path))

    assert ["Two.", "Three.", "One.", "Four."] == [article.text for article in articles]
    assert "b/two.jsonl" == articles[0].extra["file"]


def test_all_files_of_an_archive_can_be_one_format() -> None:
    """With settings for their reader."""
    payload = archive({"a.log": "café".encode("cp1252")})
    reader = ZipReader(format="text", settings={"encoding": "cp1252"})

    assert ["café"] == [article.text for article in reader.read(io.BytesIO(payload))]


@pytest.mark.parametrize(
    ("payload", "message"),
    [
        (b"PK no archive", "expected a ZIP archive"),
        (
            archive({"bomb.txt": "0" * 10_000_000}),
            r"bomb\.txt unpacks from .* which is refused",
        ),
        (archive({"in.zip": archive(FILES)}), r"in\.zip: archives in archives are not read"),
        (archive({"a.json": "{"}), r"a\.json: expected JSON"),
    ],
)
def test_hostile_archives_are_refused(payload: bytes, message: str) -> None:
    """The error names the file."""
    with pytest.raises(InputError, match=message):
        list(crisiskit.read(io.BytesIO(payload), "zip"))


def test_damaged_and_encrypted_files_are_named() -> None:
    """A wrong checksum and a password are found before a reader sees the bytes."""
    whole = archive({"a.txt": "One."})
    damaged = bytearray(whole)
    damaged[whole.index(b"a.txt") + 6] ^= 255
    locked = bytearray(whole)
    locked[6] |= 1
    locked[whole.index(b"PK\x01\x02") + 8] |= 1

    with pytest.raises(DecodeError, match=r"a\.txt cannot be unpacked"):
        list(crisiskit.read(io.BytesIO(bytes(damaged)), "zip"))
    with pytest.raises(DecodeError, match=r"a\.txt is encrypted"):
        list(crisiskit.read(io.BytesIO(bytes(locked)), "zip"))


def test_the_rest_of_an_archive_can_be_read() -> None:
    """With ``on_error``."""
    errors: list[CrisiskitError] = []
    payload = io.BytesIO(archive({"a.json": "{", "b.docx": "?", "c.txt": "One."}))
    articles = crisiskit.read(payload, "zip", on_error=errors.append)

    assert ["One."] == [article.text for article in articles]
    assert 2 == len(errors)
