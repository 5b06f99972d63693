"""The whole interview against an OpenAI-compatible server on loopback: it speaks, it fails, it judges."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.servers.openai_server import OpenAIServer
from trainer.bootstrap import House, open_house
from trainer.cli import run
from trainer.settings import Settings

LINES = ["Hello Tamsin, I'm Jo, good to meet you.", "What is your notice period?", "Thank you for coming in. Goodbye, Tamsin."]


def reply(body: dict[str, Any]) -> str:
    """Says something a person would to the candidate's prompt; to the judge's, a verdict with a quote that is not in the transcript."""
    if "response_format" not in body:
        return "Hello, it is good to meet you too."
    ids = re.findall(r"^\W*([a-z0-9]+(?:-[a-z0-9]+)+)", body["messages"][-1]["content"], re.MULTILINE)
    invented = {"turn": 0, "quote": "words that nobody said"}
    return json.dumps(
        {"verdicts": [{"check_id": one, "reason": "so it seems", "quotes": [invented], "verdict": "yes"} for one in ids or ["none"]]}
    )


@pytest.fixture
def modelled(house: House) -> Callable[[OpenAIServer, str], House]:
    """The house with a model in it; facts and wordings, which are slow to embed, are those of the house."""

    def build(server: OpenAIServer, model: str) -> House:
        environment = {"TRAINER_DATA": str(house.settings.data), "TRAINER_MODEL": f"openai:{model}", "OPENAI_BASE_URL": server.url}
        built = open_house(Settings.load({**environment, "OPENAI_API_KEY": "none"}))
        built.__dict__.update(facts=house.facts, casting=house.casting)
        return built

    return build


def held(tmp_path: Path, house: House) -> dict[str, Any]:
    (tmp_path / "lines.txt").write_text("\n".join(LINES), encoding="utf-8")
    command = ["interview", "support-specialist", "--lines", str(tmp_path / "lines.txt"), "--json", str(tmp_path / "out.jsonl")]
    assert run(command, lambda: house) == 0
    return json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def test_the_model_speaks_and_its_invented_quotes_are_void(tmp_path: Path, modelled: Callable[[OpenAIServer, str], House]) -> None:
    with OpenAIServer(reply) as server:
        line = held(tmp_path, modelled(server, "talk"))

    checks = [check for one in line["report"]["criteria"] for check in one["checks"]]
    turns = line["transcript"]["turns"]
    assert line["plans"][0]["voice"] == "openai:talk"
    assert turns[1]["text"] == "Hello, it is good to meet you too."
    assert line["report"]["judge"]["engine"] == "openai:talk"
    assert all(quote["quote"] in turns[quote["turn"]]["text"] for check in checks for quote in check["evidence"])
    assert not [check["id"] for check in checks if check["by"] == "model" and check["verdict"] == "yes"]


@pytest.mark.parametrize("fault", ["401", "500", "cut", "empty", "refusal"])
def test_a_model_that_fails_is_finished_by_the_script(tmp_path: Path, modelled: Callable[[OpenAIServer, str], House], fault: str) -> None:
    with OpenAIServer(reply) as server:
        line = held(tmp_path, modelled(server, f"fault-{fault}"))

    assert len(line["transcript"]["turns"]) == 2 * len(LINES)
    assert all(turn["text"].strip() for turn in line["transcript"]["turns"])
    assert line["report"]["overall"] is not None
