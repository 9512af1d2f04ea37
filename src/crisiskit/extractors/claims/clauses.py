"""Clauses as what was said: "said that …", "is believed to …", "vowed to …"."""

from crisiskit.extractors.claims.complement import Complement
from crisiskit.extractors.claims.cue_lexicon import Takes
from crisiskit.extractors.claims.cue_words import own_subjects
from crisiskit.extractors.claims.passage import Cue
from crisiskit.extractors.claims.stretch import edges, pieces, sentence_rest
from crisiskit.model import Span
from crisiskit.nlp.columns import tags_of
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    children,
    clause_complements,
    governor,
    is_nominal,
    relation,
)

__all__ = [
    "addressees_of",
    "clause_of",
    "clause_stretch",
    "host_of",
    "infinitive_of",
    "raised_of",
]

_EXPLETIVE = frozenset({"it", "there"})
_TENSED = frozenset({"VBD", "VBZ", "VBP"})
_FINITE = _TENSED | {"MD"}
_QUESTIONS = frozenset({"WDT", "WP", "WP$", "WRB"})  # "would not say which roads"
_COMMAS = frozenset({",", "—", "–", "--", "-"})
_STOPS = frozenset({".", "!", "?", ";", ")"})
_OF_A_CLAUSE = (
    Relation.COPULA,
    Relation.SUBJECT,
    Relation.PASSIVE_SUBJECT,
    Relation.MARK,
)


def clause_of(cue: Cue) -> Complement | None:
    """Read "said that …", "said …", "told them …", and the clause before the verb."""
    verb = cue.verb
    if Takes.CLAUSE not in cue.takes and Takes.THAT not in cue.takes:
        return None
    clauses = [one for one in children(verb, Relation.COMPLEMENT) if _is_content(one, verb)]
    # Of a clause before the verb and one after it, the first only sets the scene.
    clause = next((one for one in clauses if one.i > verb.i), clauses[0] if clauses else None)
    if clause is None or (clause.i > verb.i and _is_raised(cue)):
        return None
    rule = "that-clause" if _that(clause) is not None else "bare-clause"
    if rule == "bare-clause" and Takes.CLAUSE not in cue.takes:
        return None
    return Complement(
        content=clause_stretch(cue, clause),
        rule=rule if clause.i > verb.i else "clause-before",
        addressees=addressees_of(cue),
    )


def raised_of(cue: Cue) -> Complement | None:
    """Read "is believed to …", "is expected to …": subject and infinitive are what is said."""
    verb = cue.verb
    if Takes.RAISED not in cue.takes or not cue.is_passive:
        return None
    clauses = clause_complements(verb)
    if any(children(verb, Relation.PASSIVE_AUXILIARY)):
        # After "was expected" parsers take the infinitive for a purpose at times.
        purposes = children(verb, Relation.ADVERBIAL_CLAUSE)
        clauses += tuple(clause for clause in purposes if clause.left_edge.lower_ == "to")
    clause = next((clause for clause in clauses if clause.i > verb.i), None)
    if clause is None:
        return None
    subject = next(own_subjects(verb), None)
    is_said = subject is not None and subject.lower_ not in _EXPLETIVE
    before = pieces(verb.doc, *edges(subject), ()) if subject is not None and is_said else ()
    return Complement(content=(*before, *clause_stretch(cue, clause)), rule="raised")


def infinitive_of(cue: Cue) -> Complement | None:
    """Read "vowed to …", but not "rules intended to …": that is a purpose, nobody's words."""
    verb = cue.verb
    if Takes.INFINITIVE not in cue.takes or cue.is_passive:
        return None
    clause = next((clause for clause in clause_complements(verb) if clause.i > verb.i), None)
    if clause is None:
        return None
    return Complement(content=clause_stretch(cue, clause), rule="infinitive")


def host_of(cue: Cue) -> Complement | None:
    """Read the clause that an inserted or final "he said" hangs on."""
    verb, host = cue.verb, governor(cue.verb)
    if relation(verb) is not Relation.PARATAXIS or Takes.CLAUSE not in cue.takes:
        return None
    subject = next(own_subjects(verb), None)
    if host is None or subject is None or verb.tag_ not in _TENSED or cue.is_passive:
        return None
    # "Rivers burst their banks; the mayor says …" is told beside it.
    first, last = subject.left_edge.i, verb.right_edge.i + 1
    if first == 0 or verb.doc[first - 1].text not in _COMMAS or verb.i < subject.i:
        return None
    if last < cue.last and verb.doc[last].text not in _COMMAS | _STOPS:
        return None
    return Complement(content=pieces(verb.doc, *edges(host), [edges(verb)]), rule="inserted")


def clause_stretch(cue: Cue, clause: Token) -> tuple[Span, ...]:
    """Cover the *clause*; what belongs to the cue in its midst is left out."""
    verb = cue.verb
    start, end = edges(clause)
    if start > verb.i:
        that, rival = _that(clause), _rival(cue, clause)
        start = start if that is None else that.i
        following = verb.doc[verb.i + 1]
        if following.lower_ == "that" and following.tag_ == "IN":
            start = following.i  # whatever clause of what follows parsers found
        elif that is None and _is_noun_between(cue, start):
            start = verb.i + 1  # "said *31 soldiers*, among them two cooks, had been held"
        end = (
            sentence_rest(verb, _past_aside(cue, start, end), _going_on(cue, clause))
            if rival is None
            else rival.left_edge.i
        )
        if verb.doc[start].lower_ == "that" and _lacks_verb(cue, start, end):
            end = cue.last
        return pieces(verb.doc, start, end, ())
    return pieces(verb.doc, start, end, [_hole(verb, clause)])


