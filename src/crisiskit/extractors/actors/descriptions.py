"""Mentions by description: "the prime minister", "armed groups", "a senior US official"."""

from collections.abc import Iterator

from crisiskit.extractors.actors.acting import acts, is_definite, is_plural, says, singular
from crisiskit.extractors.actors.affiliation import affiliation, roles_of
from crisiskit.extractors.actors.countries import country_in
from crisiskit.extractors.actors.extent import extent, text_of
from crisiskit.extractors.actors.lexicon import kin, quantity_nouns, quantity_speakers
from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.extractors.actors.nouns import Noun, noun_heads, nouns
from crisiskit.extractors.actors.offices import capitals, leaders
from crisiskit.extractors.actors.persons import is_office
from crisiskit.extractors.actors.words import Words
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children, possessors, relation, words_between
from crisiskit.nlp.things import is_thing
from crisiskit.ontology import ActorKind

__all__ = ["description_mentions"]


def description_mentions(words: Words, taken: frozenset[int]) -> Iterator[Mention]:
    """Yield descriptions that take part in their clause, known nouns first.

    Args:
        words: The words of the article.
        taken: Indices of tokens that belong to names.
    """
    quantities = [word for word in words.numbers if word.lower_ in quantity_speakers()]
    seen = set(taken)
    for token in (*words.heads, *quantities, *_sources(words)):
        if token.i in seen or _in_name(token):
            continue
        noun = _kin(token) or _noun(token) or _speaker(token)
        if noun is not None:
            seen.add(token.i)
            if acts(token, *noun):
                yield _description(token, *noun)


def _sources(words: Words) -> Iterator[Token]:
    """Yield the nouns that say something, and those "according to" names."""
    for verb in words.sayings:
        yield from (word for word in children(verb, _SUBJECT) if word.tag_ in _NOUNS)
    for word in words.verbs:
        if word.lower_ == "according" and word.head.tag_ in _NOUNS:
            yield word.head


_NOUNS = ("NN", "NNS", "JJ")
_SUBJECT = Relation.SUBJECT


def _in_name(token: Token) -> bool:
    """Tell whether the pipeline sees the noun inside a name of several words."""
    if not token.ent_type_ or (token.ent_type_ == "ORG" and is_office(token)):
        return False
    if token.is_lower and _base(token) in nouns():
        return False  # "the *ministry* of health": no name was made of it
    goes_on = token.i + 1 < len(token.doc) and token.nbor().ent_iob_ == "I"
    return token.ent_iob_ == "I" or goes_on or _base(token) not in nouns()


def _noun(token: Token) -> tuple[str, Noun] | None:
    """Look up the head noun with as many words before it as the lexicon knows."""
    form, heads = _base(token), noun_heads()
    forms = [word for word in dict.fromkeys((token.lower_, form)) if word in heads]
    if not forms or relation(token) in _INSIDE:
        return None
    doc, table, edge = token.doc, nouns(), token.left_edge.i
    is_of = token.i > 1 and token.nbor(-1).lower_ == "of"
    if is_of and f"{token.nbor(-2).lower_} of {form}" in table:
        return None  # "the chief of *staff*"
    for length in range(max(heads[word] for word in forms), -1, -1):
        first = token.i - length
        if first < min(edge, _hyphen(token)):
            continue
        before = words_between(doc[first], doc[token.i - 1]).casefold() if length else ""
        for word in forms:
            words = f"{before} {word}".replace("- ", "-") if length else word
            noun = table.get(words)
            if noun is not None and not (noun.plural_only and not is_plural(token)):
                return words, noun
    return None


def _hyphen(token: Token) -> int:
    """Give the token a hyphen ties a noun to, whatever the parse: "*non*-combatants"."""
    if token.i > 1 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_:
        return token.i - _HYPHENED
    return token.i


_HYPHENED = 2  # tokens before a noun that begins with a prefix and a hyphen
_INSIDE = (Relation.COMPOUND, Relation.ADJECTIVE, Relation.FLAT)


