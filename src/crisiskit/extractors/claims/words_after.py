"""What follows a cue word by word, for sentences whose parse went wrong.

Long subjects and clauses in clauses make parsers lose the tie between "said" and what was
said, yet after such a verb "that …", "to …" or a clause can be little else.
"""

from crisiskit.extractors.claims.complement import Complement
from crisiskit.extractors.claims.cue_lexicon import Takes
from crisiskit.extractors.claims.cue_words import own_subjects
from crisiskit.extractors.claims.passage import Cue
from crisiskit.extractors.claims.stretch import between, sentence_rest
from crisiskit.nlp.doc import Doc, Token
from crisiskit.nlp.syntax import Relation, children

__all__ = ["complement_by_words"]

# From the cue to "that" or "to" at most: "told the editors of two papers on Monday that".
_REACH = 16
_FAR = 24
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i", "there"})
_VERBAL = _FINITE | {"VB", "VBN", "VBG", "RB"}
_BETWEEN = ("DT", "JJ", "NN", "CD", "PRP", "POS", "RB", "IN", "TO", "HYPH", "VBN", ",")
_PHRASE = ("DT", "JJ", "NN", "CD", "PRP", "EX", "VBG")
_SHORTEST = 4  # tokens of a clause with its full stop
_PAIRED = frozenset({"neither", "either", "both"})
# "Said a few words", "said so": what may stand where a clause does.
_THINGS_SAID = frozenset(
    {
        "nothing",
        "no",
        "so",
        "goodbye",
        "this",
        "that",
        "it",
        "a",
        "something",
        "little",
        "much",
        "more",
        "yes",
        "as",
    }
)
_QUOTES = frozenset('"“”‘') | {"''", "``"}
_STOPS = _QUOTES | frozenset(";:.—–")
_SUBORDINATORS = frozenset({"as", "although", "though", "when", "while"})


def complement_by_words(cue: Cue) -> Complement | None:
    """Find "to …", "that …" or a bare clause after *cue*; None if there is none."""
    verb = cue.verb
    if cue.is_passive:
        return None
    end = sentence_rest(verb, verb.i + 1)
    return (
        _infinitive(cue, end)
        or _that(cue, end)
        or _order(cue, end)
        or _bare(cue, end)
        or _told(cue)
        or _called(cue)
        or _lost(cue, end)
    )


def _infinitive(cue: Cue, end: int) -> Complement | None:
    start = cue.verb.i + 1
    if Takes.INFINITIVE not in cue.takes or not _is_infinitive(cue.verb.doc, start, end):
        return None
    return Complement(content=between(cue.verb.doc, start, end), rule="infinitive")


def _that(cue: Cue, end: int) -> Complement | None:
    if Takes.CLAUSE not in cue.takes:
        return None
    doc = cue.verb.doc
    start = _next_that(cue)
    if start is None or start + 1 >= cue.last or doc[start].lower_ != "that":
        return None
    if doc[start + 1].tag_ in _VERBAL:
        return None
    end = end if start < end else cue.last
    return Complement(content=between(doc, start, end), rule="that-clause")


def _next_that(cue: Cue) -> int | None:
    """Find "that" after a verb of saying, however the words between are parsed.

    No other verb with tense or of saying stands between, and no noun that has a clause of
    its own ("responded to *claims* that …").
    """
    doc, first, lexicon = cue.verb.doc, cue.verb.i + 1, cue.lexicon
    if Takes.QUOTATION not in cue.takes or Takes.OBJECT in cue.takes:
        return _after_nouns(cue.verb, cue.last)
    for index in range(first, min(cue.last, first + _FAR)):
        token = doc[index]
        if token.lower_ == "that":
            return index if token.tag_ != "DT" else None
        is_cue = token.lemma_ in (lexicon.verbs if token.tag_[:1] == "V" else lexicon.nouns)
        if (is_cue and not _is_medium(token)) or token.tag_ in _FINITE or token.text in _STOPS:
            return None
    return None


def _is_medium(noun: Token) -> bool:
    """Tell "said in a joint *statement* that …": where it was said, no words of its own."""
    return any(case.lower_ == "in" for case in children(noun, Relation.PREPOSITION))


def _order(cue: Cue, end: int) -> Complement | None:
    if Takes.ORDER not in cue.takes:
        return None
    start = _after_nouns(cue.verb, end)
    doc = cue.verb.doc
    if start is None or start == cue.verb.i + 1 or not _is_infinitive(doc, start, end):
        return None
    return Complement(content=between(doc, start, end), rule="order")


def _bare(cue: Cue, end: int) -> Complement | None:
    """Take a clause without "that", after verbs that take no noun ("said the talks … failed")."""
    takes = cue.takes
    if Takes.CLAUSE not in takes or Takes.OBJECT in takes or Takes.ADDRESSEE in takes:
        return None
    doc, start = cue.verb.doc, cue.verb.i + 1
    if start < min(end + 1, cue.last) and doc[start].text in _QUOTES:
        start += 1
    if start < end and _opens(doc[start]):
        aside = _aside_at(doc, start, end)
        is_clause = any(_has_tense(cue, token) for token in doc[start:aside])
        if is_clause or _goes_on(doc, aside, end):
            return Complement(content=between(doc, start, end), rule="bare-clause")
    if not _must_tell(cue, start):
        return None
    return Complement(content=between(doc, start, _rest(cue, start)), rule="bare-clause")


