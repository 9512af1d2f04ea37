"""Where an article names places: what the name finder saw, weighed by gazetteer and context."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

import attrs

from crisiskit.model import Span
from crisiskit.ontology.place_code import PlaceKind
from crisiskit.places.candidates import candidates
from crisiskit.places.countries import country_of, demonym_countries
from crisiskit.places.focus import Focus
from crisiskit.places.locatives import (
    abbreviation_after,
    divided_names,
    is_divided,
    is_located,
    is_near,
    is_on_the_way,
    is_sited,
    leading_name,
    located_names,
    lone_names,
    whole_name,
)
from crisiskit.places.name_key import fold
from crisiskit.places.sightings import sightings
from crisiskit.places.surroundings import surroundings
from crisiskit.places.wording import wording

__all__ = ["NamedSpan", "recognise"]

_PLACE_LABELS = frozenset({"LOC", "GPE", "FAC"})
_NAME_LABELS = frozenset({"PERSON", "ORG", "NORP"})
# Priors (decimal logarithm of people) from which a name of the gazetteer is believed to be
# that place: where the name finder agrees or the words before it do, and against it.
_KNOWN = 4.0
_BIG = 5.0
# Share of an article's evidence of place; in a country that has it, villages need no other
# voucher, nor do towns of several words that were taken for persons.
_AT_HOME = 0.4
_AT_HOME_LONG = 0.2
_HINT = 0.1  # share from which an ambiguous name ("Jordan") is believed to be the country
_JOINT = re.compile(r"\s+in\s+(?=[^\W\d_a-z])")
_LONG_NAME = 3  # words; from here on a person's name hardly begins with a country


@attrs.frozen
class NamedSpan:
    """A name the name finder saw.

    Attributes:
        span: Where it stands.
        words: The words.
        label: What it was taken for: ``LOC``, ``PERSON``, ``ORG``, ``NORP`` or another.
    """

    span: Span
    words: str
    label: str


def recognise(
    text: str,
    entities: Iterable[tuple[Span, str]],
    *,
    dateline: Span | None = None,
    skipped: Iterable[Span] = (),
) -> tuple[Span, ...]:
    """Find where places are named, in text order; the spans do not overlap.

    Args:
        text: The article.
        entities: What the name finder saw, with its labels, in text order.
        dateline: Where the dateline is, if there is one.
        skipped: Stretches in which no place is looked for.
    """
    famous = list(sightings(text))
    seen = [
        NamedSpan(part, text[part.start : part.end], label)
        for span, label in entities
        for part in _cut(text, span)
    ]
    names = _Judge.of(text, seen, famous).places()
    taken = bytearray(len(text))
    _mark(taken, skipped)
    opening = leading_name(text, dateline) if dateline is not None else None
    names = _free(taken, [*([opening] if opening else ()), *names])
    _mark(taken, (each.span for each in seen))
    for group in (
        famous,
        located_names(text),
        divided_names(text),
    ):
        names += _free(taken, group)
    names += _free(taken, _repeated(text, names))
    shorts = (abbreviation_after(text, span) for span in tuple(names))
    names += _free(taken, (short for short in shorts if short is not None))
    return tuple(sorted(names))


def _cut(text: str, span: Span) -> Iterator[Span]:
    """Cut "Goma in North Kivu" in two: some name finders take it for one name."""
    if _JOINT.search(text, span.start, span.end) is None:
        yield span
        return
    start = span.start
    for joint in _JOINT.finditer(text, span.start, span.end):
        if start < joint.start():
            yield Span(start, joint.start())
            start = joint.end()
    if start < span.end:
        yield Span(start, span.end)


def _free(taken: bytearray, spans: Iterable[Span]) -> list[Span]:
    """Keep the spans that touch nothing taken, and take them."""
    kept = []
    for span in spans:
        start, end = span.start, span.end
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            kept.append(span)
    return kept


def _mark(taken: bytearray, spans: Iterable[Span]) -> None:
    for span in spans:
        taken[span.start : span.end] = b"\1" * len(span)


def _repeated(text: str, names: Iterable[Span]) -> list[Span]:
    """Find the names again where they stand alone."""
    words = {text[name.start : name.end] for name in names}
    return list(lone_names(text, words))


@attrs.frozen
class _Judge:
    """Says which of the names seen are places.

    Attributes:
        text: The article.
        seen: What the name finder saw.
        famous: Where names of well-known places stand.
        focus: The countries the article is about.
        people: First and last words of full names of persons.
    """

    text: str
    seen: Sequence[NamedSpan]
    famous: Sequence[Span]
    focus: Focus
    people: frozenset[str]

    @classmethod
    def of(cls, text: str, seen: Sequence[NamedSpan], famous: Sequence[Span]) -> "_Judge":
        meant = (candidates(text[span.start : span.end]) for span in famous)
        known = ((options[0].entry, 1.0) for options in meant if options)
        focus = Focus.of_text(text).with_places(known)
        full = (each.words.split() for each in seen if each.label == "PERSON")
        people = {part for parts in full if len(parts) > 1 for part in (parts[0], parts[-1])}
        return cls(text, seen, famous, focus, frozenset(people))

    def places(self) -> list[Span]:
        """Find the places among the names seen, and inside them."""
        labelled = [each for each in self.seen if each.label in _PLACE_LABELS]
        vouched = {each.words for each in labelled if self._is_vouched(each)}
        names = [
            span for each in labelled if each.words in vouched for span in self._parts(each)
        ]
        others = [
            each
            for each in self.seen
            if each.label in _NAME_LABELS and each.words not in vouched | self.people
        ]
        for each in others:
            names += self._taken_for_other(each)
        again = {words for words in map(self._quote, names) if _is_known(words, _BIG)}
        return [*names, *(each.span for each in others if each.words in again)]

    def _quote(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def _is_vouched(self, each: NamedSpan) -> bool:
        """Tell whether gazetteer or context confirm what was taken for a place."""
        words = each.words
        if (
            demonym_countries(words)
            or not words[:1].isupper()
            or fold(words) in wording().never
        ):
            return False
        if _is_known(words, _KNOWN) or self._is_at_home(words, _AT_HOME):
            return True
        if is_divided(self.text, each.span.end) or is_sited(self.text, each.span.end):
            return True
        if is_on_the_way(self.text, each.span.start):
            return True
        if self._is_located(each) or _has_generic(words) or self._whole(each) != each.span:
            return True
        return bool(surroundings(self.text, each.span).containers)

    def _parts(self, each: NamedSpan) -> list[Span]:
        """Give the names a stretch holds: one, or several known ones run together."""
        whole = self._whole(each)
        inside = self._famous_inside(each.span)
        several = len(inside) > 1 and not candidates(each.words)
        return inside if several and self._is_all(inside, each.span) else [whole]

    def _whole(self, each: NamedSpan) -> Span:
        """Give the known name a piece was cut out of: "Croix" in "Croix-des-Bouquets"."""
        after = bisect_right(self.famous, each.span.start, key=_start)
        if after and self.famous[after - 1].contains(each.span):
            return self.famous[after - 1]
        return whole_name(self.text, each.span) or each.span

    def _is_all(self, inside: Iterable[Span], span: Span) -> bool:
        """Tell whether names make up all the letters of a stretch."""
        return sum(map(self._letters, inside)) == self._letters(span)

    def _is_at_home(self, words: str, share: float) -> bool:
        return any(self.focus.country(each.entry) >= share for each in candidates(words))

    def _is_located(self, each: NamedSpan) -> bool:
        """Tell whether the words before show a place; "in Ann's case" does not."""
        possessive = self.text.startswith(("'s", "’s"), each.span.end)
        return not possessive and is_located(self.text, each.span.start)

    def _taken_for_other(self, each: NamedSpan) -> list[Span]:
        """Find the places in what was taken for a person, a people or an organisation.

        All of the name must be places, or a long "person" begin with one: "Kenya
        Minister Jane Roe".
        """
        if demonym_countries(each.words):
            return []
        inside = self._famous_inside(each.span)
        if inside and self._is_all(inside, each.span):
            return inside
        if is_divided(self.text, each.span.end) and candidates(each.words):
            return [each.span]
        if _ends_in_site(each) or self._is_place_after_all(each):
            return [each.span]
        if each.label == "PERSON" and len(each.words.split()) >= _LONG_NAME:
            return [span for span in inside[:1] if span.start == each.span.start]
        return []

    def _is_place_after_all(self, each: NamedSpan) -> bool:
        if each.label != "NORP" and candidates(each.words) and self._is_near(each):
            return True
        if each.label == "NORP" or not _is_known(each.words, _KNOWN):
            return False
        if any(
            option.entry.kind == PlaceKind.COUNTRY and self.focus.country(option.entry) >= _HINT
            for option in candidates(each.words)
        ):
            return True
        if fold(each.words) in wording().gates:
            return False
        several = len(each.words.split()) > 1
        return self._is_located(each) or (
            several and self._is_at_home(each.words, _AT_HOME_LONG)
        )

    def _is_near(self, each: NamedSpan) -> bool:
        possessive = self.text.startswith(("'s", "’s"), each.span.end)
        return not possessive and is_near(self.text, each.span.start)

    def _famous_inside(self, span: Span) -> list[Span]:
        first = bisect_left(self.famous, span.start, key=_start)
        found = []
        for each in self.famous[first : first + len(span)]:
            if each.end > span.end:
                break
            found.append(each)
        return found

    def _letters(self, span: Span) -> int:
        return sum(map(str.isalpha, self._quote(span)))


def _start(span: Span) -> int:
    return span.start


def _is_known(words: str, prior: float) -> bool:
    known = candidates(words)
    return bool(known) and known[0].prior >= prior


def _ends_in_site(each: NamedSpan) -> bool:
    """Tell "Sol Dam", taken for a body, by its last word."""
    first, _, last = each.words.rpartition(" ")
    return each.label == "ORG" and bool(first) and fold(last) in wording().sites


def _has_generic(words: str) -> bool:
    """Tell whether a name of several words says what it names: "Lake Tana", "Main Street".

    The "United States Department" is no department.
    """
    parts = [fold(part) for part in words.split()]
    known = wording()
    if len(parts) == 1 or country_of(words.rpartition(" ")[0]) is not None:
        return False
    return any(
        part in known.generics or part in known.divisions for part in (parts[0], parts[-1])
    )
