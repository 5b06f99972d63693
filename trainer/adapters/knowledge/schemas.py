"""JSON Schemas of the files that authors write, for editors."""

import json

from pydantic import BaseModel

from trainer.domain.examples import Examples
from trainer.domain.promises import Promises
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.shadow import Shadow
from trainer.domain.topics import Topics

_KINDS: dict[str, type[BaseModel]] = {
    "scenario": Scenario,
    "rubric": Rubric,
    "shadow": Shadow,
    "topics": Topics,
    "examples": Examples,
    "promises": Promises,
}


def schemas() -> dict[str, str]:
    """File name to text, one a kind of file: `scenario.schema.json` and so on."""
    return {f"{name}.schema.json": _schema(kind) for name, kind in _KINDS.items()}


def _schema(kind: type[BaseModel]) -> str:
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | kind.model_json_schema()
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
