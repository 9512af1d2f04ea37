"""Countries by places and by what the article is about, for who is told without one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from crisiskit.extractors.actors.affiliation import names_war
from crisiskit.extractors.actors.beside import country_beside, governs
from crisiskit.extractors.actors.cluster import Cluster
from crisiskit.extractors.actors.countries import is_state
from crisiskit.extractors.actors.lexicon import sending_verbs
from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.extractors.actors.offices import (
    forces,
    homely,
    organs,
    shared,
    single_offices,
    title_words,
)
from crisiskit.extractors.findings import Findings
from crisiskit.model import Place, Span
from crisiskit.nlp.columns import sentence_starts_of, text_of
from crisiskit.nlp.doc import DocSpan
from crisiskit.nlp.syntax import Relation, relation, subjects
from crisiskit.ontology import ActorKind, Sector

__all__ = ["tell_homeland"]

_TIMES = 1.5  # as often as any other country an article must show the one it is about
_FEWEST = 3  # words that show a country in an article that is about it
_FEWEST_ALONE = 2  # the same where no other country is shown, each word counted once
_BESIDE = 40  # characters after a body in which the town it stands in is told
_OPENING = 60  # characters in which a sentence says where it is set


def tell_homeland(clusters: Iterable[Cluster], found: Findings) -> None:
    """Give a country to who has none, by places and by what the article is about.

    "The mayor *of Lima*", "*Lima* police" belong where the place lies. Whoever is told as
    at home ("the prime minister", "gangs") belongs to the article's country: it has one
    only if at least three of its words show the same country (two if they show no other),
    and half as many again as show any other; or more than any other, and its officials
    are the only ones told.
    """
    told = list(clusters)
    for cluster in told:
        if cluster.country is None and (code := _near(cluster, found)) is not None:
            cluster.belongs_to(code)
    _tell_sent(told)
    _tell_owned(told)
    shown = _shown(told, found)
    home = _homeland(shown, told, found)
    for cluster in told:
        if cluster.country is not None:
            continue
        code = _of_several(cluster, home, shown)
        if code is None and _is_homely(cluster):
            code = home or _scene(cluster, found)
        if code is not None:
            cluster.belongs_to(code)
    _tell_owned(told)


def _tell_owned(clusters: list[Cluster]) -> None:
    """Give what belongs to somebody the country of its owner."""
    for cluster in clusters:
        owner = cluster.owner
        if cluster.country is None and owner is not None and owner.country:
            cluster.belongs_to(owner.country)


def _tell_sent(clusters: list[Cluster]) -> None:
    """Give those whom a state sends its country: "Kenya will send *200 officers*"."""
    states = {
        mention.head.i: cluster.country
        for cluster in clusters
        if cluster.kind is ActorKind.COUNTRY and cluster.country
        for mention in cluster.mentions
    }
    for cluster in clusters:
        if cluster.country is None and not cluster.is_named:
            codes = {code for m in cluster.mentions for code in _senders(m, states)}
            if len(codes) == 1:
                cluster.belongs_to(codes.pop())


def _senders(mention: Mention, states: Mapping[int, str]) -> Iterator[str]:
    verb = mention.head.head
    is_sent = relation(mention.head) is Relation.OBJECT and verb.lemma_ in sending_verbs()
    if is_sent and mention.sectors[:1] in _SENT:
        yield from (states[who.i] for who in subjects(verb) if who.i in states)


_SENT = ((Sector.MIL,), (Sector.COP,), (Sector.MED,))


def _near(cluster: Cluster, found: Findings) -> str | None:
    """Give the country told in, beside or, for who governs, over the words of a cluster."""
    return (
        _of_places(cluster, found)
        or next((code for m in cluster.mentions if (code := _beside(m))), None)
        or next((code for m in cluster.mentions if (code := _stands_in(m, found))), None)
        or next((code for m in cluster.mentions if (code := _set_in(m, found))), None)
    )


def _beside(mention: Mention) -> str | None:
    is_bare = mention.kind is ActorKind.PERSON and mention.form is Form.NAME
    if mention.form is Form.PRONOUN or (is_bare and not mention.roles):
        return None
    return country_beside(mention)


def _stands_in(mention: Mention, found: Findings) -> str | None:
    """Give the country of the town where a body governs: "the Foreign Ministry *in Lima*"."""
    if mention.form is Form.PRONOUN or not governs(mention):
        return None
    after = Span(mention.span.end, mention.span.end + _BESIDE)
    place = next(iter(found.places_in(after)), None)
    if place is None:
        return None
    words = mention.head.doc.char_span(after.start, place.span.start, alignment_mode="expand")
    return place.country if words is not None and words.text.strip() == "in" else None


def _set_in(mention: Mention, found: Findings) -> str | None:
    """Give the country a sentence opens with: "*In Chile*, the health minister said"."""
    if mention.noun not in homely() and not governs(mention):
        return None
    doc = mention.head.doc
    start = doc[sentence_starts_of(doc)[mention.head.i]].idx
    for place in found.places_in(Span(start, start + _OPENING)):
        if place.span.end > mention.span.start:
            return None
        if place.country and _is_set(text_of(doc)[start : place.span.start]):
            return place.country
    return None


def _is_set(before: str) -> bool:
    """Tell "in Chile," from a country that acts or is acted on, by the words *before* it."""
    words = before.casefold().split()
    return bool(words) and words[-1] in ("in", "across", "throughout")


def _of_places(cluster: Cluster, found: Findings) -> str | None:
    """Give the one country of the places told inside titles and descriptions."""
    codes = {
        place.country
        for mention in cluster.mentions
        if (mention.form is Form.DESCRIPTION or mention.roles)
        and not (names_war(mention.name) or mention.noun in title_words("about"))
        for place in found.places_in(_around_name(mention))
        if place.country
    }
    return codes.pop() if len(codes) == 1 else None


def _around_name(mention: Mention) -> Span:
    """Give a description whole, of a titled name what stands before the name itself."""
    end = mention.span.end - len(mention.name)
    is_whole = mention.form is Form.DESCRIPTION or end <= mention.span.start
    return mention.span if is_whole else Span(mention.span.start, end)


def _scene(cluster: Cluster, found: Findings) -> str | None:
    """Give the one country in which its sentences are set ("in Lima"); None if none or several.

    Of crowds and police alone: ministers and armies are abroad at times, or only told of there.
    """
    told = (m for m in cluster.mentions if _is_at_home(m) and m.sectors[:1] not in _TRAVELLING)
    sentences = {m.head.sent.start: m.head.sent for m in told}
    codes = {
        place.country
        for sentence in sentences.values()
        for place in found.places_in(Span(sentence.start_char, sentence.end_char))
        if place.country and _is_where(sentence, place)
    }
    return codes.pop() if len(codes) == 1 else None


_TRAVELLING = ((), (Sector.GOV,), (Sector.MIL,))


def _is_where(sentence: DocSpan, place: Place) -> bool:
    """Tell where something happens from who acts: "*in* Lima", "*near* the town of Ica"."""
    before = sentence.text[: place.span.start - sentence.start_char].casefold().split()
    return not _WHERE.isdisjoint(before[-_NEAR:])


_WHERE = frozenset({"in", "near", "at", "across", "throughout", "outside", "around", "inside"})
_NEAR = 4  # words before a place among which stands where it is: "in the town of Ica"


def _of_several(cluster: Cluster, home: str | None, shown: Counter[str]) -> str | None:
    """Give the country of a body of which several have one of that name ("*Congress*").

    The first of them unless the text shows others alone; else the article's, if it has one.
    """
    keys = cluster.name_keys
    codes = next((shared()[key] for key in keys if key in shared()), ())
    if codes and (codes[0] in shown or not shown):
        return codes[0]
    return home if home in codes else None


def _shown(clusters: list[Cluster], found: Findings) -> Counter[str]:
    """Count the words that show each country."""
    shown: Counter[str] = Counter()
    shown.update(place.country for place in found.of(Place) if place.country)
    for cluster in clusters:
        shown.update(
            mention.country
            for mention in cluster.mentions
            if mention.country and mention.form is not Form.PRONOUN
        )
    return shown


def _homeland(shown: Counter[str], clusters: list[Cluster], found: Findings) -> str | None:
    states = [(code, count) for code, count in shown.most_common() if is_state(code)]
    if not states or (states[0][1] < _FEWEST and not _is_alone(states, clusters, found)):
        return None
    if len(states) == 1 or states[0][1] >= _TIMES * states[1][1]:
        return states[0][0]
    officials = {c.country for c in clusters if c.kind is ActorKind.PERSON and _is_homely(c)}
    return states[0][0] if officials - {None} == {states[0][0]} else None


def _is_alone(states: list[tuple[str, int]], clusters: list[Cluster], found: Findings) -> bool:
    """Tell whether two words of the text show one country, and none another."""
    if len(states) > 1:
        return False
    starts = {place.span.start for place in found.of(Place) if place.country}
    shown = (m for cluster in clusters for m in cluster.mentions if m.country)
    starts |= {m.head.idx for m in shown if m.form is not Form.PRONOUN}
    return len(starts) >= _FEWEST_ALONE


def _is_homely(cluster: Cluster) -> bool:
    return any(_is_at_home(mention) for mention in cluster.mentions)


def _is_at_home(mention: Mention) -> bool:
    """Tell who belongs to the state the article is about.

    Not "*foreign* governments", nor the president of a club.
    """
    if mention.noun in single_offices() and Sector.GOV not in mention.sectors:
        return False
    if mention.noun not in homely():
        return _is_organ(mention)
    if mention.is_plural and mention.noun in title_words("lands"):
        return False
    return title_words("elsewhere").isdisjoint(mention.name.casefold().split())


def _is_organ(mention: Mention) -> bool:
    """Tell a body of a state by its name: "the *Ministry* of Trade"."""
    if mention.form is not Form.NAME or mention.kind is not ActorKind.ORGANIZATION:
        return False
    if mention.name.casefold().endswith(forces()):
        return True
    if not governs(mention):
        return False
    return not organs().isdisjoint(mention.name.casefold().split())
