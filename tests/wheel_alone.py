"""Build the wheel, install it alone in a fresh environment, run the main job outside the checkout."""

import json
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "articles" / "river-port.txt"
LARGEST_WHEEL = 40 * 2**20  # bytes: pipeline, gazetteer and lexicons are inside


def main() -> None:
    """Fail loudly where the wheel lacks something the checkout has."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheel = build(folder)
        python = install(wheel, folder)
        try_file(python, folder)
        try_stdin(python, folder)
        try_python(python, folder)
        try_formats(python, folder)
    print(f"wheel alone: {wheel.name} works outside the checkout")


def build(folder: Path) -> Path:
    """Build the wheel into *folder* and check its size."""
    run([sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT)], folder)
    wheel = next(folder.glob("*.whl"))
    size = wheel.stat().st_size
    print(f"wheel: {size / 2**20:.1f} MiB")
    assert size <= LARGEST_WHEEL, f"the wheel has {size} bytes"
    return wheel


def install(wheel: Path, folder: Path) -> Path:
    """Install the wheel and what it asks for, nothing else."""
    environment = folder / "alone"
    venv.create(environment, with_pip=True)
    python = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    run([str(python), "-m", "pip", "install", "--quiet", str(wheel)], folder)
    return python


def try_file(python: Path, folder: Path) -> None:
    """Extract from a file to JSON Lines."""
    out = run(
        [*crisiskit(python), "extract", str(EXAMPLE), "--published", "2026-03-12"], folder
    )
    record = json.loads(out.splitlines()[0])
    for layer in ("actors", "events", "claims", "policies", "figures", "places", "moments"):
        assert record[layer], f"no {layer} in the example"
    assert record["diagnostics"] == [], record["diagnostics"]


def try_stdin(python: Path, folder: Path) -> None:
    """Extract from standard input."""
    text = "Police in Lima arrested 12 protesters on Monday, the interior ministry said.\n"
    out = run([*crisiskit(python), "extract", "-"], folder, given=text)
    assert json.loads(out.splitlines()[0])["events"]


def try_python(python: Path, folder: Path) -> None:
    """Use the library from Python."""
    code = "import crisiskit; print(len(crisiskit.extract('Rebels shelled Goma.').events))"
    assert run([str(python), "-c", code], folder).strip() == "1"


def try_formats(python: Path, folder: Path) -> None:
    """Write every format; those that need an extra name the command that installs it."""
    assert run([str(python), "-c", _FORMATS], folder).split() == ["arrow", "parquet"]


_FORMATS = """
import crisiskit
from crisiskit.errors import MissingExtraError
from crisiskit.plugins import registry

extraction = crisiskit.extract("Rebels shelled Goma on Sunday.", published="2026-03-12")
for name in registry.names("serializer"):
    try:
        crisiskit.dumps(extraction, name)
    except MissingExtraError as error:
        assert "pip install 'crisiskit[" in str(error), error
        print(name)
"""


def crisiskit(python: Path) -> list[str]:
    """Give the command as the environment installed it."""
    return [str(python.parent / "crisiskit")]


def run(command: list[str], folder: Path, given: str | None = None) -> str:
    """Run a command in *folder* without the checkout on any path; give what it prints."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        input=given,
        text=True,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}\n{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main()
