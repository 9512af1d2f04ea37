"""Plug-ins by name: found by entry point, or registered while the program runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from os import PathLike, fspath
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, TypeVar, overload

import attrs

from crisiskit.errors import (
    CrisiskitError,
    DuplicatePluginError,
    PluginError,
    UnknownPluginError,
)

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = [
    "GROUPS",
    "Factory",
    "Plugin",
    "Registry",
    "format_of",
    "is_packed",
    "register",
    "registry",
    "with_method",
]

_KIND = "kind of plug-in"

Factory = Callable[..., Any]  # a plug-in may be of any type: the caller knows its protocol
Made = TypeVar("Made", bound=Factory)

GROUPS: Mapping[str, str] = {
    "reader": "crisiskit.readers",
    "extractor": "crisiskit.extractors",
    "serializer": "crisiskit.serializers",
}
"""Entry-point group of each kind of plug-in."""


@attrs.frozen(kw_only=True)
class Plugin:
    """One plug-in and where it comes from.

    Attributes:
        kind: ``reader``, ``extractor`` or ``serializer``.
        name: What users call it.
        origin: Distribution and version that brought it; None if it was registered
            while the program runs.
        target: Where its factory stands, as ``module:name``.
    """

    kind: str
    name: str
    origin: str | None
    target: str
    _source: EntryPoint | Factory = attrs.field(repr=False)

    def load(self) -> Factory:
        """Import the factory.

        Raises:
            PluginError: If its module cannot be imported or lacks the name.
        """
        if self.origin is None:
            return self._source  # type: ignore[return-value] # register() stored a factory
        try:
            return self._source.load()  # type: ignore[union-attr,no-any-return] # an EntryPoint
        except Exception as error:
            # Importing runs a stranger's module, which may raise anything.
            msg = (
                f"{self.kind} {self.name!r} of {self.origin} cannot be imported from "
                f"{self.target} ({type(error).__name__}: {error}): repair or uninstall "
                f"{self.origin.split()[0]}"
            )
            raise PluginError(msg) from error


class Registry:
    """All plug-ins, by kind and name.

    Entry points are looked up when a kind is first asked for, and kept.
    """

    def __init__(self) -> None:
        self._installed: dict[str, dict[str, Plugin]] = {}
        self._registered: dict[str, dict[str, Plugin]] = {kind: {} for kind in GROUPS}

    def plugins(self, kind: str) -> tuple[Plugin, ...]:
        """List the plug-ins of a kind, by name.

        Raises:
            DuplicatePluginError: If two distributions claim one name.
        """
        by_name = self._by_name(kind)
        return tuple(by_name[name] for name in sorted(by_name))

    def names(self, kind: str) -> tuple[str, ...]:
        """List the names of a kind, in alphabetical order."""
        return tuple(plugin.name for plugin in self.plugins(kind))

    def get(self, kind: str, name: str) -> Plugin:
        """Give one plug-in.

        Raises:
            UnknownPluginError: If there is none of that name.
        """
        by_name = self._by_name(kind)
        if name not in by_name:
            raise UnknownPluginError(kind, name, by_name)
        return by_name[name]

    def create(self, kind: str, name: str, **settings: Any) -> Any:
        """Make a plug-in with the settings given, its own defaults for the others.

        Raises:
            PluginError: If it cannot be imported, or not be made with the settings.
        """
        factory = self.get(kind, name).load()
        try:
            return factory(**settings)
        except CrisiskitError:
            raise
        except Exception as error:
            # Making it runs a stranger's code, which may raise anything.
            given = ", ".join(sorted(settings)) or "none"
            # Validators of attrs put the field and the value behind their message.
            told = error.args[0] if error.args and isinstance(error.args[0], str) else error
            reason = f"{type(error).__name__}: {told}"
            msg = (
                f"{kind} {name!r} cannot be made with these settings ({given}): {reason}"
                f"{_hint(factory, settings)}"
            )
            raise PluginError(msg) from error

    def register(self, kind: str, name: str, factory: Factory) -> None:
        """Add a plug-in for as long as the program runs.

        Raises:
            DuplicatePluginError: If another plug-in has the name. The same factory
                again is fine, and so is its new definition in a notebook cell.
        """
        _check_name(kind, name)
        if not callable(factory):
            reason = f"must be a class or a function that makes one, got {factory!r}"  # type: ignore[unreachable] # by the types
            msg = f"{kind} {name!r} {reason}"
            raise PluginError(msg)
        known = self._by_name(kind).get(name)
        if known is not None and not _is_redefinition(known, factory):
            raise DuplicatePluginError(_clash(known, f"{_target(factory)}, registered here"))
        self._registered[kind][name] = Plugin(
            kind=kind, name=name, origin=None, target=_target(factory), source=factory
        )

    def _by_name(self, kind: str) -> dict[str, Plugin]:
        if kind not in GROUPS:
            raise UnknownPluginError(_KIND, kind, GROUPS)
        if kind not in self._installed:
            self._installed[kind] = _unique(_installed(kind))
        return {**self._installed[kind], **self._registered[kind]}


registry = Registry()
"""The plug-ins of this process."""


@overload
def register(kind: str, name: str, factory: Made) -> Made: ...


@overload
def register(kind: str, name: str) -> Callable[[Made], Made]: ...


def register(
    kind: str, name: str, factory: Made | None = None
) -> Made | Callable[[Made], Made]:
    """Add a plug-in of your own to this process; without *factory*, as a decorator.

    Args:
        kind: ``reader``, ``extractor`` or ``serializer``.
        name: What it shall be called; no blanks.
        factory: A class, or a function called with keyword settings that makes one.

    Raises:
        DuplicatePluginError: If another plug-in has the name.
        PluginError: If the name has blanks, or *factory* cannot be called.

    Examples:
        A decorator is shortest in a notebook::

            @crisiskit.register("reader", "transcript")
            class Transcript:
                def read(self, stream, /):
                    yield crisiskit.Article(text=stream.read().decode())
    """

    def add(made: Made) -> Made:
        registry.register(kind, name, made)
        return made

    return add if factory is None else add(factory)


def with_method(kind: str, name: str, made: Any, method: str) -> Any:
    """Let a plug-in pass that has the *method* of its kind.

    Raises:
        PluginError: If it lacks it.
    """
    if callable(getattr(made, method, None)):
        return made
    msg = f"{kind} {name!r} needs a method {method!r}, and {type(made).__name__} has none"
    raise PluginError(msg)


def format_of(kind: str, path: str | PurePath, *, default: str) -> str:
    """Tell which reader or serializer a file wants, by its suffix.

    A suffix is the name of a plug-in, or one of a few that mean the same (``txt``,
    ``htm``, ``ndjson``); ``.gz`` behind it says nothing. A path without one gives *default*.

    Raises:
        UnknownPluginError: If no plug-in has the suffix for its name.
    """
    path = PurePath(path)
    suffix = (
        (path.with_suffix("") if is_packed(path) else path).suffix.lower().removeprefix(".")
    )
    if not suffix:
        return default
    try:
        return registry.get(kind, _SAME_AS.get(suffix, suffix)).name
    except UnknownPluginError as error:
        raise UnknownPluginError(kind, error.name, error.known, fspath(path)) from None


def is_packed(path: str | PathLike[str]) -> bool:
    """Tell whether a file is packed by gzip, by its suffix ``.gz``."""
    return fspath(path).lower().endswith(".gz")


_SAME_AS = {"txt": "text", "htm": "html", "ndjson": "jsonl"}


def _installed(kind: str) -> Iterator[Plugin]:
    # Loading importlib.metadata takes longer than loading all of crisiskit's names.
    from importlib.metadata import entry_points

    for entry in entry_points(group=GROUPS[kind]):
        origin = f"{entry.dist.name} {entry.dist.version}" if entry.dist else "unknown"
        yield Plugin(
            kind=kind, name=entry.name, origin=origin, target=entry.value, source=entry
        )


def _unique(plugins: Iterator[Plugin]) -> dict[str, Plugin]:
    by_name: dict[str, Plugin] = {}
    for plugin in plugins:
        known = by_name.setdefault(plugin.name, plugin)
        if known.target != plugin.target and known.load() is not plugin.load():
            raise DuplicatePluginError(_clash(known, f"{plugin.target} of {plugin.origin}"))
    return by_name


def _clash(known: Plugin, other: str) -> str:
    origin = f"of {known.origin}" if known.origin else "registered here"
    return (
        f"two {known.kind}s are called {known.name!r}: {known.target} {origin}, and {other}. "
        "Rename one, or uninstall the distribution that is not wanted."
    )


def _check_name(kind: str, name: str) -> None:
    if not isinstance(name, str) or not name or name != "".join(name.split()):
        msg = f"the name of a {kind} must be a word without blanks, got {name!r}"
        raise PluginError(msg)


def _hint(factory: Factory, settings: Mapping[str, Any]) -> str:
    """List the settings there are, if a name is none of them."""
    from inspect import Parameter, signature

    try:
        parameters = signature(factory).parameters.values()
    except (TypeError, ValueError):  # a class written in C, say
        return ""
    takes = [one.name for one in parameters if one.kind is not Parameter.VAR_KEYWORD]
    if len(takes) < len(parameters) or set(settings) <= set(takes):
        return ""
    return f"; it takes: {', '.join(takes) or 'none'}"


def _is_redefinition(known: Plugin, factory: Factory) -> bool:
    if known.target != _target(factory):
        return False
    # Running a notebook cell again makes a new class of the same name.
    is_cell = known.origin is None and known.target.startswith("__main__:")
    return (is_cell and "<lambda>" not in known.target) or known.load() is factory


def _target(factory: Factory) -> str:
    name = getattr(factory, "__qualname__", type(factory).__qualname__)
    return f"{factory.__module__}:{name}"
