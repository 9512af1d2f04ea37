"""Tables of the reference made from the data itself while the site is built.

A page says where they go by a line ``<!-- vocabularies -->`` or ``<!-- lexicons -->``.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from crisiskit.ontology.tables import table

LEXICONS = Path(__file__).parent.parent / "src" / "crisiskit" / "lexicons"
SHOWN = 40  # entries of a part; whoever wants more opens the file

# Docstrings link as Sphinx does, for editors that understand it; here the name is enough.
ROLE = re.compile(r":(?:class|func|meth|mod|data|attr):(<code>)(?:~(?:\w+\.)*)?")


def on_page_content(html: str, **_: Any) -> str:
    """Show the target of a Sphinx link as code; MkDocs calls this for every page."""
    return ROLE.sub(r"\1", html)


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Put the tables in; MkDocs calls this for every page."""
    for mark, lines in (("vocabularies", vocabularies), ("lexicons", lexicons)):
        line = f"<!-- {mark} -->"
        if line in markdown:
            markdown = markdown.replace(line, "\n".join(lines()))
    return markdown


def vocabularies() -> Iterator[str]:
    """Yield a table of codes and meanings for each vocabulary."""
    for name, codes in table("definitions").items():
        if not isinstance(codes, Mapping):
            continue
        yield f"\n### Codes of {name}\n"
        yield from head("code", "meaning")
        for code, meaning in codes.items():
            if isinstance(meaning, Mapping):
                yield from (row(f"`{code}` `{mode}`", said) for mode, said in meaning.items())
            else:
                yield row(f"`{code}`", meaning)


def lexicons() -> Iterator[str]:
    """Yield source and contents of each file of words."""
    for path in sorted(LEXICONS.glob("*.toml")):
        words = tomllib.loads(path.read_text(encoding="utf-8"))
        yield f"\n## {path.stem}\n\n{text(words.pop('source'))}\n"
        yield from head("part", "entries", "such as")
        for name, entries in parts(words):
            more = " …" if len(entries) > SHOWN else ""
            yield row(f"`{name}`", str(len(entries)), ", ".join(entries[:SHOWN]) + more)


def parts(words: Any, name: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield the parts of a file that hold words, by their dotted names."""
    if isinstance(words, str):
        yield name, words.split()
    elif isinstance(words, list):
        yield name, [entry for item in words for entry in leaves(item)]
    elif isinstance(words, Mapping):
        plain = {k: v for k, v in words.items() if not isinstance(v, (list, Mapping))}
        if name and plain:
            yield name, [f"{key} = {shortened(value)}" for key, value in plain.items()]
        for key, inner in words.items():
            if key not in plain or (not name and isinstance(inner, str)):
                yield from parts(inner, f"{name}.{key}" if name else key)


def shortened(value: Any) -> str:
    """Give the first words of a list of them."""
    words = str(value).split()
    return " ".join(words[:SHOWN]) + (" …" if len(words) > SHOWN else "")


def leaves(item: Any) -> Iterator[str]:
    """Yield the words of an entry, however deep."""
    if isinstance(item, (list, Mapping)):
        for inner in item.values() if isinstance(item, Mapping) else item:
            yield from leaves(inner)
    else:
        yield str(item)


def head(*names: str) -> tuple[str, str]:
    """Make the head of a table."""
    return row(*names), row(*("---" for _ in names))


def row(*cells: str) -> str:
    """Make one row of a table."""
    shown = (cell if cell == "---" or cell.startswith("`") else text(cell) for cell in cells)
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in shown)} |"


def text(words: str) -> str:
    """Show *words* as they are: nothing in them is Markdown."""
    plain = " ".join(str(words).split()).replace("&", "&amp;").replace("<", "&lt;")
    for sign in "\\`*_{}[]#":
        plain = plain.replace(sign, f"&#{ord(sign)};")
    return plain
