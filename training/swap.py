"""Swapping of names in training sentences for names of all regions."""

from __future__ import annotations

import random
import re
import string
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

import attrs

from name_labels import LEXICONS
from passages import Name, Sentence

Cut = Callable[[str], Sequence[str]]
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}$")
_FORMAL = re.compile(
    r"Barrio|Amphoe|Okrug|Comuna|Rayon|Obshtina|Opština|Općina|Municipality|Arrondissement|Local Government"
)


@attrs.frozen(kw_only=True)
class NamePool:
    """Names to draw from, by kind."""

    persons: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    places: tuple[str, ...]
    countries: tuple[str, ...]
    demonyms: tuple[str, ...]
    patterns: tuple[str, ...]


def read_pool(geonames: Path) -> NamePool:
    """Read the pool from our own lists and the administrative names of the folder *geonames*."""
    ours = tomllib.loads(
        (Path(__file__).parent / "swap_names.toml").read_text(encoding="utf-8")
    )
    countries = tomllib.loads((LEXICONS / "demonyms.toml").read_text(encoding="utf-8"))[
        "countries"
    ].values()
    return NamePool(
        persons=tuple(
            (tuple(r["given"].split()), tuple(_families(r["family"])))
            for r in ours["persons"].values()
        ),
        places=tuple(_places(geonames)),
        countries=tuple(country["name"] for country in countries),
        demonyms=tuple(country["demonyms"][0] for country in countries if country["demonyms"]),
        patterns=tuple(ours["organisations"]["patterns"]),
    )


def _families(names: str) -> list[str]:
    """Surnames; a particle ("van der", "al", "Abu") goes with the word after it."""
    return re.findall(r"(?:(?:van der|van den|dos|dela|de|Abu|Van) )?\S+", names)


def _places(geonames: Path) -> list[str]:
    """First and second order administrative names that look like names of towns or provinces."""
    names: set[str] = set()
    for file in ("admin1CodesASCII.txt", "admin2Codes.txt"):
        rows = (
            line.split("\t")
            for line in (geonames / file).read_text(encoding="utf-8").splitlines()
        )
        names.update(_plain(row[1]) for row in rows)
    return sorted(
        name for name in names if _CAPITALISED.match(name) and not _FORMAL.search(name)
    )


def _plain(name: str) -> str:
    return re.sub(
        r"^(?:Provincia|Distrito|Municipio|Département|Commune|Raion|Kabupaten|Kota|Powiat) (?:de |of )?",
        "",
        name,
    )


@attrs.frozen(kw_only=True)
class NameSwapper:
    """Put drawn names in place of those of a passage, the same for the same within it.

    Attributes:
        pool: What is drawn from.
        cut: Cuts a name into tokens as the pipeline does.
        share: Share of passages in which names are swapped.
        each: Share of the names that are swapped there.
    """

    pool: NamePool
    cut: Cut
    share: float = 0.3
    each: float = 0.6

    def swap(self, sentences: Sequence[Sentence], rng: random.Random) -> list[Sentence]:
        """Swap names in *sentences*; those with a marked syntax stay as they are."""
        if rng.random() > self.share:
            return list(sentences)
        drawn: dict[str, str] = {}
        return [s if s.heads is not None else self._swap(s, drawn, rng) for s in sentences]

    def _swap(self, sentence: Sentence, drawn: dict[str, str], rng: random.Random) -> Sentence:
        words, spaces, names, done = list[str](), list[bool](), list[Name](), 0
        for start, end, label in sentence.names or ():
            words += sentence.words[done:start]
            spaces += sentence.spaces[done:start]
            tokens, blanks = self._renamed(sentence, (start, end, label), drawn, rng)
            names.append((len(words), len(words) + len(tokens), label))
            words += tokens
            spaces += blanks
            done = end
        words += sentence.words[done:]
        spaces += sentence.spaces[done:]
        return attrs.evolve(
            sentence, words=tuple(words), spaces=tuple(spaces), names=tuple(names)
        )

    def _renamed(
        self, sentence: Sentence, name: Name, drawn: dict[str, str], rng: random.Random
    ) -> tuple[list[str], list[bool]]:
        start, end, label = name
        old = " ".join(sentence.words[start:end])
        if old not in drawn:
            drawn[old] = self._draw(old, label, drawn, rng) if rng.random() < self.each else ""
        if not drawn[old]:
            return list(sentence.words[start:end]), list(sentence.spaces[start:end])
        tokens, blanks = _tokens(drawn[old], self.cut)
        return tokens, [*blanks[:-1], sentence.spaces[end - 1]]

    def _draw(self, old: str, label: str, drawn: dict[str, str], rng: random.Random) -> str:
        if label == "PERSON":
            return self._person(old, drawn, rng)
        if label == "LOC":
            return rng.choice(self.pool.countries if rng.random() < 0.2 else self.pool.places)
        if label == "NORP":
            # A plural stays: "Germans" is no adjective.
            return "" if old.endswith("s") else rng.choice(self.pool.demonyms)
        return self._organisation(rng)

    def _person(self, old: str, drawn: dict[str, str], rng: random.Random) -> str:
        """A full name; its surname then stands for the old one."""
        given, families = rng.choice(self.pool.persons)
        family = rng.choice(families)
        if " " not in old:
            return family
        drawn.setdefault(old.rsplit(maxsplit=1)[-1], family)
        middle = f" {rng.choice(string.ascii_uppercase)}." if rng.random() < 0.05 else ""
        return f"{rng.choice(given)}{middle} {family}"

    def _organisation(self, rng: random.Random) -> str:
        pool = self.pool
        slots = {
            "place": rng.choice(pool.places),
            "demonym": rng.choice(pool.demonyms),
            "surname": rng.choice(rng.choice(pool.persons)[1]),
            "acronym": "".join(rng.choices(string.ascii_uppercase, k=rng.randint(3, 4))),
        }
        return rng.choice(pool.patterns).format_map(slots)


def _tokens(name: str, cut: Cut) -> tuple[list[str], list[bool]]:
    words, spaces = list[str](), list[bool]()
    for part in name.split():
        pieces = list(cut(part))
        words += pieces
        spaces += [False] * (len(pieces) - 1) + [True]
    return words, spaces
