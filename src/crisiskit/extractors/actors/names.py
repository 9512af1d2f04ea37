"""Mentions by name: where names stand, and whom they name."""

from collections.abc import Iterator

import attrs

from crisiskit.extractors.actors.acronyms import acronym_tokens, explained_names, is_acronym
from crisiskit.extractors.actors.body_names import (
    body_mention,
    is_people,
    is_people_named,
    only_modifies,
    people_mention,
    seat_mention,
    state_mention,
)
from crisiskit.extractors.actors.countries import country_in, country_named
from crisiskit.extractors.actors.entities import own_names
from crisiskit.extractors.actors.known import known_names
from crisiskit.extractors.actors.lexicon import given_names, nobody, saying_verbs
from crisiskit.extractors.actors.mention import Mention
from crisiskit.extractors.actors.minds import holds_office, is_person_after_all, minds
from crisiskit.extractors.actors.nobodies import is_nobody
from crisiskit.extractors.actors.nouns import nouns, titles
from crisiskit.extractors.actors.offices import capitals, regions, seats, title_words
from crisiskit.extractors.actors.own import OwnActors
from crisiskit.extractors.actors.persons import (
    head_of,
    is_office,
    last_name,
    name_start,
    person_mention,
)
from crisiskit.extractors.actors.unseen import unseen_persons, unseen_units
from crisiskit.extractors.actors.words import Words
from crisiskit.extractors.findings import Findings
from crisiskit.nlp.columns import entities_of, words_in
from crisiskit.nlp.doc import Doc, DocSpan, Token
from crisiskit.nlp.syntax import Relation, children, relation
from crisiskit.ontology import ActorKind

__all__ = ["name_mentions"]


_MODIFIER = (Relation.COMPOUND, Relation.ADJECTIVE)


def name_mentions(
    doc: Doc, words: Words, text: str, own: OwnActors, found: Findings
) -> Iterator[Mention]:
    """Yield the mentions by name, in no particular order, without overlaps.

    Bodies that only modify a noun are among them, and say so.

    A user's own come first, then the lexicons of bodies and countries, then the
    pipeline's names.

    Args:
        doc: The parse.
        words: Its words.
        text: Its text.
        own: Actors of the user's own.
        found: The places, so that names the pipeline takes for places can be told from them.
    """
    taken: set[int] = set()
    for tokens, mentions in (
        *_own(doc, text, own),
        *_explained(doc, text),
        *_known(doc, text),
        *_units(doc, words),
        *_misplaced(doc, found),
        *_entities(doc),
        *(([token], iter([body_mention([token])])) for token in _acronyms(words, text)),
    ):
        places = {token.i for token in tokens}
        if taken.isdisjoint(places):
            taken |= places
            yield from mentions
    for start, end in unseen_persons(doc, words.names):
        if taken.isdisjoint(range(start, end)):
            yield person_mention(doc, start, end)


_Named = tuple[list[Token], Iterator[Mention]]


def _entities(doc: Doc) -> Iterator[_Named]:
    entities = entities_of(doc)
    persons = (each for each in entities if each.label_ == "PERSON")
    last_names = frozenset(last_name(each) for each in persons if len(each) > 1)
    sure = frozenset(
        last_name(e) for e in entities if len(e) > 1 and e[0].text in given_names()
    )
    titled = frozenset(e.text for e in entities if len(e) == 1 and _is_addressed(e))
    for entity in own_names(entities, sure):
        is_full = entity.label_ == "ORG" and len(entity) == _FULL and entity[-1].text in titled
        known = last_names | {entity.text} if is_full else last_names
        yield list(entity), _of_entity(entity, known)


_FULL = 2  # words of a full name


def _is_addressed(entity: DocSpan) -> bool:
    """Tell "Ms. *Sol*" by the word before: "Ana Sol" is no body then."""
    if entity.label_ != "PERSON" or not entity.start:
        return False
    return entity[0].nbor(-1).lower_ in title_words("honorifics")


def _own(doc: Doc, text: str, own: OwnActors) -> Iterator[_Named]:
    for name, named in own.index.found_in(doc, text):
        if _can_act(named):
            yield named, iter([own.mention(name, named)])


def _explained(doc: Doc, text: str) -> Iterator[_Named]:
    """Make mentions of the bodies whose names their acronyms show whole."""
    for start, end in explained_names(doc, text):
        name = doc[start:end]
        if not is_nobody(name) and name[-1].lower_ not in titles():
            yield list(name), iter([body_mention(list(name))])


def _units(doc: Doc, words: Words) -> Iterator[_Named]:
    for start, end in unseen_units(doc, words.names):
        unit = list(doc[start:end])
        if _can_act(unit):
            yield unit, iter([body_mention(unit)])


def _misplaced(doc: Doc, found: Findings) -> Iterator[_Named]:
    """Make mentions of somebody the pipeline took for a place; acronyms name bodies."""
    names = minds(doc, found)
    for entity in entities_of(doc) if names else ():
        if entity.text not in names or entity.label_ != "LOC":
            continue
        tokens = list(entity)
        if is_acronym(entity[0]):
            yield tokens, iter([body_mention(tokens)])
        else:
            named = person_mention(doc, entity.start, entity.end)
            is_sure = holds_office(entity)
            yield tokens, iter([attrs.evolve(named, rule="officer") if is_sure else named])


