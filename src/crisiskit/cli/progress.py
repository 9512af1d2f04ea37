"""A progress line on the terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

__all__ = ["progress"]


@contextmanager
def progress() -> Iterator[Callable[[], None]]:
    """Show how many articles are done; call what is given after each."""
    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed:,} articles"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("articles", total=None)
        yield lambda: bar.advance(task)
