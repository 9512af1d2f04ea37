"""The contracts of crisiskit hold for the plug-ins of this package."""

import io

from acme_crisis.blackouts import Blackouts
from acme_crisis.bulletins import Bulletins
from acme_crisis.headlines import Headlines

import crisiskit
from crisiskit.testing import check_extractor, check_reader, check_serializer

TICKER = b"Power fails in Nairobi\nA blackout hit the city.\n###\nAid comes\n\n###\n\n"


def test_the_extractor_keeps_its_contract() -> None:
    """Grounded, deterministic, without shared state, and it survives any text."""
    check_extractor(Blackouts())


def test_the_reader_keeps_its_contract() -> None:
    """The same articles each time; odd bytes are refused."""
    check_reader(Bulletins(), TICKER)


def test_the_serializer_keeps_its_contract() -> None:
    """Equal input makes equal output."""
    check_serializer(Headlines())


def test_a_bulletin_becomes_an_event() -> None:
    """From the ticker to the headline."""
    articles = crisiskit.read(io.BytesIO(TICKER), "acme-bulletins")
    extractions = crisiskit.Pipeline().stream(articles)

    assert "acme:blackout: A blackout hit the city.\n" in crisiskit.dumps(
        extractions, "acme-headlines"
    )