def _acronyms(words: Words, text: str) -> Iterator[Token]:
    return (t for t in acronym_tokens(words.nouns, text) if not _inside_longer_name([t]))


def _of_entity(entity: DocSpan, last_names: frozenset[str]) -> Iterator[Mention]:
    start = name_start(entity)
    match entity.label_:
        case "PERSON" | "ORG" if is_nobody(entity):
            return
        case "PERSON" if is_people_named(entity, last_names):
            yield people_mention(entity[-1:])
        case "PERSON" if not (_leads_government(entity) or _names_body(entity)):
            yield person_mention(entity.doc, start, entity.end)
        case "ORG" if start > entity.start or words_in(entity) in last_names:
            yield person_mention(entity.doc, start, entity.end)
        case "ORG" if is_office(entity[-1]):
            return  # a description: "Ana Sol, *Treasury Board Adviser*"
        case "ORG" if not _is_channel(list(entity)):
            yield from _body_or_state(entity)
        case "LOC" if is_person_after_all(entity, last_names):
            yield person_mention(entity.doc, start, entity.end)
        case "NORP" if is_people(entity.root):
            yield people_mention(entity)


def _body_or_state(entity: DocSpan) -> Iterator[Mention]:
    """Make the mention of a body, or of the state whose government it names, if that acts."""
    code = _governed(entity)
    if code is None:
        yield body_mention(list(entity))
    elif not only_modifies(list(entity)):
        yield state_mention(list(entity), code)


def _governed(entity: DocSpan) -> str | None:
    """Give the country whose government a name names ("Government of *Peru*"); else None."""
    words = [token.lower_ for token in entity]
    table = nouns()
    is_state = any(word in table and table[word].kind is ActorKind.COUNTRY for word in words)
    if not is_state or not title_words("not_national").isdisjoint(words):
        return None
    if words[-1] in title_words("cabinets"):
        return country_named(entity[:-1].text)  # "the US Drug Administration" is a body
    return country_in(entity.text)


def _leads_government(entity: DocSpan) -> bool:
    """Tell a person a government is named after ("the *Sol* administration")."""
    root = entity.root
    governed = nouns().get(root.head.lower_)
    is_state = governed is not None and governed.kind is ActorKind.COUNTRY
    return is_state and relation(root) in _MODIFIER and root.head.i == entity.end


def _names_body(entity: DocSpan) -> bool:
    """Tell a name that says which body or place is meant ("the *Sol* coalition")."""
    root = entity.root
    if relation(root) not in _MODIFIER or root.head.i != entity.end:
        return False
    named = nouns().get(root.head.lower_)
    is_group = named is not None and named.kind in (ActorKind.ORGANIZATION, ActorKind.GROUP)
    return is_group or root.head.lower_ in nobody("sites")


def _known(doc: Doc, text: str) -> Iterator[_Named]:
    """Make mentions of the names of the lexicons; countries and capitals must act."""
    for name, named in known_names().found_in(doc, text):
        if _inside_longer_name(named) or name in regions():
            continue
        if name in seats() or name in capitals():
            if _decides(named):
                yield named, iter([_of_seat(name, named)])
        elif named[0].ent_type_ != "PERSON":
            code = country_named(name)
            if code is None:
                if not _is_channel(named):
                    yield named, iter([body_mention(named)])
            elif not only_modifies(named):
                yield named, iter([state_mention(named, code)])


def _of_seat(name: str, named: list[Token]) -> Mention:
    """Make the mention of the body, or of the state, whose seat a town is."""
    if name in seats():
        return seat_mention(named, seats()[name])
    return state_mention(named, capitals()[name])


def _is_channel(tokens: list[Token]) -> bool:
    """Tell where something is told from who tells it: "wrote *on* Facebook"."""
    first = tokens[0]
    if first.lower_ not in nobody("channels") or len(tokens) > 1 or not first.i:
        return False
    return first.nbor(-1).lower_ in ("on", "via", "through", "to")


def _decides(tokens: list[Token]) -> bool:
    """Tell a capital that stands for its government: it says, or wants, something."""
    head = head_of(tokens)
    if relation(head) is not Relation.SUBJECT or head.head.tag_ not in _FINITE:
        return False
    says = head.head.lemma_ in saying_verbs()
    return says or any(children(head.head, Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT))


_FINITE = ("VBD", "VBZ", "VBP", "VBG", "VB", "VBN")


def _inside_longer_name(tokens: list[Token]) -> bool:
    """Tell whether the pipeline found a longer name around ("*Niger* River", "*UN* Women")."""
    doc = tokens[0].doc
    first, last = tokens[0], tokens[-1]
    before = first
    while before.ent_iob_ == "I" and (before is first or before.lower_ in _OUTER):
        before = before.nbor(-1)
    begins_before = before.lower_ not in _OUTER and before is not first and before.tag_ != "POS"
    goes_on = last.i + 1 < len(doc) and doc[last.i + 1].ent_iob_ == "I"
    return begins_before or (goes_on and doc[last.i + 1].tag_ not in ("POS", "HYPH"))


_OUTER = frozenset(
    "the northern southern eastern western central north south east west".split()
)


def _can_act(tokens: list[Token]) -> bool:
    """Tell a name that stands for itself from one that only modifies ("*US* officials")."""
    return not only_modifies(tokens) and not _inside_longer_name(tokens)
