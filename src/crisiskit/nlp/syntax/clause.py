"""A verb and its participants, whatever the construction."""

from collections.abc import Iterator
from operator import attrgetter

import attrs
from spacy.tokens import Token

from crisiskit.nlp.columns import asked_once
from crisiskit.nlp.syntax.relation import (
    Relation,
    children,
    governor,
    is_verb,
    related,
    relation,
)

__all__ = [
    "Oblique",
    "agents",
    "auxiliaries",
    "clause_complements",
    "is_negated",
    "is_passive",
    "negations",
    "objects",
    "obliques",
    "particles",
    "subjects",
]

# How many clauses up a subject or an auxiliary is looked for; deeper chains are no language.
_REACH = 12
_RELATIVE_PRONOUNS = frozenset({"WDT", "WP", "WP$"})
_SUBJECTS = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
_CLAUSES = (Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT)
# Members by name of their own: looked up by their class, they take longer than the rest.
_OBJECT, _INDIRECT_OBJECT = Relation.OBJECT, Relation.INDIRECT_OBJECT
_NEGATION, _PREPOSITION, _CONJUNCT = Relation.NEGATION, Relation.PREPOSITION, Relation.CONJUNCT
_RELATIVE_CLAUSE = Relation.RELATIVE_CLAUSE
_APPOSITION, _COMPOUND = Relation.APPOSITION, Relation.COMPOUND
_PASSIVE_AUXILIARY = Relation.PASSIVE_AUXILIARY
_AUXILIARIES = (Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY)
_CHAINED = (Relation.CONJUNCT, *_CLAUSES)
_PASSIVE = (_PASSIVE_AUXILIARY, Relation.PASSIVE_SUBJECT)
_ACTIVE = (Relation.SUBJECT, Relation.AUXILIARY, Relation.OBJECT)
_NOUNS = (Relation.OBLIQUE, Relation.NOMINAL, Relation.AGENT, Relation.TIME)
_OF_CHARGES = frozenset({"of", "from", "into", "against"})
_BOUNDS = frozenset({"fewer", "less", "more"})
_NEGATIVE_WORDS = frozenset({"no", "neither", "nor", "none", "nobody", "nothing", "without"})


@attrs.frozen
class Oblique:
    """A noun that hangs on a verb or noun by a preposition.

    Attributes:
        preposition: In lower case; words of a compound one joined by blanks
            ("because of"); empty for a bare noun.
        noun: Head of the noun phrase.
    """

    preposition: str
    noun: Token


@asked_once
def is_passive(verb: Token) -> bool:
    """Tell whether *verb* is passive: by an auxiliary, or a participle after a noun."""
    if (told := _voice(verb)) is not None:
        return told
    first = verb
    for _ in range(_REACH):
        if relation(first) is not _CONJUNCT or first.tag_ != "VBN":
            break
        first = first.head
        if (told := _voice(first)) is not None:
            return told
    return first.tag_ == "VBN"


def _voice(verb: Token) -> bool | None:
    """Tell whether the words around *verb* make it passive; None if they leave it open."""
    kinds = [kind for kind, _ in related(verb)]
    if _OBJECT in kinds and _PASSIVE_AUXILIARY not in kinds:
        return False  # whatever its subject is called: "the sides last signed a pact"
    if any(kind in _PASSIVE for kind in kinds):
        return True
    return False if any(kind in _ACTIVE for kind in kinds) else None


@asked_once
def subjects(verb: Token) -> tuple[Token, ...]:
    """Find who does it in an active clause, or undergoes it in a passive one.

    Looks past coordination, control and raising ("vowed to fight"), relative and
    participle clauses; empty if the clause leaves it open.
    """
    return _subjects_within(verb, _REACH)


def objects(verb: Token) -> tuple[Token, ...]:
    """Find what an active verb acts on; a relative pronoun gives way to its noun."""
    own = tuple(_antecedent(word, verb) for word in children(verb, _OBJECT))
    if own or is_passive(verb):
        return own
    if relation(verb) is Relation.ADJECTIVE and any(children(verb, Relation.SUBJECT)):
        return (verb.head,)  # "Police seized weapons" misread as "seized weapons"
    if relation(verb) is not _RELATIVE_CLAUSE:
        return own
    # "the man they killed": the noun is the object if the clause has a subject of its own
    subject = next(children(verb, *_SUBJECTS), None)
    if subject is None or subject.tag_ in _RELATIVE_PRONOUNS:
        return ()
    return () if any(children(verb, *_CLAUSES)) else (verb.head,)


