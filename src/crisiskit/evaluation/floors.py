"""Floors: figures that must not fall, pinned in a file beside the gold."""

import tomllib
from collections.abc import Iterator, Mapping
from os import PathLike
from pathlib import Path

import attrs

from crisiskit.errors import InputError

__all__ = ["Floors", "Shortfall"]

Values = Mapping[str, Mapping[str, float]]


@attrs.frozen(kw_only=True)
class Shortfall:
    """One figure under its floor.

    Attributes:
        table: Name of its table, e.g. a layer or a benchmark.
        metric: Its name.
        floor: What was pinned.
        value: What came; None if it is not measured any more.
    """

    table: str
    metric: str
    floor: float
    value: float | None

    def __str__(self) -> str:
        """Say it in a line."""
        value = "not measured" if self.value is None else f"{self.value:.4f}"
        return f"{self.table}: {self.metric} is {value}, its floor {self.floor:.4f}"


@attrs.frozen
class Floors:
    """Pinned figures by table and metric; higher is better.

    Attributes:
        values: The least each figure may be.
    """

    values: Values

    @classmethod
    def read(cls, path: str | PathLike[str]) -> "Floors":
        """Read a TOML file of tables of numbers; a file that is not there has no floors.

        Raises:
            InputError: If it is no TOML, or holds anything else.
        """
        try:
            tables = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return cls({})
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            msg = f"{path}: floors must be TOML: {error}"
            raise InputError(msg) from error
        for name, table in tables.items():
            if not isinstance(table, dict) or not all(map(_is_number, table.values())):
                msg = f"{path}: [{name}] must be a table of numbers"
                raise InputError(msg)
        return cls(tables)

    def write(self, path: str | PathLike[str], *, comment: str = "") -> None:
        """Write the floors, rounded down to four places, in the order they stand."""
        lines = [f"# {line}" if line else "#" for line in comment.splitlines()]
        for name, table in self.values.items():
            lines += ["", f"[{_key(name)}]"]
            lines += [f"{_key(metric)} = {_down(value)}" for metric, value in table.items()]
        Path(path).write_text("\n".join(lines).lstrip("\n") + "\n", encoding="utf-8")

    def updated(self, values: Values) -> "Floors":
        """Give floors whose tables are replaced by those of *values*; the others stay."""
        return Floors({**self.values, **values})

    def shortfalls(self, values: Values, *, tolerance: float = 0.002) -> Iterator[Shortfall]:
        """Yield the figures of the tables in *values* that lie under their floor.

        Tables that were not measured at all are left alone; a pinned metric that is
        missing from a measured table is a shortfall.
        """
        for name, measured in values.items():
            for metric, floor in self.values.get(name, {}).items():
                value = measured.get(metric)
                if value is None or value < floor - tolerance:
                    yield Shortfall(table=name, metric=metric, floor=floor, value=value)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _key(name: str) -> str:
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return name if name.isidentifier() and name.isascii() else f'"{escaped}"'


def _down(value: float) -> str:
    return f"{int(value * 1e4 + 1e-6) / 1e4:.4f}"
