"""``crisiskit extract --resume``: going on where a run was cut off."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]

TEXTS = ("Rebels attacked Goma.", "Aid came.", "Rebels attacked Goma.", "Guards attacked.")


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Four articles, one of them twice."""
    path = tmp_path / "articles.jsonl"
    lines = (json.dumps({"text": text}) for text in TEXTS)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


@pytest.fixture
def whole(crisiskit: Run, articles: Path, tmp_path: Path) -> bytes:
    """Give what a run that is not cut off writes."""
    path = tmp_path / "whole.jsonl"
    crisiskit("extract", articles, "-o", path)
    return path.read_bytes()


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.99, 1.0])
def test_a_run_that_was_cut_off_is_finished(
    crisiskit: Run, articles: Path, whole: bytes, tmp_path: Path, share: float
) -> None:
    """The file is in the end what it had been in one go, wherever it was cut."""
    path = tmp_path / "cut.jsonl"
    path.write_bytes(whole[: int(share * len(whole))])
    code, _, messages = crisiskit("extract", articles, "-o", path, "--resume")

    assert 0 == code
    assert whole == path.read_bytes()
    assert ("already" in messages) == (share > 0.2)


def test_a_first_run_may_resume_as_well(
    crisiskit: Run, articles: Path, whole: bytes, tmp_path: Path
) -> None:
    """Then one command does for both."""
    path = tmp_path / "new.jsonl"
    crisiskit("extract", articles, "-o", path, "--resume")

    assert whole == path.read_bytes()


@pytest.mark.parametrize("output", [(), ("-o", "events.csv"), ("-o", "a.jsonl.gz")])
def test_only_files_of_lines_can_be_resumed(
    crisiskit: Run, articles: Path, output: tuple[str, ...]
) -> None:
    """The message says what is needed."""
    code, _, messages = crisiskit("extract", articles, *output, "--resume")

    assert 2 == code
    assert "needs --output with a file of JSON Lines" in messages


def test_other_files_are_not_gone_on_with(
    crisiskit: Run, articles: Path, tmp_path: Path
) -> None:
    """What holds no extractions stays as it is."""
    path = tmp_path / "notes.jsonl"
    path.write_text('{"text": "A note."}\n', encoding="utf-8")
    code, _, messages = crisiskit("extract", articles, "-o", path, "--resume")

    assert 2 == code
    assert "notes.jsonl: expected what 'crisiskit extract' writes" in messages
    assert '{"text": "A note."}\n' == path.read_text(encoding="utf-8")


def test_an_input_is_not_overwritten(crisiskit: Run, articles: Path) -> None:
    """It would be empty before it is read."""
    before = articles.read_bytes()
    code, _, messages = crisiskit("extract", articles, "-o", articles)

    assert 2 == code
    assert "would be overwritten" in messages
    assert before == articles.read_bytes()


def test_the_output_is_no_input(crisiskit: Run, articles: Path) -> None:
    """Where a folder is read and written to."""
    code, _, messages = crisiskit("extract", articles.parent, "-o", articles.parent / "e.csv")

    assert (0, "") == (code, messages)
