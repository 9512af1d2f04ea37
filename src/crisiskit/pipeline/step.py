"""One extractor under its name, and the order in which extractors can run."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from crisiskit.errors import DuplicatePluginError, PluginError, RequirementError
from crisiskit.extractors.findings import FIELDS
from crisiskit.plugins import registry

if TYPE_CHECKING:
    from crisiskit.extractors.protocol import Extractor

__all__ = ["Settings", "Step", "choose_steps", "in_order"]

Settings = Mapping[str, Any]

_KINDS = tuple(FIELDS)


def _check_callable(step: "Step", _: object, extractor: Any) -> None:
    if not callable(extractor):
        msg = f"extractor {step.name!r} must be callable with a reading and findings"
        raise PluginError(msg)


@attrs.frozen(kw_only=True)
class Step:
    """One extractor under its name.

    Attributes:
        name: What diagnostics and records call it.
        extractor: The extractor.
    """

    name: str
    extractor: "Extractor" = attrs.field(validator=_check_callable)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no extractor."""
        for member in ("produces", "requires"):
            kinds = getattr(self.extractor, member, None)
            if not isinstance(kinds, tuple) or not set(kinds) <= set(_KINDS):
                known = ", ".join(kind.__name__ for kind in _KINDS)
                msg = (
                    f"extractor {self.name!r} needs a tuple {member!r} of record types "
                    f"({known}), got {kinds!r}"
                )
                raise PluginError(msg)

    def refines(self, later: "Step") -> bool:
        """Tell whether this only adds to records *later* requires, which it requires as well."""
        mine, theirs = self.extractor, later.extractor
        return all(kind in mine.requires for kind in mine.produces if kind in theirs.requires)

    def feeds(self, later: "Step") -> bool:
        """Tell whether this must run before *later*.

        Two that both read and write one kind (each refines what there is) do not wait
        for each other on its account.
        """
        mine, theirs = self.extractor, later.extractor
        return any(
            kind in theirs.requires and not (kind in mine.requires and kind in theirs.produces)
            for kind in mine.produces
        )


def choose_steps(
    choices: "Iterable[Any] | None", settings: Mapping[str, Settings]
) -> tuple[Step, ...]:
    """Make the extractors asked for, all installed ones if *choices* is None.

    Raises:
        PluginError: If one is unknown, broken, or there twice; if *settings* are for
            one that was not asked for.
    """
    if isinstance(choices, str):
        msg = f"expected a list of extractors, got {choices!r}: write [{choices!r}]"
        raise PluginError(msg)
    for name, given in settings.items():
        if not isinstance(given, Mapping):
            msg = f"expected settings of {name!r} by their names, got {given!r}"  # type: ignore[unreachable] # by the types
            raise PluginError(msg)
    if choices is None:
        choices = registry.names("extractor")
        if not choices:
            msg = "no extractor is installed: install crisiskit itself, e.g. pip install -e ."
            raise PluginError(msg)
    steps: dict[str, Step] = {}
    for choice in choices:
        step = _step(choice, settings)
        if step.name in steps:
            msg = (
                f"two extractors are called {step.name!r}: name one, as in ('other', extractor)"
            )
            raise DuplicatePluginError(msg)
        steps[step.name] = step
    _check_settings(settings, steps)
    return tuple(steps.values())


def in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Order extractors so that each finds what it requires, by name where it is all one.

    Raises:
        RequirementError: If one requires a kind none produces, or some wait for each
            other in a circle.
    """
    waiting = sorted(steps, key=lambda step: step.name)
    _check_requirements(waiting)
    ordered: list[Step] = []
    while waiting:
        ready = next((step for step in waiting if not _is_blocked(step, waiting)), None)
        if ready is None:  # who adds to what others found need not be waited for
            ready = next((step for step in waiting if not _is_starved(step, waiting)), None)
        if ready is None:
            names = ", ".join(step.name for step in waiting)
            msg = f"these extractors wait for each other's records: {names}; leave one out"
            raise RequirementError(msg)
        waiting.remove(ready)
        ordered.append(ready)
    return tuple(ordered)


def _step(choice: Any, settings: Mapping[str, Settings]) -> Step:
    if isinstance(choice, str):
        choice = (choice, {})
    if isinstance(choice, tuple):
        name, given = choice
        if isinstance(given, Mapping):
            given = registry.create("extractor", name, **{**settings.get(name, {}), **given})
        return Step(name=name, extractor=given)
    if isinstance(choice, type):
        name = _kebab(choice.__name__)
        return Step(name=name, extractor=choice(**settings.get(name, {})))
    name = getattr(choice, "__name__", type(choice).__name__)
    return Step(name=_kebab(name), extractor=choice)


def _kebab(name: str) -> str:
    """Turn ``ReportedSpeech`` into ``reported-speech``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|_", "-", name).lower()


def _check_settings(settings: Mapping[str, Settings], steps: Mapping[str, Step]) -> None:
    for name in settings:
        if name not in steps:
            msg = f"settings are given for {name!r}, which does not run; running: {', '.join(steps)}"
            raise PluginError(msg)


def _is_blocked(step: Step, waiting: Iterable[Step]) -> bool:
    return any(other.feeds(step) for other in waiting if other is not step)


def _is_starved(step: Step, waiting: Iterable[Step]) -> bool:
    others = (other for other in waiting if other is not step)
    return any(other.feeds(step) and not other.refines(step) for other in others)


def _check_requirements(steps: list[Step]) -> None:
    produced = {kind for step in steps for kind in _made_anew(step.extractor)}
    for step in steps:
        for kind in step.extractor.requires:
            if kind not in produced:
                hint = ", ".join(_installed_producers(kind)) or "no installed extractor does"
                msg = (
                    f"extractor {step.name!r} requires {kind.__name__} records, which no "
                    f"extractor of this pipeline produces; add one that does: {hint}"
                )
                raise RequirementError(msg)


def _installed_producers(kind: type) -> Iterator[str]:
    for plugin in registry.plugins("extractor"):
        try:
            extractor = plugin.load()
        except PluginError:
            continue  # only a hint is lost; the error at hand is another
        if kind in _made_anew(extractor):
            yield plugin.name


def _made_anew(extractor: Any) -> tuple[type, ...]:
    """List the kinds it produces; those it only adds to, requiring some, do not count."""
    requires = getattr(extractor, "requires", ())
    return tuple(kind for kind in getattr(extractor, "produces", ()) if kind not in requires)