def _kin(token: Token) -> tuple[str, Noun] | None:
    """Take "*his* father" and "two *sisters*" for relatives, not for clergy."""
    word = _base(token)
    if word not in kin() or not (token.is_lower or any(possessors(token))):
        return None
    return word, Noun(kind=ActorKind.PERSON, sector=None, is_bare=True)


def _speaker(token: Token) -> tuple[str, Noun] | None:
    """Take whoever says something for a person, whatever the noun ("the *cellist* said")."""
    if token.tag_ in ("NNP", "NNPS") or is_thing(token):
        return None
    if not says(token) or not _tells_clause(token):
        return None
    counts = token.lower_ in quantity_speakers() or token.lemma_ in quantity_nouns()
    several = counts and token.lower_ != "one"
    kind = ActorKind.GROUP if several else ActorKind.PERSON
    return token.lemma_.casefold(), Noun(kind=kind, sector=None)


def _tells_clause(token: Token) -> bool:
    """Tell "the cellist said that …" from "the delay adds to …"."""
    tells = (Relation.COMPLEMENT, Relation.PARATAXIS)
    return relation(token) is not Relation.SUBJECT or any(children(token.head, *tells))


def _base(token: Token) -> str:
    lemma = token.lemma_.casefold()
    if token.tag_ == "NNP" and is_plural(token):
        return singular(token.lower_) or token.lower_
    return lemma if token.tag_ in ("NNS", "NNPS") else token.lower_


def _description(token: Token, words: str, noun: Noun) -> Mention:
    span = extent(token)
    text = text_of(token, span)
    plural = is_plural(token) and not _is_mass_body(token, noun)
    kind = _kind(token, noun, plural)
    country, sectors = affiliation(token, words, noun)
    leader = _leader(token) if kind is ActorKind.COUNTRY else ""
    country = country or leaders().get(leader)
    return Mention(
        span=span,
        head=token,
        form=Form.DESCRIPTION,
        name=text,
        kind=kind,
        key=country if kind is ActorKind.COUNTRY and country else "",
        noun=words,
        country=country,
        sectors=sectors,
        roles=roles_of(token, kind, noun),
        is_plural=plural,
        is_definite=is_definite(token),
        leader=leader,
        rule=f"described-{kind}",
    )


def _kind(token: Token, noun: Noun, plural: bool) -> ActorKind:
    if noun.kind is ActorKind.GROUP and token.ent_type_ == "ORG" and _is_named_so(token):
        return ActorKind.ORGANIZATION
    if plural and not noun.speaks:  # documents are no crowd: "*polls* show"
        return ActorKind.GROUP
    is_local = noun.kind is ActorKind.COUNTRY and _names_region(token)
    return ActorKind.ORGANIZATION if is_local else noun.kind


def _is_named_so(token: Token) -> bool:
    """Tell a crowd called by its noun as by a name: "support from the *Coalition*"."""
    return token.tag_ == "NNP" and token.is_title and not token.is_sent_start


def _names_region(government: Token) -> bool:
    """Tell the government of a province or town ("the *Basra* government") from a state's."""
    places = [
        word.text
        for word in children(government, Relation.COMPOUND, Relation.ADJECTIVE)
        if word.ent_type_ == "LOC"
    ]
    before = government.doc[government.left_edge.i : government.i]
    is_foreign = bool(places) and country_in(before.text) is None
    return is_foreign and capitals().keys().isdisjoint(places)


def _is_mass_body(token: Token, noun: Noun) -> bool:
    """Tell a body that only looks plural: "police"."""
    return noun.kind is ActorKind.ORGANIZATION and _base(token) == token.lower_


def _leader(token: Token) -> str:
    """Name the person a government is called after ("the *Sol* administration")."""
    before = [token.doc[i] for i in range(token.left_edge.i, token.i)]
    names = [word for word in before if word.tag_ == "NNP" and word.ent_type_ != "NORP"]
    return names[-1].lower_ if names and not country_in(names[-1].text) else ""
