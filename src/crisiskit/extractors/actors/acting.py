"""Whether a described participant acts, speaks or suffers, or is only said of one."""

from crisiskit.extractors.actors.affiliation import KNOWN
from crisiskit.extractors.actors.agreement import SUBJECTS
from crisiskit.extractors.actors.bodies import bodies
from crisiskit.extractors.actors.countries import country_in
from crisiskit.extractors.actors.extent import extent, left_end, text_of
from crisiskit.extractors.actors.lexicon import (
    forms,
    houses,
    idioms,
    quantity_nouns,
    saying_verbs,
)
from crisiskit.extractors.actors.nouns import Noun, noun_heads, nouns, titles
from crisiskit.extractors.actors.offices import single_offices
from crisiskit.extractors.actors.part import is_core_part, quantity_above, takes_part
from crisiskit.extractors.actors.persons import is_office
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    children,
    nominal_complements,
    possessors,
    relation,
)
from crisiskit.ontology import ActorKind

__all__ = ["acts", "is_definite", "is_plural", "says", "singular"]

_COPULA, _DETERMINER, _SUBJECT = Relation.COPULA, Relation.DETERMINER, Relation.SUBJECT
_NONE = frozenset({"no", "any", "what", "which", "every", "each", "whatever"})


def acts(token: Token, words: str, noun: Noun) -> bool:
    """Tell whether a noun acts, speaks, suffers or owns rather than only being said of one."""
    if any(_denies(child) for child in token.children):
        return False
    if noun.speaks:
        return says(token)
    if not _has_form(token, words) or _is_too_vague(token, noun) or _is_yet_to_be(token, words):
        return False
    if words in houses():
        return relation(token) is Relation.SUBJECT
    if relation(token) is Relation.APPOSITION or is_office(token):
        return True
    is_aside = noun.is_title and (_follows_name(token) or _precedes_name(token))
    return not _is_nobody(token, noun) and (is_aside or _is_part(token, noun))


def _has_form(token: Token, words: str) -> bool:
    """Tell the form of a noun that is a participant from the one that is none, if one is."""
    if words in forms("large"):
        return not token.is_lower
    if words in forms("one"):
        return not is_plural(token)
    if words in forms("owned") and any(possessors(token)):
        return _stands_by_owner(token)
    if words in forms("of_two"):
        return _is_one_side(token)
    is_bare = words in forms("matters") and token.left_edge.i == token.i
    return not is_bare or is_plural(token) or says(token)


def _stands_by_owner(token: Token) -> bool:
    """Tell "Peru's port *authority*" from power: "the mayor's *authority*"."""
    return token.nbor(-1).tag_ not in ("POS", "PRP$")


def _is_one_side(token: Token) -> bool:
    """Tell a party from everybody and from a point of view: "both *sides*", "the Peruvian *side*"."""
    if is_plural(token):
        return all(child.lower_ != "all" for child in token.lefts)
    return says(token) or _is_native(token)


def _follows_name(token: Token) -> bool:
    """Tell an office set beside a name, whatever the parse: "Ana Sol, *UN envoy*"."""
    doc, first = token.doc, left_end(token)
    return first > 1 and doc[first - 1].text == "," and doc[first - 2].ent_type_ == "PERSON"


def _precedes_name(token: Token) -> bool:
    """Tell an office a comma parts from its holder: "the *mayor* of Lima, Ana Sol,"."""
    doc, end = token.doc, extent(token).end
    last = token
    while last.i + 1 < len(doc) and last.idx + len(last) < end:
        last = last.nbor()
    if last.i + 2 >= len(doc) or last.nbor().text != ",":
        return False
    first = doc[last.i + 2]
    if first.lower_ in titles() and first.is_title and first.i + 1 < len(doc):
        first = first.nbor()  # "a spokesman, *Colonel* Ana Sol,"
    return first.ent_type_ == "PERSON"


def _denies(child: Token) -> bool:
    """Tell "*no* soldier", and a noun that is only said of one ("he *is* a soldier")."""
    kind = relation(child)
    if kind is _COPULA and child.is_upper and not child.head.is_upper:
        return False  # the fighters of "*IS* fighters"
    return kind is _COPULA or (kind is _DETERMINER and child.lower_ in _NONE)


def _is_part(token: Token, noun: Noun) -> bool:
    """A bare noun needs a core part, or a country ("aid to the people *of Chad*")."""
    is_told_of = not noun.is_bare or _is_native(token) or _is_counted(token) or _is_owned(token)
    if is_core_part(token) or (is_told_of and takes_part(token)):
        return True
    return noun.kind is ActorKind.PERSON and _is_aimed_at(token)


def _is_aimed_at(token: Token) -> bool:
    """Tell people something is done to: "fired *at* marchers"; places are not aimed at."""
    cases = children(token, Relation.PREPOSITION)
    return token.head.tag_.startswith("VB") and any(case.lower_ == "at" for case in cases)


def _is_counted(token: Token) -> bool:
    """Tell people told by their number: "tents for *900* people"."""
    cases = (case.lower_ for case in children(token, Relation.PREPOSITION))
    is_served = not _SERVED.isdisjoint(cases)
    return is_served and any(child.tag_ == "CD" for child in children(token, Relation.NUMBER))


