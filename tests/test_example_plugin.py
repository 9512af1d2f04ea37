"""The example plug-in is a whole package: installed, it is found and works."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "examples" / "plugin"


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> dict[str, str]:
    """Install the example beside the environment; give the variables that find it."""
    folder = tmp_path_factory.mktemp("plugin")
    install = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run(
        [sys.executable, *install, "--target", str(folder), str(PACKAGE)], check=True
    )
    return {**os.environ, "PYTHONPATH": str(folder)}


def test_it_is_listed(installed) -> None:
    """``crisiskit plugins`` names the plug-ins and the package they come from."""
    command = [sys.executable, "-m", "crisiskit", "plugins"]
    listed = subprocess.run(command, env=installed, check=True, capture_output=True, text=True)

    assert "acme-blackouts" in listed.stdout
    assert "acme-bulletins" in listed.stdout
    assert "acme-headlines" in listed.stdout
    assert "acme-crisis 1.0" in listed.stdout


@pytest.mark.model
def test_it_runs_with_the_others(installed, tmp_path) -> None:
    """The default pipeline runs its extractor, and its serializer writes the event."""
    article = tmp_path / "article.txt"
    article.write_text("A blackout hit Nairobi.", encoding="utf-8")
    command = [sys.executable, "-m", "crisiskit", "extract", str(article)]
    written = subprocess.run(
        [*command, "--format", "acme-headlines"],
        env=installed,
        check=True,
        capture_output=True,
        text=True,
    )

    assert "acme:blackout: A blackout hit Nairobi." in written.stdout.splitlines()


@pytest.mark.model
def test_its_own_tests_pass(installed) -> None:
    """The checks of the contracts, as an author runs them."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"]
    done = subprocess.run(
        command, env=installed, check=False, capture_output=True, text=True, cwd=PACKAGE
    )

    assert done.returncode == 0, done.stdout
