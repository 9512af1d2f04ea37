"""Noun phrases as what was said: "rejected the plan", "called it a crime"."""

from functools import cache

from crisiskit.extractors.claims.complement import Complement
from crisiskit.extractors.claims.cue_lexicon import CueLexicon, Takes
from crisiskit.extractors.claims.cue_words import own_subjects
from crisiskit.extractors.claims.passage import Cue
from crisiskit.extractors.claims.stretch import edges, pieces, sentence_rest
from crisiskit.lexicons import load
from crisiskit.model import Span
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, agents, children, is_nominal, obliques, relation

__all__ = ["charge_of", "figure_of", "object_of", "predicate_of", "prepositional_of"]

_CHARGES = frozenset({"of", "for", "as", "over"})
_REASONS = frozenset({"for", "as", "over", "to", "of"})
_ITSELF = frozenset({"itself", "himself", "herself", "themselves"})  # by what name they go
_RELATIVES = frozenset({"WDT", "WP"})
_AT = frozenset({"at"})
_EQUALS = frozenset({"as", "to"})
_NEAR = 4  # "spoke *out strongly* against"
_OF_DATES = ("NNP", "CD", "IN", "DT", "JJ", "NNPS")
_PARTICLES = frozenset({"out", "back", "up", "down", "off"})
_GERUNDS = (Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT, Relation.ADVERBIAL_CLAUSE)
_PREDICATES = (Relation.OPEN_COMPLEMENT, Relation.PREDICATE, Relation.OBJECT)


def charge_of(cue: Cue) -> Complement | None:
    """Read "accused them of …": whom and of what."""
    target = _target(cue) if Takes.CHARGE in cue.takes else None
    if target is None:
        return None
    clauses = (
        *_opened_by(cue.verb, _CHARGES, Relation.ADVERBIAL_CLAUSE, Relation.COMPLEMENT),
        *(
            clause
            for noun in (target, *agents(cue.verb))  # "accused by villagers *of burning* …"
            for clause in _opened_by(noun, _CHARGES, Relation.NOUN_CLAUSE, Relation.COMPLEMENT)
        ),
    )
    ends = (*_after(cue.verb, _CHARGES), *clauses)
    if not ends:
        return None
    return Complement(content=_with_target(cue.verb, target, ends), rule="charge")


def predicate_of(cue: Cue) -> Complement | None:
    """Read "called it a crime", "described it as a crime"."""
    verb = cue.verb
    target = (_relative(verb) or _target(cue)) if Takes.PREDICATE in cue.takes else None
    if target is None or target.lemma_ in cue.entry.deeds:
        return None
    if cue.entry.is_of_things and _is_person(target, cue.lexicon):
        return None  # "dismissed the minister as his deputy": from the post
    kinds = _PREDICATES[:2] if target.tag_ in _RELATIVES else _PREDICATES
    predicates = (word for word in children(verb, *kinds) if word.i > verb.i)
    ends = (
        *(word for word in predicates if word.i != target.i and not _is_infinitive(word)),
        *_after(verb, _EQUALS),
        *_opened_by(verb, _EQUALS, Relation.ADVERBIAL_CLAUSE),
        *_set_beside(target),
    )
    is_name = target.lower_ in _ITSELF and any(_is_named(word) for word in ends)
    if not ends or is_name:
        return None
    return Complement(content=_with_target(verb, target, ends), rule="predicate")


def _set_beside(target: Token) -> tuple[Token, ...]:
    """Find "a ploy" in "called the demand for a vote *a ploy*", taken for an apposition."""
    beside = (word for word in target.subtree if relation(word) is Relation.APPOSITION)
    opened = (word for word in beside if word.i > target.i and word.left_edge.tag_ == "DT")
    return tuple(word for word in opened if word.left_edge.nbor(-1).tag_.startswith("NN"))


def _is_named(noun: Token) -> bool:
    return bool(noun.ent_type_) or noun.tag_.startswith("NNP")


def _relative(verb: Token) -> Token | None:
    """Give "which" of "…, which her lawyer called “a trap”", "what" of "what he called …"."""
    found = (*children(verb, Relation.OBJECT, Relation.OBLIQUE), verb.head)
    word = next((word for word in found if word.i < verb.i and word.tag_ in _RELATIVES), None)
    if word is None or not any(word.i < subject.i < verb.i for subject in own_subjects(verb)):
        return None
    return word


def figure_of(cue: Cue) -> Complement | None:
    """Read "put the toll at 40": what is counted, and the number."""
    target = _target(cue) if Takes.FIGURE in cue.takes else None
    if target is None or cue.is_passive:
        return None
    ends = tuple(noun for noun in _after(cue.verb, _AT) if _has_number(noun))
    if not ends:
        return None
    return Complement(content=_with_target(cue.verb, target, ends), rule="predicate")


def _has_number(noun: Token) -> bool:
    words = noun.doc[noun.left_edge.i : noun.i + 1]
    return any(word.tag_ == "CD" for word in words)


