"""Policies, sentence by sentence."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import ClassVar

import attrs

from crisiskit.extractors.findings import Findings
from crisiskit.extractors.policies.announcement import told_by_announcement
from crisiskit.extractors.policies.authority import Authorities
from crisiskit.extractors.policies.counting import counts, is_no_rule
from crisiskit.extractors.policies.lexicon import policy_words
from crisiskit.extractors.policies.measure import Measure, is_told_before
from crisiskit.extractors.policies.merging import merged
from crisiskit.extractors.policies.naming import measures_of
from crisiskit.extractors.policies.own_help import as_own_help
from crisiskit.extractors.policies.parties import loose_parties, parties_of
from crisiskit.extractors.policies.people import People, without_new_people
from crisiskit.extractors.policies.rule_order import told_by_rule
from crisiskit.extractors.policies.stage import told_stages
from crisiskit.extractors.policies.telling import Telling, policy_of
from crisiskit.extractors.policies.title import title_of, without_time
from crisiskit.extractors.policies.word_file import WordFile, read_words
from crisiskit.extractors.policies.word_groups import Kind
from crisiskit.extractors.policies.word_order import told_by_order
from crisiskit.model import Actor, Claim, Figure, Moment, Place, Policy, Span
from crisiskit.nlp.columns import forms_of
from crisiskit.nlp.doc import Token
from crisiskit.nlp.reading import Reading

__all__ = ["Policies"]

_WITHOUT_GRAMMAR = (
    ("order", told_by_order),
    ("announcement", told_by_announcement),
    ("rule", told_by_rule),
)
_TOLD = ("it", "that")  # shapes of what stands for the measure told before
_NEAR = 2  # sentences from a measure to "these restrictions"
_MOST_VERBS = 40  # of a sentence; more are no language


@attrs.frozen(kw_only=True)
class Policies:
    """Find measures that are named together with how far they have come.

    Attributes:
        words: Files of words for measures of a user's own, by path; they come before ours.

    Raises:
        LexiconError: If one of the files breaks the form.
    """

    produces: ClassVar[tuple[type, ...]] = (Policy, Actor)
    requires: ClassVar[tuple[type, ...]] = (Actor, Claim, Moment, Place, Figure)

    words: tuple[WordFile, ...] = attrs.field(default=(), converter=read_words)

    @property
    def digests(self) -> Mapping[str, str]:
        """Fingerprints of the words of a user's own, by file."""
        return {f"words {Path(file.name).name}": file.digest for file in self.words}

    def __call__(self, reading: Reading, found: Findings, /) -> Iterator[Policy | Actor]:
        """Yield the policies of one article by first telling, then the actors new in them."""
        found = without_new_people(found)
        words = policy_words(self.words)
        authorities, people = (
            Authorities(found, words),
            People(
                found, words.concern.persons, words.authorities | words.spokesmen | words.papers
            ),
        )
        policies = tuple(merged(_told(reading, found, authorities, people), authorities))
        yield from policies
        yield from people.among(policies)


def _told(
    reading: Reading, found: Findings, authorities: Authorities, people: People
) -> Iterator[tuple[str, Policy]]:
    """Yield each telling with the words it is known by."""
    words = authorities.words
    last: tuple[Measure, Span] | None = None
    told_at = 0
    for number, sentence in enumerate(reading.sentences):
        if sentence.is_boilerplate:
            continue
        tokens = reading.tokens[sentence.tokens.start : sentence.tokens.end]
        tellings = list(_by_grammar(tokens, people, authorities))
        for telling in tellings or list(_without_grammar(tokens, people, authorities)):
            measure, title = telling.measure, title_of(telling.measure, telling.told)
            title = without_time(title, measure, found, reading.article.text)
            is_near = last is not None and number - told_at <= _NEAR
            if measure.shape in _TOLD or (is_near and is_told_before(measure)):
                if last is None or not (is_near or measure.shape == "it"):
                    continue
                measure = attrs.evolve(measure, kind=last[0].kind, key=last[0].key)
                title = last[1]
            else:
                last, told_at = (measure, title), number
            whole = attrs.evolve(telling, measure=measure)
            key = words.same.get(measure.key, measure.key)
            yield key, policy_of(whole, title, sentence.span, reading, found)


def _by_grammar(
    tokens: Sequence[Token], people: People, authorities: Authorities
) -> Iterator[Telling]:
    """Yield what words name, with the step that the words above them tell.

    An act on what names the measure itself is no second one: "a *council* will be *set up*".
    """
    named: dict[int, Kind] = {}
    for measure in measures_of(tokens, authorities.words):
        if measure.is_act and named.get(measure.theme.i) == measure.kind:
            continue
        for told in told_stages(measure, authorities.words):
            parties = parties_of(measure, told, people, authorities)
            what, step = as_own_help(measure, told, parties.issuers, authorities)
            if counts(what, step, parties, authorities):
                named[what.theme.i] = what.kind
                yield Telling(measure=what, told=step, parties=parties, shape=what.shape)


def _without_grammar(
    tokens: Sequence[Token], people: People, authorities: Authorities
) -> Iterator[Telling]:
    """Yield what is told where no word names a measure by the grammar around it."""
    forms, first = authorities.words.verbs, tokens[0].i
    words = forms_of(tokens[0].doc)[first : first + len(tokens)]
    known = ((i, forms[word]) for i, word in enumerate(words) if word in forms)
    verbs = tuple(islice(known, _MOST_VERBS))
    for shape, find in _WITHOUT_GRAMMAR:
        for measure, told, doer in find(tokens, verbs, authorities):
            parties = loose_parties(measure, doer, people, authorities)
            if not is_no_rule(measure, parties, authorities):
                yield Telling(measure=measure, told=told, parties=parties, shape=shape)
            return
