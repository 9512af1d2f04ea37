"""Policies, sentence by sentence."""

import os
from collections.abc import Iterable, Iterator
from typing import ClassVar

import attrs

from crisiskit.extractors.findings import Findings
from crisiskit.extractors.policies.announcement import told_by_announcement
from crisiskit.extractors.policies.authority import Authorities
from crisiskit.extractors.policies.lexicon import policy_words
from crisiskit.extractors.policies.measure import measures_of
from crisiskit.extractors.policies.merging import merged
from crisiskit.extractors.policies.parties import Parties, counts, known_actors, parties_of
from crisiskit.extractors.policies.stage import told_stages
from crisiskit.extractors.policies.telling import Setting, policy_of
from crisiskit.extractors.policies.word_order import told_by_order
from crisiskit.model import Actor, Claim, Figure, Moment, Place, Policy
from crisiskit.nlp.reading import Reading

__all__ = ["Policies"]


def _to_paths(
    files: "str | os.PathLike[str] | Iterable[str | os.PathLike[str]]",
) -> tuple[str, ...]:
    """Take one path or several."""
    listed = (files,) if isinstance(files, str | os.PathLike) else files
    return tuple(os.fspath(path) for path in listed)


@attrs.frozen(kw_only=True)
class Policies:
    """Find measures that are named together with how far they have come.

    Attributes:
        lexicon: TOML files with measures of a user's own, one path or several; kinds of
            their own have a namespace (``"acme:dyke"``).

    Raises:
        LexiconError: When it is called, if such a file is wrong.
    """

    produces: ClassVar[tuple[type, ...]] = (Policy,)
    requires: ClassVar[tuple[type, ...]] = (Actor, Claim, Moment, Place, Figure)

    lexicon: tuple[str, ...] = attrs.field(default=(), converter=_to_paths)

    def __call__(self, reading: Reading, found: Findings, /) -> Iterator[Policy]:
        """Yield the policies of one article by first telling."""
        authorities = Authorities(found, policy_words(self.lexicon))
        yield from merged(_told(reading, found, authorities), authorities)


def _told(
    reading: Reading, found: Findings, authorities: Authorities
) -> Iterator[tuple[str, Policy]]:
    """Yield each telling with the words it is known by."""
    for sentence in reading.sentences:
        if not sentence.is_boilerplate:
            tokens = reading.tokens[sentence.tokens.start : sentence.tokens.end]
            setting = Setting(
                tokens=tokens, sentence=sentence.span, reading=reading, found=found
            )
            tellings = list(_by_grammar(setting, authorities))
            yield from tellings or _without_grammar(setting, authorities)


def _by_grammar(setting: Setting, authorities: Authorities) -> Iterator[tuple[str, Policy]]:
    """Yield what words name, with the step that the words above them tell."""
    words, found = authorities.words, setting.found
    for measure in measures_of(setting.tokens, words):
        for told in told_stages(measure, words):
            parties = parties_of(measure, told, found, authorities)
            if counts(measure, told, parties, authorities):
                yield measure.key, policy_of(measure, told, parties, setting, measure.shape)


def _without_grammar(
    setting: Setting, authorities: Authorities
) -> Iterator[tuple[str, Policy]]:
    """Yield what is told where no word names a measure by the grammar around it."""
    for shape, find in (("order", told_by_order), ("announcement", told_by_announcement)):
        for measure, told, doer in find(setting.tokens, authorities):
            parties = Parties(issuers=known_actors([doer], setting.found))
            yield measure.key, policy_of(measure, told, parties, setting, shape)
            return
