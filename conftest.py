"""Run the examples of the README, the documentation and the docstrings.

Python blocks are run as they stand, ``>>>`` lines with their output compared. Blocks marked
``console`` hold commands after ``$``; each is run from the root of the project and its output
compared with the lines below it, where ``…`` alone on a line stands for any lines.
Installation commands stand in ``sh`` blocks; CI runs them on a fresh environment instead.
"""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

ROOT = Path(__file__).parent
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def run_console(example: Example) -> str | None:
    """Run the commands of a block; give a message where the output is another."""
    for command, expected in commands(example.parsed):
        done = run(command)
        if done.returncode:
            return f"$ {command}\nexited with {done.returncode}:\n{done.stderr}"
        if expected and not matches(expected, done.stdout):
            return f"$ {command}\nexpected:\n{expected}\ngot:\n{done.stdout}"
    return None


def commands(block: str) -> list[tuple[str, str]]:
    """Split a block into commands and the output below each."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [
        (head, rest.strip("\n")) for head, _, rest in (part.partition("\n") for part in parts)
    ]


def run(command: str) -> subprocess.CompletedProcess[str]:
    """Run one command with the environment's own programs first on the path."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    environment = {**os.environ, "PATH": path, "COLUMNS": "100"}
    return subprocess.run(  # noqa: S602 # the project's own documentation
        command,
        shell=True,
        cwd=ROOT,
        env=environment,
        text=True,
        capture_output=True,
        check=False,
    )


def matches(expected: str, got: str) -> bool:
    """Compare output line by line; blanks at the ends of lines do not matter."""
    pieces = [re.escape(line.rstrip()) for line in expected.splitlines()]
    pattern = "\n".join(r"(?s:.*?)" if piece == re.escape("…") else piece for piece in pieces)
    plain = "\n".join(line.rstrip() for line in got.strip("\n").splitlines())
    return re.fullmatch(pattern, plain) is not None


pages = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=FLAGS),
        CodeBlockParser(language="console", evaluator=run_console),
        SkipParser(),
    ],
    patterns=["README.md", "docs/**/*.md"],
)
docstrings = Sybil(
    parsers=[DocTestParser(optionflags=FLAGS)], patterns=["src/crisiskit/**/*.py"]
)
pytest_collect_file = (pages + docstrings).pytest()
