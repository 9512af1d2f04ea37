"""``crisiskit doctor``: whether the installation works."""

import argparse
import sys
from collections.abc import Callable

from crisiskit.cli.exit_code import ExitCode
from crisiskit.errors import ExtractionError

__all__ = ["SUMMARY", "configure", "run"]

SUMMARY = "check that the installation works"

_DEPENDENCIES = ("attrs", "cattrs", "dateparser", "orjson", "rich", "spacy")
_SAMPLE = "Gunmen killed four farmers near Maiduguri on Monday, police said."
_SAMPLE_PLACE = "Maiduguri"
_SAMPLE_DAY = "2024-03-12"


def configure(_parser: argparse.ArgumentParser) -> None:
    """Add no options."""


def run(_options: argparse.Namespace) -> int:
    """Print one line a check; exit code 1 if one fails."""
    from crisiskit.pipeline.log import Log

    log = Log(article="doctor", is_strict=True)
    code = ExitCode.FINE
    for name, check in _CHECKS.items():
        try:
            print(f"ok    {name:12} {log.attempt(name, check)}")
        except ExtractionError as error:
            print(f"FAIL  {name:12} {error.reason}")
            code = ExitCode.FAILED
    return code


def _versions() -> str:
    from importlib.metadata import version

    from crisiskit.version import version as own

    found = (f"{name} {version(name)}" for name in _DEPENDENCIES)
    python = ".".join(map(str, sys.version_info[:3]))
    return f"crisiskit {own()}, python {python}, {', '.join(found)}"


def _plugins() -> str:
    from crisiskit.plugins import GROUPS, registry

    counts = []
    for kind in GROUPS:
        plugins = registry.plugins(kind)
        for plugin in plugins:
            plugin.load()
        counts.append(f"{len(plugins)} {kind}s")
    return ", ".join(counts)


def _model() -> str:
    from crisiskit.nlp.pipelines import load_pipeline

    nlp = load_pipeline()
    meta = nlp.meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}: {', '.join(nlp.pipe_names)}"


def _lexicons() -> str:
    from crisiskit import lexicons

    names = lexicons.names()
    for name in names:
        lexicons.load(name)
    return f"{len(names)} word lists, digest {lexicons.digest()}"


def _gazetteer() -> str:
    from crisiskit.places import lookup

    found = lookup(_SAMPLE_PLACE)
    if not found:
        msg = f"{_SAMPLE_PLACE} is not in the gazetteer"
        raise RuntimeError(msg)
    return f"{_SAMPLE_PLACE} found"


def _self_test() -> str:
    from crisiskit.model import Severity
    from crisiskit.pipeline import extract

    extraction = extract(_SAMPLE, published=_SAMPLE_DAY)
    for diagnostic in extraction.diagnostics:
        if diagnostic.severity is not Severity.INFO:
            msg = f"{diagnostic.source}: {diagnostic.message}"
            raise RuntimeError(msg)
    if not extraction.events:
        msg = f"no event was found in {_SAMPLE!r}"
        raise RuntimeError(msg)
    count = sum(1 for _ in extraction.records())
    return f"{count} records found in a sentence"


_CHECKS: dict[str, Callable[[], str]] = {
    "versions": _versions,
    "plug-ins": _plugins,
    "model": _model,
    "lexicons": _lexicons,
    "gazetteer": _gazetteer,
    "self-test": _self_test,
}