def _is_noun_between(cue: Cue, start: int) -> bool:
    """Tell whether a noun parsed as object of "said" opens the clause, which it cannot be."""
    is_infinitive = cue.verb.doc[start].lower_ == "to"
    if (Takes.OBJECT in cue.takes and not is_infinitive) or Takes.ADDRESSEE in cue.takes:
        return False
    objects = children(cue.verb, Relation.OBJECT)
    return any(noun.left_edge.i == cue.verb.i + 1 and noun.i < start for noun in objects)


def _lacks_verb(cue: Cue, start: int, end: int) -> bool:
    """Tell "that duties on steel", cut at a comma, when the verb comes further on."""
    tags = tags_of(cue.verb.doc)
    if end >= cue.last or not _FINITE.isdisjoint(tags[start:end]):
        return False
    return cue.verb.doc[end].text == "," and not _FINITE.isdisjoint(tags[end : cue.last])


def _past_aside(cue: Cue, start: int, end: int) -> int:
    """Go on to "would close" in "said the schools, which are full, *would close*".

    Parsers take the clause about the subject for all that is said.
    """
    doc = cue.verb.doc
    if end + 1 >= cue.last or doc[end].text != "," or doc[end + 1].tag_ not in _FINITE:
        return end
    before = (i for i in range(start, end - 1) if doc[i].text == ",")
    opens = next((i for i in before if doc[i + 1].tag_.startswith("W")), None)
    if opens is None or any(token.tag_ in _FINITE for token in doc[start:opens]):
        return end
    return doc[end + 1].head.right_edge.i + 1 if doc[end + 1].tag_ == "MD" else cue.last


def _hole(verb: Token, clause: Token) -> tuple[int, int]:
    """Give the run of tokens around *verb* that are not part of the clause around it."""
    start, end = edges(clause)
    inside = {token.i for token in clause.subtree}
    first, last = verb.i, verb.i + 1
    while first - 1 >= start and first - 1 not in inside:
        first -= 1
    while last < end and last not in inside:
        last += 1
    return first, last


def _going_on(cue: Cue, clause: Token) -> frozenset[int]:
    """List verbs that parse as coordinated with the cue but go on with the *clause*.

    "He said that men came and *opened* fire": of the form of the clause, and no words of
    saying, without a subject. So does one with "that", and one with a modal.
    """
    return frozenset(
        member.i
        for member in children(cue.verb, Relation.CONJUNCT)
        if _that(member) is not None
        or (not any(own_subjects(member)) and _is_like(member, clause, cue))
    )


def _is_like(member: Token, clause: Token, cue: Cue) -> bool:
    if _says(cue, member):
        return False
    if member.tag_ == clause.tag_ and clause.tag_ in _TENSED:
        return True
    is_finite = _has_modal(member) or member.tag_ in _TENSED
    return is_finite and not _has_modal(cue.verb) and cue.verb.tag_ not in _TENSED


def _has_modal(verb: Token) -> bool:
    return any(helper.tag_ == "MD" for helper in children(verb, Relation.AUXILIARY))


def _rival(cue: Cue, clause: Token) -> Token | None:
    """Find a verb that parses as coordinated with the content but goes with the cue.

    "He announced that he was leaving and *vowed* to return": of the same form as the cue,
    without a subject.
    """
    for member in children(clause, Relation.CONJUNCT):
        is_alike = member.tag_ == cue.verb.tag_ and _says(cue, member)
        if is_alike and not any(own_subjects(member)):
            return member
    return None


def _says(cue: Cue, verb: Token) -> bool:
    """Tell a verb of saying from one that only quotes at times ("opened", "began")."""
    entry = cue.lexicon.verbs.get(verb.lemma_)
    return entry is not None and bool(entry.takes - {Takes.QUOTATION})


def _is_content(clause: Token, verb: Token) -> bool:
    """Refuse a lone noun: it is the source after an inverted verb ("said Voss")."""
    if clause.i < verb.i or not is_nominal(clause) or clause.left_edge.tag_ in _QUESTIONS:
        return True
    return any(children(clause, *_OF_A_CLAUSE))


def _is_raised(cue: Cue) -> bool:
    """Tell whether the subject is part of what is said, not who is told it."""
    subject = next(own_subjects(cue.verb), None)
    if subject is None or not cue.is_passive or Takes.ADDRESSEE in cue.takes:
        return False
    return subject.lower_ not in _EXPLETIVE


def _that(clause: Token) -> Token | None:
    marks = children(clause, Relation.MARK)
    return next((mark for mark in marks if mark.lower_ == "that"), None)


def addressees_of(cue: Cue) -> tuple[Token, ...]:
    """List the heads of the nouns spoken to: "told *the press*"; empty where none is named."""
    if Takes.ADDRESSEE not in cue.takes:
        return ()
    if cue.is_passive:
        return tuple(own_subjects(cue.verb))
    told = children(cue.verb, Relation.OBJECT, Relation.INDIRECT_OBJECT)
    return tuple(word for word in told if is_nominal(word))
