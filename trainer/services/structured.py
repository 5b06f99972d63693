"""A structured answer from a chat model: asked for, found in the reply, validated, asked for once more, or not judged."""

import json
from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from trainer.services.ports import ChatModel, Message

Parsed = TypeVar("Parsed", bound=BaseModel)


async def judge(model: ChatModel, messages: Sequence[Message], parse: type[Parsed], tries: int = 1) -> Parsed | None:
    """The model's reply as that value; None where it was still no valid one after `tries` more askings.

    Raises:
        Unavailable: the model failed.
    """
    asked = tuple(messages)
    for _ in range(tries + 1):
        reply = await model.complete(asked, strict_schema(parse))
        try:
            return parse.model_validate(extract_json(reply))
        except ValueError as error:
            again = f"Not valid: {what_is_wrong(error)}. Reply with the JSON object only."
            asked = (*messages, Message("assistant", reply), Message("user", again))
    return None


def extract_json(text: str) -> object:
    """The first JSON object in a reply, whatever stands around it.

    Raises:
        ValueError: there is none, or it is broken.
    """
    start = text.find("{")
    if start < 0:
        raise ValueError("the reply holds no JSON object")
    value: object = json.JSONDecoder().raw_decode(text[start:])[0]
    return value


def strict_schema(of: type[BaseModel]) -> dict[str, object]:
    """A value's JSON Schema as strict structured output wants it: nothing beyond the named properties, each required."""
    return _closed(of.model_json_schema())


def what_is_wrong(error: ValueError) -> str:
    """An error in a few words that a model can act on."""
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False, include_input=False)[0]
        return f"{'.'.join(map(str, first['loc'])) or 'the object'}: {first['msg']}"
    return " ".join(str(error).split())[:200]


def _closed(node: dict[str, Any]) -> dict[str, Any]:
    """The same with every object closed; titles and defaults go, for some servers refuse them."""
    closed = {name: _walk(part) for name, part in node.items() if name not in {"default", "title"} or isinstance(part, dict)}
    properties = closed.get("properties")
    return closed | ({"additionalProperties": False, "required": list(properties)} if isinstance(properties, dict) else {})


def _walk(node: Any) -> Any:
    if isinstance(node, list):
        return [_walk(part) for part in node]
    return _closed(node) if isinstance(node, dict) else node
