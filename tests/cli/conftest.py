"""A command line that runs in milliseconds: one small extractor, no trained pipeline."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language

from crisiskit.cli import main
from crisiskit.model import Event, Span
from crisiskit.plugins import GROUPS, Registry, registry

Run = Callable[..., tuple[int, str, str]]


class Attacks:
    """Find the word "attacked"; fail where the text says so."""

    produces = (Event,)
    requires = ()

    def __call__(self, reading: Any, _found: Any, /) -> Iterator[Event]:
        """Yield an event for each place of the word."""
        text = reading.article.text
        if "FAIL" in text:
            msg = "as told"
            raise RuntimeError(msg)
        for match in re.finditer("attacked", text):
            span = Span(*match.span())
            yield Event(type="ASSAULT", trigger=span, evidence=(span,))


@pytest.fixture
def crisiskit(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in this process; give exit code, output and messages."""
    if not Language.has_factory("crisiskit_nothing"):
        Language.component(
            "crisiskit_nothing",
            func=lambda doc: doc,
            assigns=["token.tag", "token.dep", "token.lemma", "doc.ents"],
        )
    nlp = spacy.blank("en")
    nlp.add_pipe("crisiskit_nothing")
    mine = Registry()
    monkeypatch.setattr(mine, "_installed", {"extractor": {}})
    mine.register("extractor", "attacks", Attacks)
    monkeypatch.setattr("crisiskit.pipeline.step.registry", mine)
    monkeypatch.setattr("crisiskit.pipeline.pipeline.load_pipeline", lambda _choice: nlp)

    def run(*arguments: object) -> tuple[int, str, str]:
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = int(stop.code or 0)
        return (code, *capfd.readouterr())

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A text file."""
    path = tmp_path / "article.txt"
    path.write_text("Rebels attacked the town.", encoding="utf-8")
    return path


@pytest.fixture
def register(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str, Any], None]:
    """Register plug-ins for one test."""
    monkeypatch.setattr(registry, "_registered", {kind: {} for kind in GROUPS})
    return registry.register
