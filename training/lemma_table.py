"""The lemma table learnt from treebanks: frequent lemmas of word and tag, and the endings that predict the rest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from crisiskit.nlp.lemmas import LONGEST_ENDING, LemmaTable
from inflection import crisis_verbs, irregular_forms, noun_forms, verb_forms
from name_labels import group_names
from passages import Document

Edit = tuple[int, str]
Forms = dict[str, dict[str, str]]

# The tags whose words change their end; all others keep their word unless the table says otherwise.
_INFLECTED = frozenset({"NNS", "NNPS", "VBD", "VBG", "VBN", "VBZ", "JJR", "JJS", "RBR", "RBS"})
# Numbers, addresses, parts of words: their words stay.
_ODDS = frozenset({"CD", "GW", "ADD", "AFX", "FW", "LS"})
# An ending is trusted if this many words have it.
_SUPPORT = 3


def learn_lemmas(documents: Iterable[Document]) -> LemmaTable:
    """Learn the table from the tags and lemmas of *documents*.

    Their verbs and nouns are inflected, so that all regular forms of them are known.
    Only words that the endings get wrong are kept in the table.
    """
    frequent = _frequent(documents)
    known = _generated(frequent)
    for tag, lemmas in frequent.items():
        known.setdefault(tag, {}).update(lemmas)
    for form, tag, lemma in irregular_forms():
        known[tag][form] = lemma
    endings = {tag: _prune(_count(known[tag])) for tag in sorted(_INFLECTED)}
    for form, tag, lemma in (f for noun in _bases(frequent, "NN") for f in verb_forms(noun)):
        # Nouns make verbs ("to chair"), but no noun overrules a verb.
        known[tag].setdefault(form, lemma)
    known["JJ"] |= {name: name for name in group_names() if name.istitle()}
    return LemmaTable(_exceptions(known, LemmaTable({}, endings)), endings)


def _exceptions(known: Forms, bare: LemmaTable) -> Forms:
    forms = {
        tag: {
            word: lemma
            for word, lemma in sorted(lemmas.items())
            if bare.lemma(word, tag) != lemma
        }
        for tag, lemmas in sorted(known.items())
        if tag not in _ODDS
    }
    return {tag: lemmas for tag, lemmas in forms.items() if lemmas}


def _frequent(documents: Iterable[Document]) -> Forms:
    """The commonest lemma of each word by tag."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for document in documents:
        for sentence in document:
            rows = zip(sentence.words, sentence.tags or (), sentence.lemmas or (), strict=True)
            for word, tag, lemma in rows:
                counts[_key(word, lemma, tag), tag][lemma] += 1
    forms: Forms = defaultdict(dict)
    for (word, tag), lemmas in counts.items():
        best = max(lemmas, key=lambda lemma: (lemmas[lemma], lemma))
        if _is_likely(word, best, tag):
            forms[tag][word] = best
    return forms


def _is_likely(word: str, lemma: str, tag: str) -> bool:
    """Whether *lemma* can stand in the table: typing errors corrected, and "_" for "no lemma", cannot."""
    return lemma != "_" and not (
        tag in {"NNP", "NN", "JJ", "VB"} and lemma.lower() != word.lower()
    )


def _key(word: str, lemma: str, tag: str) -> str:
    """*word* as the table lists it: with its capital only where the lemma has one."""
    keeps = tag.startswith("NNP") or (lemma[:1].isupper() and word[:1].isupper())
    return word if keeps else word.lower()


def _generated(frequent: Forms) -> Forms:
    """The regular forms of all verbs and nouns whose bases occur."""
    verbs = {*_bases(frequent, "VB"), *crisis_verbs()}
    forms: Forms = defaultdict(dict)
    inflected = (
        *(f for v in sorted(verbs) for f in verb_forms(v)),
        *(f for n in _bases(frequent, "NN") for f in noun_forms(n)),
    )
    for form, tag, lemma in inflected:
        forms[tag].setdefault(form, lemma)
    return forms


def _bases(frequent: Forms, tag: str) -> list[str]:
    """Words that occur as base forms, in lower case and of letters alone."""
    words = {
        word
        for word in frequent[tag]
        if word.isalpha() and word.islower() and word.isascii() and len(word) > 2
    }
    return sorted(words)


def _count(lemmas: Mapping[str, str]) -> dict[str, Counter[Edit]]:
    counts: dict[str, Counter[Edit]] = defaultdict(Counter)
    for word, lemma in lemmas.items():
        edit = _edit(word, lemma)
        for length in range(min(LONGEST_ENDING, len(word) - 1) + 1):
            counts[word[len(word) - length :]][edit] += 1
    return counts


def _edit(word: str, lemma: str) -> Edit:
    shared = 0
    while shared < min(len(word), len(lemma)) and word[shared] == lemma[shared]:
        shared += 1
    return len(word) - shared, lemma[shared:]


def _prune(counts: Mapping[str, Counter[Edit]]) -> dict[str, Edit]:
    """The fewest endings whose commonest edit differs from that of a shorter ending."""
    best = {
        ending: _commonest(edits)
        for ending, edits in counts.items()
        if not ending or edits.total() >= _SUPPORT
    }
    best = {ending: edit for ending, edit in best.items() if edit[0] <= max(len(ending), 1) + 1}
    return {
        ending: edit for ending, edit in sorted(best.items()) if edit != _shorter(best, ending)
    }


def _commonest(edits: Counter[Edit]) -> Edit:
    return max(edits, key=lambda edit: (edits[edit], edit))


def _shorter(best: Mapping[str, Edit], ending: str) -> Edit | None:
    return next(
        (best[ending[i:]] for i in range(1, len(ending) + 1) if ending[i:] in best), None
    )