def agents(verb: Token) -> tuple[Token, ...]:
    """Find who does it in a passive clause ("by …"); empty if it is left out."""
    by = tuple(oblique.noun for oblique in obliques(verb) if oblique.preposition == "by")
    return by if is_passive(verb) else ()


@asked_once
def obliques(token: Token) -> tuple[Oblique, ...]:
    """List the nouns that hang on *token* by a preposition, or bare, in text order."""
    return tuple(sorted(_obliques(token), key=_PLACE_OF_NOUN))


_PLACE_OF_NOUN = attrgetter("noun.i")


def clause_complements(verb: Token) -> tuple[Token, ...]:
    """List the heads of the clauses that complete *verb* ("said *that …*", "to *…*")."""
    return tuple(children(verb, *_CLAUSES))


def auxiliaries(verb: Token) -> tuple[Token, ...]:
    """List the auxiliaries and modals of *verb*, in text order."""
    return tuple(children(verb, *_AUXILIARIES))


def particles(verb: Token) -> tuple[str, ...]:
    """List the particles of a phrasal verb ("carry *out*"), in lower case."""
    return tuple(child.lower_ for child in children(verb, Relation.PARTICLE))


@asked_once
def negations(token: Token) -> tuple[Token, ...]:
    """List the words that negate the clause or phrase of *token*, in text order.

    "not", "never" on the verb; "no" on the subject or object ("no aid arrived").
    """
    own = [word for word in children(token, _NEGATION) if not _is_of_infinitive(word, token)]
    around = [token, *children(token, *_SUBJECTS, _OBJECT)]
    around += [child for noun in around for _, child in related(noun)]
    determiners = [word for word in around if word.lower_ in _NEGATIVE_WORDS]
    if not (own or determiners or token.tag_ == "VB"):
        return ()
    determiners = [w for w in determiners if w.i != token.i and not _is_of_bound(w)]
    found = {word.i: word for word in (*own, *determiners, *_before_to(token))}
    return tuple(found[i] for i in sorted(found))


def _is_of_bound(word: Token) -> bool:
    """Tell "*no* fewer than thirty"."""
    if word.lower_ != "no" or word.i + 1 >= len(word.doc):
        return False
    return word.nbor().lower_ in _BOUNDS


def _is_of_infinitive(negation: Token, verb: Token) -> bool:
    """Tell "asked *not to* come", where a parser may hang "not" on "asked"."""
    if negation.i < verb.i or negation.i + 1 >= len(negation.doc):
        return False
    return negation.nbor().lower_ == "to"


def _before_to(verb: Token) -> Iterator[Token]:
    """Give the "not" of "not to come", wherever a parser hung it."""
    if verb.tag_ != "VB":
        return
    for mark in children(verb, Relation.MARK, Relation.AUXILIARY):
        if mark.lower_ == "to" and mark.i and mark.nbor(-1).lower_ in ("not", "never"):
            yield mark.nbor(-1)


def is_negated(token: Token) -> bool:
    """Tell whether the clause or phrase of *token* is negated by its own words."""
    return bool(negations(token))


def _subjects_within(verb: Token, reach: int) -> tuple[Token, ...]:
    own = tuple(children(verb, *_SUBJECTS)) or tuple(_misplaced_subjects(verb))
    if own:
        return tuple(_antecedent(subject, verb) for subject in own)
    return tuple(_understood_subjects(verb, reach - 1)) if reach else ()


def _misplaced_subjects(verb: Token) -> Iterator[Token]:
    """Find subjects a parse hung on the auxiliary ("*Peru* has never agreed")."""
    for helper in children(verb, *_AUXILIARIES):
        yield from children(helper, *_SUBJECTS)


