"""Persons and bodies the name finder took for places, by what only somebody does."""

from crisiskit.extractors.actors.acronyms import is_acronym
from crisiskit.extractors.actors.countries import country_in
from crisiskit.extractors.actors.lexicon import minded, name_words, saying_verbs
from crisiskit.extractors.actors.nouns import titles
from crisiskit.extractors.actors.part import is_core_part
from crisiskit.extractors.findings import Findings
from crisiskit.model import Span
from crisiskit.nlp.columns import entities_of, words_in
from crisiskit.nlp.doc import Doc, DocSpan
from crisiskit.nlp.syntax import Relation, children, relation

__all__ = ["holds_office", "is_person_after_all", "minds"]

_LONGEST = 4  # tokens of a person's name
_NAME_TAGS = ("NNP", "NNPS", "HYPH")
_OFFICE_TAGS = ("NN", "NNP")
_SUBJECTS = (Relation.SUBJECT, Relation.AGENT)
_OBJECTS = (Relation.OBJECT, Relation.PASSIVE_SUBJECT)


def minds(doc: Doc, found: Findings) -> frozenset[str]:
    """Give the names of places that no gazetteer knows and that act as somebody does.

    "*Sadiko* refused", "they appointed *Sadiko*", "envoy *Sadiko*". Names after an article are left out:
    "the *Delta* refused" may be its people.
    """
    unknown = (entity for entity in entities_of(doc) if entity.label_ == "LOC")
    acting = {words_in(e) for e in unknown if _is_bare_name(e) and (_acts(e) or _has_office(e))}
    if not acting:
        return frozenset()
    placed = {
        words_in(entity)
        for entity in entities_of(doc)
        if words_in(entity) in acting
        and found.places_in(Span(entity.start_char, entity.end_char))
        and not holds_office(entity)
    }
    return frozenset(name for name in acting - placed if country_in(name) is None)


def _acts(entity: DocSpan) -> bool:
    """Tell what stands where only persons and bodies do.

    Subject of "refuse", or of "add that …"; object of "arrest"; a full name in a list of
    persons.
    """
    kind, verb = relation(entity.root), entity.root.head
    if kind in _SUBJECTS:
        tells = verb.lemma_ in saying_verbs() and any(children(verb, Relation.COMPLEMENT))
        return tells or verb.lemma_ in minded("subjects")
    if len(entity) > 1 and _is_listed(entity):
        return True
    if kind is Relation.CONJUNCT:
        return verb.ent_type_ == "PERSON" and len(entity) > 1
    return kind in _OBJECTS and verb.lemma_ in minded("objects")


def _is_listed(entity: DocSpan) -> bool:
    """Tell a name between persons, whatever the parse: "Ana Sol, *Luz Paz* and José Rey"."""
    doc, first, last = entity.doc, entity.start, entity.end
    if first < _LIST or last + _LIST > len(doc):
        return False
    is_between = doc[first - 1].text == "," and doc[last].lower_ in (",", "and")
    after = last + (doc[last].text == "," and doc[last + 1].lower_ == "and") + 1
    is_followed = after < len(doc) and doc[after].ent_type_ == "PERSON"
    return is_between and is_followed and doc[first - 2].ent_type_ == "PERSON"


_LIST = 2  # tokens of a sign and a name at least


def _has_office(entity: DocSpan) -> bool:
    """Tell who has an office right before, or set beside: "*Sadiko*, a former mayor"."""
    before = entity[0].nbor(-1) if entity[0].i else None
    if before is not None and before.tag_ in _OFFICE_TAGS and before.lower_ in titles():
        return True
    beside = children(entity.root, Relation.APPOSITION)
    if any(word.tag_ in _OFFICE_TAGS and word.lower_ in titles() for word in beside):
        return True
    return holds_office(entity)


def holds_office(place: DocSpan) -> bool:
    """Tell whom commas part from an office, though a gazetteer knows a place of that name.

    "*Sadiko*, Kenya's health minister, refused", whatever the parse; not "in Ica, mayor
    Sol said".
    """
    doc, end = place.doc, place.end
    if end >= len(doc) or doc[end].text != ",":
        return False
    is_joined = place.root.head.i > end  # by a parse that takes it for part of the office
    is_told = is_joined or relation(place.root) in _TOLD_OF
    if not is_told or any(children(place.root, Relation.PREPOSITION)):
        return False
    for i in range(end + 1, min(end + _ASIDE, len(doc) - 1)):
        if doc[i].tag_ == "NN" and doc[i].lower_ in titles():
            return doc[i + 1].lower_ in (",", "of")
        if doc[i].text == "," or doc[i].tag_.startswith("VB"):
            return False
    return False


_ASIDE = 7  # tokens after a name among which its office ends
_TOLD_OF = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.ROOT)


def _is_bare_name(entity: DocSpan) -> bool:
    """Tell one to four capitalised words with no article before them."""
    first = entity[0]
    if len(entity) > _LONGEST or (first.i and first.nbor(-1).tag_ in ("DT", "PRP$", "JJ")):
        return False
    return all(
        token.tag_ in _NAME_TAGS and (token.is_title or token.text == "-" or is_acronym(token))
        for token in entity
    )


def is_person_after_all(place: DocSpan, last_names: frozenset[str]) -> bool:
    """Tell "*Abu Karim* led" and, after Ana Sol was named, "*Sol* led" from places.

    Those the gazetteer has are left to the places.
    """
    is_named = place.text in last_names or place[0].lower_ in name_words("kunyas")
    return is_named and is_core_part(place.root)
