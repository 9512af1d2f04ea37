"""The contract checks for plug-in authors catch what breaks the contract."""

import itertools
import subprocess
import sys
from collections.abc import Iterable, Iterator
from typing import IO, Any

import pytest
import spacy
from spacy.language import Language

from crisiskit.errors import ExtractionError
from crisiskit.model import Article, Event, Extraction, Span
from crisiskit.testing import check_extractor, check_reader, check_serializer


class First:
    """Find an event in the first word: keeps the contract."""

    produces = (Event,)
    requires = ()

    def __call__(self, reading: Any, _found: Any, /) -> Iterator[Event]:
        """Yield it."""
        yield Event(type="acme:first", evidence=(Span(0, 1),))


class Outside(First):
    """Point outside the article."""

    def __call__(self, reading: Any, _found: Any, /) -> Iterator[Event]:
        """Yield a stray event."""
        yield Event(type="AID", evidence=(Span(0, 10**6),))


class Counting(First):
    """Remember what it did."""

    def __init__(self) -> None:
        """Begin at none."""
        self.calls = 0

    def __call__(self, reading: Any, _found: Any, /) -> Iterator[Event]:
        """Count."""
        self.calls += 1
        return iter(())


class Moody(First):
    """Give other records each time."""

    numbers = itertools.count()

    def __call__(self, reading: Any, _found: Any, /) -> Iterator[Event]:
        """Yield an event of a new type."""
        yield Event(type=f"acme:{next(self.numbers)}", evidence=(Span(0, 1),))


class Meddling(First):
    """Change the parse."""

    def __call__(self, reading: Any, _found: Any, /) -> Iterator[Event]:
        """Tag the first token."""
        reading.doc[0].tag_ = "NN" if reading.doc[0].tag_ != "NN" else "JJ"
        return iter(())


@pytest.fixture(scope="module")
def nlp() -> Language:
    """A pipeline that says it sets what rules read, and sets nothing."""
    if not Language.has_factory("crisiskit_contracts"):
        Language.component(
            "crisiskit_contracts",
            func=lambda doc: doc,
            assigns=["token.tag", "token.dep", "token.lemma", "doc.ents"],
        )
    made = spacy.blank("en")
    made.add_pipe("crisiskit_contracts")
    return made


def test_good_extractors_pass(nlp: Language) -> None:
    """On the built-in texts and on those given."""
    check_extractor(First(), nlp=nlp, articles=[Article(text="One more.")])


@pytest.mark.parametrize(
    ("extractor", "error", "message"),
    [
        (Outside(), ExtractionError, "a span ends outside the article"),
        (Moody(), AssertionError, "other records the second time"),
        (Counting(), AssertionError, "changed while it was called"),
        (Meddling(), AssertionError, "changed the parse"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_bad_extractors_are_caught(
    nlp: Language, extractor: First, error: type[Exception], message: str
) -> None:
    """The message says what is broken."""
    with pytest.raises(error, match=message):
        check_extractor(extractor, nlp=nlp)


class Forgetful:
    """Write only how many there are, and claim to read them again."""

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write a number."""
        stream.write(str(len(list(extractions))))

    def load(self, stream: IO[str], /) -> Iterator[Extraction]:
        """Yield empty extractions."""
        return itertools.repeat(Extraction(article=Article(text="")), int(stream.read()))


class Closing(Forgetful):
    """Close what is not its own."""

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Close the stream."""
        stream.close()


@pytest.mark.parametrize(
    ("serializer", "message"),
    [(Forgetful(), "something was lost"), (Closing(), "belongs to the caller")],
)
def test_bad_serializers_are_caught(serializer: Forgetful, message: str) -> None:
    """The message says what is broken."""
    with pytest.raises(AssertionError, match=message):
        check_serializer(serializer)


class Crashing:
    """Crash on what it does not expect."""

    def read(self, stream: IO[bytes], /) -> Iterator[Article]:
        """Read one article."""
        yield Article(text=stream.read().decode("ascii"))


def test_bad_readers_are_caught() -> None:
    """What they raise at odd bytes is shown as it is."""
    with pytest.raises(UnicodeDecodeError):
        check_reader(Crashing(), b"fine")


def test_missing_hypothesis_is_told() -> None:
    """With the command that installs it."""
    code = "import sys; sys.modules['hypothesis'] = None; import crisiskit.testing"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )

    assert "MissingExtraError: crisiskit.testing needs hypothesis: pip install" in done.stderr


NOTEBOOK = '''
import crisiskit


@crisiskit.register("extractor", "power-cuts")
class PowerCuts:
    """Find power cuts."""

    produces = (crisiskit.Event,)
    requires = ()

    def __call__(self, reading, found, /):
        for sentence in reading.sentences:
            for token in sentence.tokens:
                if token.lower_ in {"blackout", "blackouts"}:
                    trigger = crisiskit.Span(token.idx, token.idx + len(token))
                    yield crisiskit.Event(
                        type="acme:blackout", trigger=trigger, evidence=(sentence.span,)
                    )


extraction = crisiskit.extract("A blackout hit Caracas. Four people died.")
(event,) = [event for event in extraction.events if event.type == "acme:blackout"]
(again,) = crisiskit.loads(crisiskit.dumps(extraction))
print(event.extractor, extraction.quote(event.trigger), again == extraction)
'''


@pytest.mark.model
def test_a_notebook_adds_its_own_event_type() -> None:
    """Fifteen lines, registered where they stand, are in the next extraction."""
    done = subprocess.run(
        [sys.executable, "-c", NOTEBOOK], capture_output=True, text=True, check=False
    )

    assert ("power-cuts blackout True\n", "") == (done.stdout, done.stderr)
