"""What importing crisiskit loads, and how long it takes."""

import json
import subprocess
import sys

import pytest

HEAVY = ("spacy", "dateparser", "cattrs", "attrs", "numpy", "rich", "importlib.metadata")


def python(code: str) -> str:
    """Run *code* in a fresh interpreter and give what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    return done.stdout


def test_import_loads_nothing_heavy() -> None:
    """``import crisiskit`` loads no spaCy, dateparser, cattrs nor importlib.metadata."""
    loaded = json.loads(
        python(
            "import sys; before = set(sys.modules); import crisiskit, json;"
            "print(json.dumps(sorted(set(sys.modules) - before)))"
        )
    )

    assert [] == [name for name in HEAVY if name in loaded]


def test_help_loads_nothing_heavy() -> None:
    """``crisiskit --help`` loads neither spaCy nor the model."""
    loaded = json.loads(
        python(
            "import sys, io, json, contextlib; before = set(sys.modules)\n"
            "from crisiskit.cli import main\n"
            "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):\n"
            "    main(['--help'])\n"
            "print(json.dumps(sorted(set(sys.modules) - before)))"
        )
    )

    assert [] == [name for name in HEAVY if name in loaded]


@pytest.mark.parametrize(
    ("statement", "most"),
    [
        ("import crisiskit", 0.05),
        ("from crisiskit.cli.main import _parser; _parser().format_help()", 0.3),
    ],
)
def test_start_is_quick(statement: str, most: float) -> None:
    """Importing takes less than 50 ms, the help text less than 300 ms."""
    clock = "time.process_time()"
    code = f"import time; start = {clock}; {statement}; print({clock} - start)"

    # The best of a few, in time of the process's own: others may be using the machine.
    assert min(float(python(code)) for _ in range(5)) < most
