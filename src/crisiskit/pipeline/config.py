"""The file ``crisiskit.toml``: what a pipeline is made of, and settings of its ends."""

import reprlib
import tomllib
from collections.abc import Callable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import Any

import attrs

from crisiskit.errors import InputError
from crisiskit.plugins import registry

__all__ = ["Config", "load_config"]

_HERE = ("./", "../")


@attrs.frozen(kw_only=True)
class Config:
    """What a configuration file says; what it leaves out has its default.

    Attributes:
        nlp: Name or folder of a spaCy pipeline; None for the embedded one.
        strict: Whether the first failure ends the work.
        extractors: Names of the extractors to run; None for all that are installed.
        settings: Settings of extractors by their names.
        readers: Settings of readers by their names.
        serializers: Settings of serializers by their names.
    """

    nlp: str | None = None
    strict: bool = False
    extractors: tuple[str, ...] | None = None
    settings: Mapping[str, Mapping[str, Any]] = attrs.field(factory=dict)
    readers: Mapping[str, Mapping[str, Any]] = attrs.field(factory=dict)
    serializers: Mapping[str, Mapping[str, Any]] = attrs.field(factory=dict)

    def pipeline_arguments(self) -> dict[str, Any]:
        """Give what to call :class:`~crisiskit.Pipeline` with."""
        return {
            "extractors": self.extractors,
            "nlp": self.nlp,
            "strict": self.strict,
            "settings": self.settings,
        }


def load_config(path: str | PathLike[str]) -> Config:
    """Read a configuration file.

    Its tables are ``[pipeline]`` with ``nlp``, ``strict`` and ``extractors``, and
    ``[extractors.NAME]``, ``[readers.NAME]`` and ``[serializers.NAME]`` with the
    settings of that plug-in, whatever they are. A string that begins with ``./`` or
    ``../`` is a path from the folder of the file.

    Raises:
        InputError: If the file cannot be read, is no TOML, or has keys that mean
            nothing; all are listed.
    """
    file = Path(path)
    try:
        document = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        msg = f"{file} cannot be read: {error.strerror}"
        raise InputError(msg) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        msg = f"{file}: expected TOML in UTF-8, {error}"
        raise InputError(msg) from error
    faults = _faults(document)
    if faults:
        msg = "\n  ".join((f"{file}: not a configuration of crisiskit:", *faults))
        raise InputError(msg)
    found = _placed(document, file.parent)
    chosen = found.get("pipeline", {})
    names = chosen.get("extractors")
    return Config(
        nlp=chosen.get("nlp"),
        strict=chosen.get("strict", False),
        extractors=None if names is None else tuple(names),
        settings=found.get("extractors", {}),
        readers=found.get("readers", {}),
        serializers=found.get("serializers", {}),
    )


def _is_names(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(name, str) for name in value)


_PIPELINE: Mapping[str, tuple[str, Callable[[object], bool]]] = {
    "nlp": ("a string", lambda value: isinstance(value, str)),
    "strict": ("true or false", lambda value: isinstance(value, bool)),
    "extractors": ("a list of names", _is_names),
}
_PLUGINS = ("extractors", "readers", "serializers")


def _faults(document: Mapping[str, Any]) -> list[str]:
    tables = ("pipeline", *_PLUGINS)
    faults = [
        f"{name}: unknown, expected one of {', '.join(tables)}"
        for name in document
        if name not in tables
    ]
    for name in tables:
        table = document.get(name, {})
        if not isinstance(table, dict):
            faults.append(f"{name}: expected a table, got {reprlib.repr(table)}")
        elif name == "pipeline":
            faults.extend(_pipeline_faults(table))
        else:
            faults.extend(_plugin_faults(name, table))
    return faults


def _plugin_faults(kind: str, table: Mapping[str, Any]) -> Iterator[str]:
    # Settings of an extractor that does not run are refused by the pipeline.
    known = registry.names(kind.removesuffix("s")) if table and kind != "extractors" else None
    for name, settings in table.items():
        if not isinstance(settings, dict):
            got = reprlib.repr(settings)
            yield f"{kind}.{name}: expected a table of settings, got {got}"
        elif known is not None and name not in known:
            yield f"{kind}.{name}: unknown, expected one of {', '.join(known)}"


def _pipeline_faults(table: Mapping[str, Any]) -> list[str]:
    faults = []
    for name, value in table.items():
        if name not in _PIPELINE:
            faults.append(f"pipeline.{name}: unknown, expected one of {', '.join(_PIPELINE)}")
            continue
        kind, is_right = _PIPELINE[name]
        if not is_right(value):
            faults.append(f"pipeline.{name}: expected {kind}, got {reprlib.repr(value)}")
    return faults


def _placed(value: Any, folder: Path) -> Any:
    """Make paths of the strings that begin like one."""
    if isinstance(value, str):
        return str(folder / value) if value.startswith(_HERE) else value
    if isinstance(value, list):
        return [_placed(item, folder) for item in value]
    if isinstance(value, dict):
        return {key: _placed(item, folder) for key, item in value.items()}
    return value
