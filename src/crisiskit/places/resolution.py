"""Which place each name in an article means."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import attrs

from crisiskit.model import Place, Span
from crisiskit.ontology.place_code import PlaceKind
from crisiskit.places.candidates import Candidate, candidates, listed
from crisiskit.places.containment import with_told_countries
from crisiskit.places.distance import kilometres
from crisiskit.places.entry import Entry
from crisiskit.places.focus import Focus
from crisiskit.places.name_key import fold
from crisiskit.places.own_gazetteer import OwnGazetteer
from crisiskit.places.surroundings import Surroundings, contains, surroundings
from crisiskit.places.wording import wording

__all__ = ["resolve"]

# Weights, in decimal orders of magnitude of population: a country that the whole article is
# about makes up for a town 300 times smaller.
_COUNTRY_FOCUS = 2.5
_REGION_FOCUS = 2.0
_ENCLOSES = 6.0  # "Georgia" after "Athens,"
_LISTED = 3.0  # "Washington" after "Oregon and"
_NEAR = 1.0
_NEAR_KM = 200.0
_NEAR_DEGREES = 2.0  # of latitude: more than that
_ROUNDS = 2
_WINDOW = 3  # mentions before and after that count as near in the text
_SURE = 1.0  # margin between the best two from which a choice is evidence for others
_OBSCURE = 4.0  # score below which nothing speaks for a candidate


def resolve(
    mentions: Iterable[tuple[Span, str]],
    *,
    text: str,
    url: str | None = None,
    own: OwnGazetteer | None = None,
) -> tuple[Place, ...]:
    """Resolve the places named in one article, each in the light of the others.

    A name that the gazetteer does not know, and one where nothing speaks for any
    candidate, stays a `Place` without coordinates, called by its words; it has a country
    if the words beside it say so ("Lodo, in North Kivu").

    Args:
        mentions: Where each name stands, and its words.
        text: The article.
        url: Where it was published; its national domain is weak evidence of the country.
        own: The user's places; they stand above all but large towns of the same name.

    Returns:
        One place a mention, in text order.
    """
    ordered = sorted(mentions, key=lambda mention: mention[0])
    sights = _apart_from_towns([_Sight.of(text, span, words, own) for span, words in ordered])
    links = _links(text, [span for span, _ in ordered])
    known = Focus.of_text(text, url)
    chosen = tuple(_best(sight.options, (0.0,) * len(sight.options)) for sight in sights)
    weighed: list[Entry | None] = []
    for _ in range(_ROUNDS):
        sure = [
            None if choice is None or choice.margin < _SURE else choice.entry
            for choice in chosen
        ]
        if sure == weighed:
            break  # all that others are weighed by is as it was
        focus = known.with_places(_evidence(chosen))
        chosen, weighed = _decided(sights, chosen, links, focus), sure
    places = [
        _place(sight.span, sight.words, choice)
        for sight, choice in zip(sights, chosen, strict=True)
    ]
    return with_told_countries(text, places)


@attrs.frozen
class _Sight:
    """One mention with what it may mean and what stands beside it."""

    span: Span
    words: str
    key: str
    options: tuple[Candidate, ...]
    beside: Surroundings

    @classmethod
    def of(cls, text: str, span: Span, words: str, own: OwnGazetteer | None) -> "_Sight":
        beside = surroundings(text, span)
        comma = text[max(0, span.start - 2) : span.start].strip() == ","
        options = candidates(words, beside.kind, after_comma=comma)
        if own is not None:
            options = (*listed(own.lookup(words)), *options)
        return cls(span, words, fold(words), options, beside)

    def without_large_towns(self) -> "_Sight":
        """The same without the towns too large to be a village, but for those its container speaks for."""
        kept = (
            o for o in self.options if not _is_large(o.entry) or self.beside.support(o.entry)
        )
        return attrs.evolve(self, options=tuple(kept))


def _is_large(entry: Entry) -> bool:
    return entry.kind == PlaceKind.CITY and entry.population > wording().most_people


def _apart_from_towns(sights: Sequence[_Sight]) -> tuple[_Sight, ...]:
    """Take from what is once called a village every sense that is a large town."""
    small = {sight.key for sight in sights if sight.beside.is_small}
    return tuple(
        sight.without_large_towns() if sight.key in small else sight for sight in sights
    )


@attrs.frozen
class _Choice:
    """The candidate taken for one mention, its score and its lead over the next country's."""

    entry: Entry
    score: float
    margin: float


def _best(options: Sequence[Candidate], extra: Sequence[float]) -> _Choice | None:
    """Take the candidate with the highest prior and extra score together; the first if even."""
    if not options:
        return None
    scored = [option.prior + more for option, more in zip(options, extra, strict=True)]
    top = max(range(len(scored)), key=lambda place: (scored[place], -place))
    entry = options[top].entry
    rivals = [
        score
        for option, score in zip(options, scored, strict=True)
        if option.entry.country != entry.country
    ]
    return _Choice(entry, scored[top], scored[top] - max(rivals, default=0.0))


def _evidence(chosen: Iterable[_Choice | None]) -> Iterator[tuple[Entry, float]]:
    """Give the choices sure enough to speak for others, with their weight."""
    for choice in chosen:
        if choice is not None and choice.margin >= _SURE:
            yield choice.entry, 1.0 if choice.entry.kind == PlaceKind.COUNTRY else 0.7


