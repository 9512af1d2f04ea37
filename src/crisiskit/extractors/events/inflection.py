"""Regular English verb forms, for words the pipeline's lemmas get wrong."""

from collections.abc import Iterable, Iterator

__all__ = ["verbs_by_form"]

_VOWELS = frozenset("aeiou")
_HISSING = ("s", "x", "z", "ch", "sh")


def verbs_by_form(lemmas: Iterable[str]) -> dict[str, str]:
    """Give the lemma of each regular form; of two that share one, the first.

    Final consonants are doubled or not: "stabed" costs nothing beside "stabbed".
    """
    found: dict[str, str] = {}
    for lemma in lemmas:
        for form in _forms(lemma):
            found.setdefault(form, lemma)
    return found


def _forms(lemma: str) -> Iterator[str]:
    yield lemma + ("es" if lemma.endswith(_HISSING) else "s")
    if lemma.endswith("e"):
        yield from (f"{lemma}d", f"{lemma[:-1]}ing", f"{lemma}ing")
        return
    stems = [lemma]
    if lemma[-1:] == "y" and lemma[-2:-1] not in _VOWELS:
        yield f"{lemma[:-1]}ied"
        yield f"{lemma[:-1]}ies"
        yield f"{lemma}ing"
        return
    if len(lemma) > 2 and lemma[-1] not in _VOWELS and lemma[-2] in _VOWELS:
        stems.append(lemma + lemma[-1])
    for stem in stems:
        yield from (f"{stem}ed", f"{stem}ing")
