"""Verbs by their dictionary form, also where a parse took one for a noun.

Headlines and summaries tell in the simple present ("Peru closes schools"), which parsers
often read as plural nouns.
"""

from collections.abc import Iterable, Iterator

from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    children,
    governor,
    is_finite,
    is_verb,
    related,
    relation,
    subjects,
)

__all__ = [
    "finite_above",
    "inflected",
    "is_compound",
    "is_denied",
    "is_gerund",
    "is_to_be",
    "misread_subject",
    "noun_forms",
    "verb_lemma",
]

_VOWELS = frozenset("aeiou")
_OF_VERBS = (Relation.OBJECT, Relation.PASSIVE_AUXILIARY, Relation.PASSIVE_SUBJECT)
_PARTICIPLES = frozenset({"VBN", "VBD", "JJ"})
_TENSED = frozenset({"VBD", "VBZ"})
_STEPS = 4
_PREFIXES = frozenset({"re", "pre", "co", "self", "de"})
_BEING = frozenset({"is", "are", "was", "were"})
_TO_BE = (Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.COPULA, Relation.MARK)
_HELPERS = frozenset({Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.COPULA})


def verb_lemma(token: Token, forms: dict[str, str]) -> str:
    """Give the dictionary form of a verb that is no helper; empty if *token* is none.

    Args:
        token: Any word.
        forms: Dictionary forms by inflected form, of the verbs that matter.
    """
    tag = token.tag_
    if tag[:2] == "VB":
        if relation(token) in _HELPERS:
            return ""
        return forms.get(token.lower_) or token.lemma_.casefold()
    if tag[:2] not in ("NN", "JJ"):
        return ""
    lemma = forms.get(token.lower_, "")
    if not lemma or token.lower_ == lemma:
        return ""
    return lemma if _acts(token) or misread_subject(token) is not None else ""


def misread_subject(verb: Token) -> Token | None:
    """Mend "The *mayor* lifted sanctions" read as one noun phrase; None if it is none.

    English puts no participle between a noun and the compound before it, and a noun has
    a subject only where it is said to be something.
    """
    if relation(verb) is not Relation.ADJECTIVE or verb.tag_ not in _PARTICIPLES:
        return None
    noun = verb.head
    own = next(children(verb, Relation.SUBJECT), None)
    if own is not None:
        return own
    if verb.tag_ != "JJ":
        before = next((n for n in children(noun, Relation.COMPOUND) if n.i < verb.i), None)
        if before is not None:
            return before
    subject = next((n for n in children(noun, Relation.SUBJECT) if n.i < verb.i), None)
    if subject is None or _is_settled(noun, verb):
        return _subject_before(verb)
    return subject


def _is_settled(noun: Token, participle: Token) -> bool:
    """Tell that a noun is one: "the result is *their* agreed plan"."""
    if any(children(noun, Relation.COPULA)):
        return True
    articles = children(noun, Relation.DETERMINER, Relation.POSSESSOR)
    return any(article.i < participle.i for article in articles)


def _subject_before(verb: Token) -> Token | None:
    """Mend "The *mayor* lifted the curfew and reopened schools" read as "reopened" schools."""
    noun, before = verb.head, verb.i - 1
    above = governor(noun)
    if relation(noun) is Relation.CONJUNCT and above is not None and not is_verb(above):
        above = governor(above)
    for _ in range(_STEPS):  # "urged people *to boil water* and banned sales"
        if above is None or above.tag_ != "VB" or is_finite(above):
            break
        above = governor(above)
    joined = before >= 0 and verb.doc[before].tag_ == "CC"
    if not joined or above is None or not is_finite(above) or above.i > before:
        return None
    return next(iter(subjects(above)), None)


def finite_above(verb: Token) -> Token:
    """Give the verb whose subject a finite *verb* shares that was joined to an infinitive.

    In "urged them to leave and *announced* help" nobody left and announced.
    """
    above = governor(verb) if relation(verb) is Relation.CONJUNCT else None
    if above is None or verb.tag_ not in _TENSED or above.tag_ != "VB":
        return verb
    for _ in range(_STEPS):
        above = governor(above)
        if above is None:
            break
        if above.tag_ == verb.tag_:
            return above
    return verb


def is_denied(noun: Token) -> bool:
    """Tell "*no* plans"."""
    return any(child.lower_ == "no" and child.i < noun.i for _, child in related(noun))


def is_compound(verb: Token) -> bool:
    """Tell the end of a word with a hyphen from a verb: "fast-*track*", not "re-open"."""
    i = verb.i
    return i > 1 and verb.doc[i - 1].tag_ == "HYPH" and verb.doc[i - 2].lower_ not in _PREFIXES


def is_gerund(token: Token) -> bool:
    """Tell a form in -ing that is a noun by what stands before it: "full contact *tracing*"."""
    return token.tag_ == "VBG" and any(
        child.i < token.i
        for child in children(token, Relation.COMPOUND, Relation.ADJECTIVE, Relation.DETERMINER)
    )


def is_to_be(verb: Token, being: frozenset[str] = _BEING) -> bool:
    """Tell "nurses *are to stay* indoors", "the truce *was to take* effect" by the forms of *being*."""
    helpers = [helper.lower_ for helper in children(verb, *_TO_BE)]
    return "to" in helpers and not being.isdisjoint(helpers)


def noun_forms(token: Token) -> tuple[str, ...]:
    """List the forms a noun may stand under in a lexicon."""
    lemma, form = token.lemma_.lower(), token.lower_
    if lemma != form:
        return (lemma, form)
    return (form, form[:-1]) if form[-1:] == "s" and form[-2:] != "ss" else (form,)


def inflected(lemmas: Iterable[str]) -> dict[str, str]:
    """Spell the forms of regular verbs, their dictionary form included."""
    return {
        form: lemma for lemma in sorted(lemmas) if " " not in lemma for form in _forms(lemma)
    }


def _acts(token: Token) -> bool:
    if relation(token) is Relation.NOUN_CLAUSE or any(children(token, *_OF_VERBS)):
        return True
    if relation(token) is not Relation.ROOT:
        return False
    has_subject = any(children(token, Relation.SUBJECT))  # "the truce *unraveled*"
    return has_subject and not any(children(token, Relation.COPULA))


def _forms(lemma: str) -> Iterator[str]:
    yield lemma
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        yield from (f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing")
    elif lemma.endswith("e"):
        yield from (f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing")
    else:
        es = "es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s"
        doubled = lemma[-1:] if _doubles(lemma) else ""
        yield from (f"{lemma}{es}", f"{lemma}{doubled}ed", f"{lemma}{doubled}ing")


def _doubles(lemma: str) -> bool:
    """Tell whether the last consonant doubles: "ban", "permit"; not "open", "visit"."""
    short = (
        lemma[-1:] not in _VOWELS | set("wxy")
        and lemma[-2:-1] in _VOWELS
        and lemma[-3:-2] not in _VOWELS
    )
    return (
        short
        and (len(lemma) <= 4 or lemma.endswith(("mit", "bar", "cel")))
        and lemma not in ("open", "aid", "limit")
    )