def _links(text: str, spans: Sequence[Span]) -> tuple[str, ...]:
    """Give what stands between each mention and the one before: "," or "and" or both, else ""."""
    between = (
        text[before.end : span.start].strip() if span.start - before.end <= _LINK else ""
        for before, span in pairwise(spans)
    )
    known = (
        link if link in {",", "and", "or", ", and", ", or", "&"} else "" for link in between
    )
    return ("", *known)[: len(spans)]


_LINK = 8  # code points


def _decided(
    sights: Sequence[_Sight],
    before: Sequence[_Choice | None],
    links: Sequence[str],
    focus: Focus,
) -> tuple[_Choice | None, ...]:
    """Choose anew for every mention, then take one sense for each name of the article."""
    decided: list[_Choice | None] = []
    explicit: list[bool] = []
    for index, sight in enumerate(sights):
        local = [sight.beside.support(option.entry) for option in sight.options]
        if links[index] == ",":
            local = [
                max(each, _enclosed(option.entry, decided[index - 1]))
                for each, option in zip(local, sight.options, strict=True)
            ]
        near = _neighbours(before, index)
        peers = _peers(before, links, index)
        extra = [
            more + _speaks_for(option.entry, focus, near, peers)
            for more, option in zip(local, sight.options, strict=True)
        ]
        decided.append(_best(sight.options, extra))
        explicit.append(any(local))
    return _one_sense(sights, decided, explicit)


def _speaks_for(
    entry: Entry, focus: Focus, near: Sequence[Entry], peers: Sequence[Entry]
) -> float:
    """Weigh what the rest of the article says of one candidate."""
    extra = _COUNTRY_FOCUS * focus.country(entry) + _REGION_FOCUS * focus.region(entry)
    if near:
        extra += _NEAR * _nearness(entry, near)
    if peers:
        extra += _LISTED * any(_is_like(entry, peer) for peer in peers)
    return extra


def _enclosed(outer: Entry, inner: _Choice | None) -> float:
    return _ENCLOSES if inner is not None and contains(outer, inner.entry) else 0.0


def _neighbours(before: Sequence[_Choice | None], index: int) -> tuple[Entry, ...]:
    window = (
        *before[max(0, index - _WINDOW) : index],
        *before[index + 1 : index + 1 + _WINDOW],
    )
    return tuple(
        choice.entry
        for choice in window
        if choice is not None and choice.margin >= _SURE and choice.entry.kind == PlaceKind.CITY
    )


def _peers(
    before: Sequence[_Choice | None], links: Sequence[str], index: int
) -> tuple[Entry, ...]:
    """Give what the mentions listed right before and after this one mean."""
    around = []
    if links[index]:
        around.append(before[index - 1])
    if index + 1 < len(links) and links[index + 1]:
        around.append(before[index + 1])
    return tuple(choice.entry for choice in around if choice and choice.margin >= _SURE)


def _is_like(entry: Entry, peer: Entry) -> bool:
    """Tell whether both are countries, or regions of one country."""
    if entry.kind != peer.kind or entry == peer:
        return False
    if entry.kind == PlaceKind.COUNTRY:
        return True
    return entry.kind == PlaceKind.REGION and entry.country == peer.country


def _nearness(entry: Entry, others: Sequence[Entry]) -> float:
    """Give 1.0 if a place named close by lies close by, else 0.0."""
    if entry.kind not in {PlaceKind.CITY, PlaceKind.DISTRICT}:
        return 0.0
    return float(
        any(
            _is_level(entry, other) and kilometres(entry, other) < _NEAR_KM and other != entry
            for other in others
        )
    )


def _is_level(entry: Entry, other: Entry) -> bool:
    """Tell apart by latitude alone most places that are far from each other."""
    if entry.latitude is None or other.latitude is None:
        return False
    return abs(entry.latitude - other.latitude) < _NEAR_DEGREES


def _one_sense(
    sights: Sequence[_Sight], decided: Sequence[_Choice | None], explicit: Sequence[bool]
) -> tuple[_Choice | None, ...]:
    """Let mentions without a container of their own follow those of the same name that have one.

    Where none has, the sense with the most votes, then the earliest, is taken for all.
    """
    votes: dict[str, Counter[Entry]] = {}
    picked: dict[tuple[str, Entry], _Choice] = {}
    for sight, choice, sure in zip(sights, decided, explicit, strict=True):
        if choice is not None:
            votes.setdefault(sight.key, Counter())[choice.entry] += 1000 if sure else 1
            picked.setdefault((sight.key, choice.entry), choice)
    result: list[_Choice | None] = []
    for sight, choice, sure in zip(sights, decided, explicit, strict=True):
        if choice is None or sure:
            result.append(choice)
        else:
            sense = votes[sight.key].most_common(1)[0][0]
            result.append(picked[sight.key, sense])
    return tuple(result)


def _place(span: Span, words: str, choice: _Choice | None) -> Place:
    if choice is None or choice.score < _OBSCURE:
        return Place(span=span, name=" ".join(words.split()))
    entry = choice.entry
    return Place(
        span=span,
        name=entry.name,
        kind=entry.kind,
        country=entry.country,
        admin1=entry.admin1,
        latitude=entry.latitude,
        longitude=entry.longitude,
        geonames_id=entry.geonames_id,
    )