_SERVED = frozenset({"to", "for"})


def _is_owned(token: Token) -> bool:
    """Tell people told by whose they are, with whom something is done: "met with *her* aides"."""
    cases = (case.lower_ for case in children(token, Relation.PREPOSITION))
    return not _WITH.isdisjoint(cases) and any(possessors(token))


_WITH = frozenset({"with", "to", "against", "by"})


def _is_native(token: Token) -> bool:
    is_known = is_definite(token) or is_plural(token)
    return is_known and country_in(text_of(token, extent(token))) is not None


def _is_too_vague(token: Token, noun: Noun) -> bool:
    """Leave out "opposition" without "the", "by force", and "a government" that is yet to be."""
    if noun.needs_more and not is_plural(token) and _stands_alone(token):
        return True
    if noun.kind is ActorKind.COUNTRY:
        return _is_indefinite(token) or _is_unmarked(token) or quantity_above(token) is not None
    return noun.needs_the and not is_definite(token) and not _has_owner(token)


def _stands_alone(token: Token) -> bool:
    before = (child for child in token.lefts if relation(child) is not Relation.PREPOSITION)
    return next(before, None) is None


def _is_unmarked(token: Token) -> bool:
    """Tell a bare noun that does nothing: "a gap in *government*"."""
    is_bare = token.left_edge.i == token.i and not is_plural(token)
    return is_bare and relation(token) not in (Relation.SUBJECT, Relation.PASSIVE_SUBJECT)


def _has_owner(token: Token) -> bool:
    """Tell a unit or front told whose it is: "an *army* unit"."""
    table = nouns()
    before = (word for word in children(token, Relation.COMPOUND, Relation.ADJECTIVE))
    return any(
        word.ent_type_ in ("ORG", "NORP") or word.lower_ in table or word.text in bodies()
        for word in before
    )


def _is_nobody(token: Token, noun: Noun) -> bool:
    """Tell "on behalf of *justice*" and "*a group* of buildings" from people.

    "*A group* of officials" are the officials, who are found by themselves.
    """
    if f"{token.head.lemma_} {token.lower_}" in idioms():
        return token.left_edge.i == token.i
    if noun.kind is ActorKind.PERSON or token.lower_.endswith(_DOINGS):
        return _is_bare_singular(token)
    if token.lemma_ not in quantity_nouns():
        return False
    of = next((o.noun for o in nominal_complements(token) if o.preposition == "of"), None)
    return of is not None and of.tag_ == "NNS"


# Bodies named by what they do: "in *association* with" is the doing.
_DOINGS = ("tion", "sion")


def _is_bare_singular(token: Token) -> bool:
    """Tell a singular noun without article that neither acts nor is told more of."""
    if token.tag_ not in ("NN", "NNP") or relation(token) in SUBJECTS:
        return False
    if any(child.i < token.i for child in children(token, *_MARKS)):
        return False
    if any(case.lower_ in _OFFERED for case in children(token, Relation.PREPOSITION)):
        return token.left_edge.i >= token.i - 1  # "ran *for mayor* of Lima"
    return token.tag_ == "NN" and not any(children(token, Relation.NOMINAL, Relation.FLAT))


_OFFERED = frozenset({"for", "as"})


_MARKS = (
    Relation.DETERMINER,
    Relation.POSSESSOR,
    Relation.NUMBER,
    Relation.ADJECTIVE,
    Relation.COMPOUND,
)


def _is_yet_to_be(token: Token, words: str) -> bool:
    """Tell an office nobody holds yet: "they will name *a prime minister*"."""
    is_subject = relation(token) in (Relation.SUBJECT, Relation.APPOSITION)
    return words in single_offices() and _is_indefinite(token) and not is_subject


def says(token: Token) -> bool:
    """Tell the subject of a verb of saying, and what "according to" names."""
    if relation(token) is _SUBJECT:
        return token.head.lemma_ in saying_verbs()
    return any(case.lower_ == "according" for case in children(token, Relation.PREPOSITION))


def is_plural(token: Token) -> bool:
    """Tell a noun in the plural by its tag, or by its ending where a sentence begins."""
    if token.tag_ in ("NNS", "NNPS"):
        return True
    is_misread = token.tag_ == "NNP" and token.is_sent_start
    return bool(is_misread) and singular(token.lower_) is not None


def singular(word: str) -> str | None:
    """Give the noun of the lexicon a plural in lower case is made of; None if there is none.

    "rebels" of "rebel", "gunmen" of "gunman".
    """
    one = word[:-2] + "an" if word.endswith("men") else word.removesuffix("s")
    return one if one != word and one in noun_heads() else None


def is_definite(token: Token) -> bool:
    """Tell a noun that "the", "this" or a possessor marks as known."""
    words = {child.lower_ for child in children(token, Relation.DETERMINER)}
    return bool(words & KNOWN) or any(possessors(token))


def _is_indefinite(token: Token) -> bool:
    return any(child.lower_ in ("a", "an") for child in children(token, Relation.DETERMINER))
