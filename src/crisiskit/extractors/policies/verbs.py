"""Verbs by their dictionary form, also where a parse took one for a noun.

Headlines and summaries tell in the simple present ("Peru closes schools"), which parsers
often read as plural nouns.
"""

from collections.abc import Iterable, Iterator

from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children, relation

__all__ = ["inflected", "is_gerund", "misread_subject", "noun_forms", "verb_lemma"]

_VOWELS = frozenset("aeiou")
_OF_VERBS = (Relation.OBJECT, Relation.PASSIVE_AUXILIARY, Relation.PASSIVE_SUBJECT)
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
    return lemma if _acts(token) else ""


def misread_subject(verb: Token) -> Token | None:
    """Mend "The *mayor* lifted sanctions" read as one noun phrase; None if it is none.

    English puts no participle between a noun and the compound before it.
    """
    if relation(verb) is not Relation.ADJECTIVE or verb.tag_ not in ("VBN", "VBD"):
        return None
    before = children(verb.head, Relation.COMPOUND)
    return next((noun for noun in before if noun.i < verb.i), None)


def is_gerund(token: Token) -> bool:
    """Tell a form in -ing that is a noun by what stands before it: "full contact *tracing*"."""
    return token.tag_ == "VBG" and any(
        child.i < token.i
        for child in children(token, Relation.COMPOUND, Relation.ADJECTIVE, Relation.DETERMINER)
    )


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
    return relation(token) is Relation.NOUN_CLAUSE or any(children(token, *_OF_VERBS))


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
        and lemma not in ("open", "aid")
    )
