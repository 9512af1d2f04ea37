"""What a language model costs, and where it must stop."""

from threading import Lock
from typing import Any

from crisiskit.errors import ServiceError

__all__ = ["Meter"]

_MILLION = 1_000_000


class Meter:
    """Counts the calls, tokens and money of one process, and keeps them within a budget.

    Another process begins at zero with the same budget.

    Attributes:
        calls: Answers asked for, repeated ones too.
        input_tokens: Tokens sent, as the service counts them.
        output_tokens: Tokens received.
        rejected: Quotations that were not in the text.

    Args:
        input_price: Price of a million tokens sent, in any currency.
        output_price: Price of a million tokens received.
        budget: Most money to spend; None for no limit.
        max_calls: Most calls to make; None for no limit.
    """

    def __init__(
        self,
        *,
        input_price: float = 0.0,
        output_price: float = 0.0,
        budget: float | None = None,
        max_calls: int | None = None,
    ) -> None:
        self._limits = {
            "input_price": input_price,
            "output_price": output_price,
            "budget": budget,
            "max_calls": max_calls,
        }
        self._lock = Lock()
        self.calls = self.input_tokens = self.output_tokens = self.rejected = 0

    @property
    def cost(self) -> float:
        """What was spent so far."""
        sent = self.input_tokens * (self._limits["input_price"] or 0)
        received = self.output_tokens * (self._limits["output_price"] or 0)
        return (sent + received) / _MILLION

    def begin_call(self) -> None:
        """Count a call.

        Raises:
            ServiceError: If the budget is spent; nothing is sent then.
        """
        budget, most = self._limits["budget"], self._limits["max_calls"]
        with self._lock:
            if budget is not None and self.cost >= budget:
                msg = f"the budget of {budget} is spent ({self.cost:.4f}): give the meter a larger one"
                raise ServiceError(msg)
            if most is not None and self.calls >= most:
                msg = f"{most} calls were made, as many as the meter allows"
                raise ServiceError(msg)
            self.calls += 1

    def add(self, *, input_tokens: int = 0, output_tokens: int = 0, rejected: int = 0) -> None:
        """Count what an answer cost, and the quotations of it that were turned down."""
        with self._lock:
            self.input_tokens += input_tokens
            self.output_tokens += output_tokens
            self.rejected += rejected

    def __reduce__(self) -> tuple[Any, ...]:
        """Send the limits to other processes, not the counts."""
        return _made, (dict(self._limits),)


def _made(limits: dict[str, Any]) -> Meter:
    return Meter(**limits)