def _opens(token: Token) -> bool:
    return token.tag_.startswith(_PHRASE) or token.lower_ in _PAIRED


def _must_tell(cue: Cue, start: int) -> bool:
    """Tell "the mayor said people …", which only a clause can go on, whatever was parsed."""
    if not cue.entry.needs_clause or start >= cue.last:
        return False
    first = cue.verb.doc[start]
    if first.tag_ != "CD" and cue.last - start < _SHORTEST:
        return False
    if (
        not _opens(first)
        or first.tag_ == "VBG"
        or first.lower_ in _THINGS_SAID | cue.lexicon.times
    ):
        return False
    return any(subject.i < cue.verb.i for subject in own_subjects(cue.verb))


def _rest(cue: Cue, start: int) -> int:
    """Give the end of the sentence; in "while he said …, …" the comma ends what he said."""
    last = cue.last
    if any(child.lower_ in _SUBORDINATORS for child in cue.verb.children):
        return next((i for i in range(start, last) if cue.verb.doc[i].text == ","), last)
    return last


def _aside_at(doc: Doc, start: int, end: int) -> int:
    """Find ", where …", ", in which …": its verb is not the clause's; *end* if there is none."""
    commas = (i for i in range(start, end - 1) if doc[i].text == ",")
    words = ((i, i + 1 + (doc[i + 1].tag_ == "IN")) for i in commas)
    return next((i for i, j in words if j < end and doc[j].tag_.startswith("W")), end)


def _goes_on(doc: Doc, aside: int, end: int) -> bool:
    """Tell whether the clause goes on after it: "the schools, which are full, *would* close".

    So does what ends in a quotation.
    """
    commas = (i for i in range(aside + 1, end - 1) if doc[i].text == ",")
    if any(doc[i + 1].tag_ in _FINITE for i in commas):
        return True
    return any(token.text in _QUOTES for token in doc[aside:end])


def _has_tense(cue: Cue, token: Token) -> bool:
    """Tell a verb with tense, "say the cuts *do* nothing" too: taggers take it for an infinitive."""
    if token.tag_ in _FINITE:
        return True
    is_bare = token.tag_ == "VB" and token.nbor(-1).tag_ not in ("TO", "MD")
    return is_bare and Takes.QUOTATION in cue.takes


def _told(cue: Cue) -> Complement | None:
    """Read "told the council *he* was against it": a pronoun after the noun begins a clause."""
    if not {Takes.ADDRESSEE, Takes.CLAUSE} <= cue.takes or Takes.OBJECT in cue.takes:
        return None
    doc, first = cue.verb.doc, cue.verb.i + 1
    for index in range(first, min(cue.last - 1, first + _REACH)):
        token = doc[index]
        if token.lower_ in _SUBJECTS and index > first:
            if any(word.tag_ in _FINITE for word in doc[index + 1 : index + 3]):
                return Complement(content=between(doc, index, cue.last), rule="bare-clause")
            return None
        if not token.tag_.startswith(_BETWEEN) or token.text == ",":
            return None
    return None


def _called(cue: Cue) -> Complement | None:
    """Read "called the vote “a sham”": parsers make one phrase of both."""
    if Takes.PREDICATE not in cue.takes:
        return None
    doc, start = cue.verb.doc, cue.verb.i + 1
    for index in range(start, min(cue.last, start + _REACH)):
        token = doc[index]
        if token.text in _QUOTES and index > start:
            close = _closing(doc, index + 1, cue.last)
            return Complement(content=between(doc, start, close), rule="predicate")
        if not token.tag_.startswith(_BETWEEN) or token.text == ",":
            return None
    return None


def _closing(doc: Doc, start: int, end: int) -> int:
    return next((i for i in range(start, end) if doc[i].text in _QUOTES), end)


def _lost(cue: Cue, end: int) -> Complement | None:
    """Take the rest of the sentence after "saying" where parsers lost the clause."""
    verb, takes = cue.verb, cue.takes
    if verb.tag_ != "VBG" or Takes.CLAUSE not in takes:
        return None
    if Takes.OBJECT in takes or Takes.ADDRESSEE in takes:
        return None
    doc, start = verb.doc, verb.i + 1
    if end >= cue.last or any(child.i > end for child in verb.children):
        return None
    first = start + (start < cue.last and doc[start].text in _QUOTES)
    if first >= cue.last or not doc[first].tag_.startswith(_PHRASE):
        return None
    rest = _rest(cue, start)
    if not any(token.tag_ in _FINITE for token in doc[start:rest]):
        return None
    return Complement(content=between(doc, start, rest), rule="bare-clause")


def _after_nouns(verb: Token, end: int) -> int | None:
    """Give the first token after the nouns that follow *verb*; None if that is far."""
    doc = verb.doc
    for index in range(verb.i + 1, min(end, verb.i + _REACH)):
        token = doc[index]
        if token.lower_ == "that" or not token.tag_.startswith(_BETWEEN):
            return index
    return None


def _is_infinitive(doc: Doc, start: int, end: int) -> bool:
    return (
        start + 1 < end
        and doc[start].lower_ == "to"
        and any(token.tag_ == "VB" for token in doc[start + 1 : start + 4])
    )