def prepositional_of(cue: Cue) -> Complement | None:
    """Read "called for an inquiry", "referred to the vote"."""
    wanted = cue.entry.prepositions
    noun = next(iter(_after(cue.verb, wanted)), None) if wanted else None
    if noun is None:
        return _after_preposition(cue) if wanted else None
    if _is_day(noun):
        return None  # "called a strike *for Friday*" says when
    cases = tuple(case for case in children(noun, Relation.PREPOSITION) if case.i < noun.i)
    start = cases[-1].i + 1 if cases else noun.left_edge.i
    end = sentence_rest(cue.verb, noun.right_edge.i + 1)
    return Complement(content=pieces(noun.doc, start, end, ()), rule="preposition", words=cases)


def _is_day(noun: Token) -> bool:
    """Tell "Friday" and "10 October", which nobody says or asks for."""
    words = {word.lower_ for word in noun.subtree}
    return not words.isdisjoint(_calendar()) and all(
        word.tag_ in _OF_DATES for word in noun.subtree
    )


@cache
def _calendar() -> frozenset[str]:
    """List the names of days and months."""
    words = load("times_en")["words"]
    names = (*words["month"], *words["maybe_month"], *words["weekday"])
    return frozenset(name.lower() for name in names)


def _after_preposition(cue: Cue) -> Complement | None:
    """Read "spoke about how …", "warned against leaving": what follows is no noun."""
    verb, doc = cue.verb, cue.verb.doc
    for index in range(verb.i + 1, min(cue.last - 1, verb.i + _NEAR)):
        word = doc[index]
        if word.lower_ in cue.entry.prepositions and not doc[index + 1].is_punct:
            end = sentence_rest(verb, index + 1)
            content = pieces(doc, index + 1, min(end, cue.last), ())
            words = tuple(doc[verb.i + 1 : index + 1])
            return Complement(content=content, rule="preposition", words=words)
        if word.tag_ not in ("RB", "RP") and word.lower_ not in _PARTICLES:
            return None
    return None


def object_of(cue: Cue) -> Complement | None:
    """Read "rejected the plan", with the reason given ("for …"); in the passive its subject."""
    verb, target = cue.verb, _target(cue) if Takes.OBJECT in cue.takes else None
    if target is None or target.lemma_ in cue.entry.deeds:
        return None  # "declared a curfew"
    if verb.tag_ == "VBG" and relation(verb) is Relation.NOUN_CLAUSE:
        return None  # "a parade celebrating the day": what the noun is like, nobody's words
    if not is_nominal(target) and target.tag_ not in ("VBG", "DT"):
        return None
    if cue.entry.is_of_things and _is_person(target, cue.lexicon):
        return None
    clauses = _opened_by(verb, _REASONS, Relation.ADVERBIAL_CLAUSE, Relation.COMPLEMENT)
    reasons = (*_after(verb, _REASONS), *(clause for clause in clauses if clause.tag_ == "VBG"))
    return Complement(
        content=_with_target(verb, target, reasons),
        rule="object-passive" if cue.is_passive else "object",
    )


def _target(cue: Cue) -> Token | None:
    """Give whom or what the verb is about, a gerund too ("praised *cutting* the tax")."""
    verb = cue.verb
    if cue.is_passive:
        return next(own_subjects(verb), None)
    found = children(verb, Relation.OBJECT, Relation.INDIRECT_OBJECT)
    gerunds = (word for word in children(verb, *_GERUNDS) if word.tag_ == "VBG")
    after = (word for word in gerunds if word.left_edge.i == verb.i + 1)
    return next((word for word in (*found, *after) if word.i > verb.i), None)


def _is_person(noun: Token, lexicon: CueLexicon) -> bool:
    """Tell "dismissed *the army chief*", which is no word about him."""
    is_named = noun.ent_type_ == "PERSON" or noun.tag_ == "PRP"
    return is_named or noun.lemma_.lower() in lexicon.persons


def _after(verb: Token, prepositions: frozenset[str]) -> tuple[Token, ...]:
    """List the nouns after the verb with one of the *prepositions*."""
    found = obliques(verb)
    return tuple(o.noun for o in found if o.preposition in prepositions and o.noun.i > verb.i)


def _opened_by(word: Token, words: frozenset[str], *kinds: Relation) -> tuple[Token, ...]:
    """List the clauses after *word* that one of the *words* opens ("of lying")."""
    found = (clause for clause in children(word, *kinds) if clause.i > word.i)
    return tuple(clause for clause in found if _opening(clause).lower_ in words)


def _opening(clause: Token) -> Token:
    """Give the first word of a clause ("…, *as* a trap")."""
    words = clause.doc[clause.left_edge.i : clause.i + 1]
    return next((word for word in words if not word.is_punct), clause)


def _with_target(verb: Token, target: Token, ends: tuple[Token, ...]) -> tuple[Span, ...]:
    """Cover what the verb is about and what is said of it; one piece if both follow it."""
    if target.i < verb.i:
        is_relative = target.tag_ in _RELATIVES
        first = (target.i, target.i + 1) if is_relative else edges(target)
        parts = (first, *map(edges, ends[:1]))
        return tuple(span for part in parts for span in pieces(verb.doc, *part, ()))
    end = max(word.right_edge.i for word in (target, *ends)) + 1
    return pieces(verb.doc, target.left_edge.i, sentence_rest(verb, end), ())


def _is_infinitive(clause: Token) -> bool:
    marks = children(clause, Relation.MARK, Relation.AUXILIARY)
    return any(mark.lower_ == "to" for mark in marks)
