"""Make the list of common English words, those that text writes small, from the training corpora.

python training/common_words.py ../shared/training > src/crisiskit/lexicons/common_words.toml
"""

import json
import re
import sys
import textwrap
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from crisiskit.nlp.known_names import known_names
from crisiskit.nlp.truecase import stems

_TIMES = 3  # as often a word of the lexicons may stand large as small
_FEWEST = 2  # times a word must stand small; once will do in edited text, the web has slips
_SHARE = 0.7  # of the times it stands inside a sentence
_LEXICONS = Path(__file__).parents[1] / "src" / "crisiskit" / "lexicons"
_WITHOUT_NAMES = (
    "actor_nouns",
    "attribution",
    "contexts",
    "figures_m",
    "frames_",
    "policies",
    "status",
)
_LETTERS = re.compile(r"[a-z]+")
_HEAD = """# English words that text hardly ever writes with a capital inside a sentence, without those that
# endings make of others (nlp/truecase.py tells which). Text all in capitals is read by them.
source = "Counted by training/common_words.py in the training parts of GUM, EWT, Re-DocRED, CrossNER and WikiGold (see nlp/en_crisis/ATTRIBUTION.md)."
"""


def main() -> None:
    """Print the list."""
    folder = Path(sys.argv[1])
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for words in _sentences(folder):
        small.update(word for word in words[1:] if _LETTERS.fullmatch(word))
        large.update(word.lower() for word in words[1:] if word[:1].isupper())
    for words in (*_edited(folder), *_invented(folder)):
        once = {word for word in words[1:] if _LETTERS.fullmatch(word)}
        small.update({word: _FEWEST for word in once if small[word] < _FEWEST})
    of_crises = {w for w in _of_lexicons() if large[w] <= _TIMES * small[w] or w not in large}
    common = of_crises | {
        word
        for word, count in small.items()
        if count >= _FEWEST and count >= _SHARE * (count + large[word])
    }
    common -= {name.lower() for name in known_names().labels if not name.isupper()}
    kept = sorted(word for word in common if not _is_made(word, common))
    print(f'{_HEAD}words = """\n{textwrap.fill(" ".join(kept), 110)}\n"""')


def _is_made(word: str, common: set[str]) -> bool:
    """Tell a word that one ending makes of a shorter common one."""
    return any(stem in common and len(stem) < len(word) for stem in stems(word))


def _of_lexicons() -> set[str]:
    """Collect the small words of the lexicons that hold no names: crisis vocabulary."""
    found: set[str] = set()
    for path in sorted(_LEXICONS.glob("*.toml")):
        if path.stem.startswith(_WITHOUT_NAMES):
            found.update(_words_in(tomllib.loads(path.read_text(encoding="utf-8"))))
    return found


def _words_in(value: object) -> Iterator[str]:
    match value:
        case str():
            yield from (w for w in re.split(r"[^\w'’-]+", value) if _LETTERS.fullmatch(w))
        case dict():
            for key, inner in value.items():
                if key != "source":
                    yield from _words_in(inner)
        case list():
            for inner in value:
                yield from _words_in(inner)


def _edited(folder: Path) -> Iterator[list[str]]:
    """Yield the words of each sentence of edited text; names in it are too many to count large ones."""
    for path in sorted((folder / "names").glob("*.txt")):
        if path.stem.endswith("-test"):
            continue
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            yield [line.split()[0] for line in block.splitlines() if line.strip()]
    for path in sorted((folder / "syntax" / "gum-train").glob("*.conllu")):
        yield from _rows(path)


def _invented(folder: Path) -> Iterator[list[str]]:
    """Yield the words of the articles invented for the project."""
    for path in sorted((folder / "invented").glob("*.xml")):
        text = re.sub(r"<[^>]*>", "", path.read_text(encoding="utf-8"))
        yield re.findall(r"[^\W\d_]+", text)


def _sentences(folder: Path) -> Iterator[list[str]]:
    """Yield the words of each sentence of the treebanks and of Re-DocRED."""
    syntax = folder / "syntax"
    for path in (syntax / "ewt-train.conllu", *sorted((syntax / "gum-train").glob("*.conllu"))):
        yield from _rows(path)
    documents = json.loads((folder / "names" / "redocred-dev.json").read_text(encoding="utf-8"))
    yield from (sentence for document in documents for sentence in document["sents"])


def _rows(path: Path) -> Iterator[list[str]]:
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = (line.split("\t") for line in block.splitlines() if line[:1].isdigit())
        yield [row[1] for row in rows if row[0].isdigit()]


if __name__ == "__main__":
    main()