def _antecedent(word: Token, verb: Token) -> Token:
    """Give the noun a relative pronoun stands for, else the word itself."""
    clause = verb
    for _ in range(_REACH):
        if relation(clause) not in _CHAINED:
            break
        clause = clause.head
    is_relative = word.tag_ in _RELATIVE_PRONOUNS or word.lower_ == "that"
    if is_relative and relation(clause) is _RELATIVE_CLAUSE:
        return clause.head
    return word


def _understood_subjects(verb: Token, reach: int) -> Iterator[Token]:
    head = governor(verb)
    if head is None:
        return
    match relation(verb):
        case Relation.CONJUNCT if is_verb(head) or any(children(head, Relation.COPULA)):
            yield from _subjects_within(head, reach)
        case Relation.OPEN_COMPLEMENT | Relation.COMPLEMENT if not _has_mark(verb):
            # What stands before its "said" is not the speaker's doing: "threatening to
            # leave, the mayor said".
            if verb.i > head.i:
                yield from _controllers(head, reach)
        case Relation.ADVERBIAL_CLAUSE if verb.tag_ == "VBG" and _is_charge(verb):
            yield from _controllers(head, reach)
        case Relation.ADVERBIAL_CLAUSE if verb.tag_ in ("VBG", "VBN", "VB"):
            yield from _subjects_within(head, reach)
        case Relation.NOUN_CLAUSE | Relation.RELATIVE_CLAUSE if verb.tag_ != "VB":
            yield from _described(head)


def _described(noun: Token) -> Iterator[Token]:
    """Give of whom a participle tells: of a predicate ("*crews* are in town, helping …") its subject."""
    is_predicate = any(children(noun, Relation.COPULA))
    yield from (is_predicate and tuple(children(noun, *_SUBJECTS))) or (noun,)


def _has_mark(verb: Token) -> bool:
    return any(mark.lower_ not in ("to", "by") for mark in children(verb, Relation.MARK))


def _is_charge(verb: Token) -> bool:
    """Tell what somebody is said or kept to do: "accused him *of* lying", "kept him *from* going"."""
    return any(
        mark.lower_ in _OF_CHARGES for mark in children(verb, Relation.MARK, _PREPOSITION)
    )


def _controllers(head: Token, reach: int) -> Iterator[Token]:
    """Find who is to do what *head* says: its object ("urged *him* to"), else its subject.

    "*Police* used dogs to find them": what is used does nothing, whatever the parse.
    """
    if head.lemma_ == "use":
        yield from _subjects_within(head, reach)
        return
    persons = (_OBJECT, _INDIRECT_OBJECT)
    objects_of_head = tuple(children(head, *persons))
    yield from objects_of_head or _subjects_within(head, reach)


def _obliques(token: Token) -> Iterator[Oblique]:
    for kind, child in related(token):
        if kind in _NOUNS:
            yield Oblique(_preposition(child), child)
        elif kind is _APPOSITION and (preposition := _preposition(child)):
            yield Oblique(preposition, child)  # "the visit *of President Roca*", misread
        elif kind is _INDIRECT_OBJECT:
            yield Oblique("", child)
        elif kind is _PREPOSITION:
            yield from _below_preposition(child, child.lower_)


def _preposition(noun: Token) -> str:
    words: list[Token] = []
    cases = list(children(noun, _PREPOSITION))
    if not cases:  # hung on the title: "of *President* Roca"
        titles = (word for word in children(noun, _COMPOUND) if word.i < noun.i)
        cases = [case for title in titles for case in children(title, _PREPOSITION)]
    for case in cases:
        if case.tag_ != "POS":
            words.append(case)
            words.extend(part for _, part in related(case) if part.dep_ == "fixed")
    if not words:
        return ""
    return " ".join(word.lower_ for word in sorted(words, key=lambda word: word.i))


def _below_preposition(preposition: Token, words: str) -> Iterator[Oblique]:
    """ClearNLP: the noun hangs on the preposition, at times through a second one."""
    for child in preposition.children:
        match relation(child):
            case Relation.PREPOSITION_OBJECT:
                yield Oblique(words, child)
            case Relation.PREPOSITION:
                yield from _below_preposition(child, f"{words} {child.lower_}")
