"""An OpenAI-compatible endpoint: one question, one JSON answer of the shape asked for."""

import http.client
import json
import os
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import Any

import attrs
from attrs import validators

from crisiskit.errors import InputError, ServiceError
from crisiskit.integrations.llm.meter import Meter
from crisiskit.integrations.llm.shape import faults_of

__all__ = ["Service"]

_MAX_ANSWER = 4 * 1024 * 1024
_PIECE = 16 * 1024
_AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504})


def _check_url(_service: object, _field: object, url: str) -> None:
    if not url.startswith(("http://", "https://")):
        msg = (
            f"expected the address of a service such as http://localhost:11434/v1, got {url!r}"
        )
        raise InputError(msg)


@attrs.frozen(kw_only=True)
class Service:
    """A service that answers ``POST {url}/chat/completions``.

    Attributes:
        url: Address up to ``/v1``.
        model: Name of the model there.
        api_key_env: Name of the environment variable with the key; the key itself is
            read at each call and stored nowhere. No key is sent if it is not set.
        timeout: Seconds until an answer must be complete.
        retries: How often a failed or misshapen answer is asked for again.
        wait: Seconds before the first repetition; doubled for each further one.
        meter: What counts and limits the calls.
    """

    url: str = attrs.field(validator=_check_url)
    model: str
    api_key_env: str = "OPENAI_API_KEY"
    timeout: float = attrs.field(default=120.0, validator=validators.gt(0))
    retries: int = attrs.field(default=2, validator=validators.ge(0))
    wait: float = attrs.field(default=1.0, validator=validators.ge(0))
    meter: Meter = attrs.field(factory=Meter, eq=False, repr=False)

    def ask(self, system: str, user: str, schema: Mapping[str, Any]) -> Any:
        """Ask, and give the answer, which has the shape of *schema*.

        Raises:
            ServiceError: If no such answer came, however often it was asked for, or the
                meter's budget is spent; the message has the last reason.
        """
        body = {
            "model": self.model,
            "temperature": 0,
            "messages": [
                {"role": "system", "content": system},
                {"role": "user", "content": user},
            ],
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "records", "strict": True, "schema": schema},
            },
        }
        reason = ""
        for attempt in range(self.retries + 1):
            if attempt:
                time.sleep(self.wait * 2 ** (attempt - 1))
            self.meter.begin_call()
            try:
                return self._checked(self._post(body), schema)
            except _AgainError as error:
                reason = str(error)
        msg = f"{self.model} at {self.url} gave no usable answer in {self.retries + 1} calls: {reason}"
        raise ServiceError(msg)

    def _post(self, body: Mapping[str, Any]) -> bytes:
        request = urllib.request.Request(  # noqa: S310 # the scheme was checked
            f"{self.url.rstrip('/')}/chat/completions",
            json.dumps(body).encode(),
            {"Content-Type": "application/json"},
        )
        key = os.environ.get(self.api_key_env)
        if key:
            # Not to whom the service may redirect.
            request.add_unredirected_header("Authorization", f"Bearer {key}")
        end = time.monotonic() + self.timeout
        try:
            with urllib.request.urlopen(request, timeout=self.timeout) as response:  # noqa: S310
                return _read(response, end)
        except urllib.error.HTTPError as error:
            with error:
                told = error.read(200).decode(errors="replace")
            reason = f"status {error.code} ({told})"
            if error.code in _AGAIN:
                raise _AgainError(reason) from error
            msg = f"{self.model} at {self.url} refused: {reason}"
            raise ServiceError(msg) from error
        except (OSError, http.client.HTTPException) as error:
            reason = f"{type(error).__name__}: {error}"
            raise _AgainError(reason) from error

    def _checked(self, payload: bytes, schema: Mapping[str, Any]) -> Any:
        try:
            answer = json.loads(payload)
            content = answer["choices"][0]["message"]["content"]
            usage = answer.get("usage") or {}
            self.meter.add(
                input_tokens=int(usage.get("prompt_tokens", 0)),
                output_tokens=int(usage.get("completion_tokens", 0)),
            )
            value = json.loads(content)
        except (
            ValueError,
            KeyError,
            IndexError,
            TypeError,
            AttributeError,
            RecursionError,
        ) as error:
            msg = f"the answer is no JSON of the shape asked for ({type(error).__name__}: {error})"
            raise _AgainError(msg) from error
        faults = faults_of(value, schema)
        if faults:
            msg = f"the answer has another shape: {'; '.join(faults[:3])}"
            raise _AgainError(msg)
        return value


class _AgainError(Exception):
    """A failure that another try may mend."""


def _read(response: Any, end: float) -> bytes:
    """Read an answer piece by piece, so that one that trickles in does not go on for ever."""
    pieces: list[bytes] = []
    size = 0
    while piece := response.read1(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if time.monotonic() > end:
            msg = "the answer took longer than the timeout"
            raise _AgainError(msg)
        if size > _MAX_ANSWER:
            msg = f"the answer has more than {_MAX_ANSWER:,} bytes"
            raise _AgainError(msg)
    return b"".join(pieces)
