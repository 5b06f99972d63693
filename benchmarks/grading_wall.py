"""Wall time of grading with a slow model on loopback, beside its slowest single call.

python benchmarks/grading_wall.py
"""

import json
import time
from typing import Any

from benchmarks.graded import RUBRIC, bench, interviews, tell
from tests.servers.openai_server import OpenAIServer
from trainer.adapters.chat import GRADING, connect
from trainer.adapters.knowledge import prompts_root
from trainer.adapters.prompts import PromptFolder
from trainer.adapters.rubric_chain import RubricChain

DELAY = 4.0
"""Seconds a reply takes, as of a strong model at a whole criterion."""


def main() -> None:
    one = next(iter(interviews().values()))
    spent: list[float] = []
    known = [check.id for criterion in bench().library.rubric(RUBRIC).criteria for check in criterion.checks]

    def reply(body: dict[str, Any]) -> str:
        start = time.perf_counter()
        time.sleep(DELAY)
        spent.append(time.perf_counter() - start)
        asked = [name for name in known if name in str(body["messages"])]
        rows = [{"check_id": name, "reason": "Not seen.", "quotes": [], "verdict": "no"} for name in asked]
        return json.dumps({"verdicts": rows})

    with OpenAIServer(reply) as server:
        judge = RubricChain(connect("openai:talk", api_key="k", base_url=server.url, limits=GRADING), PromptFolder(prompts_root()))
        room = bench(judge)
        room.grade(one)
        spent.clear()
        start = time.perf_counter()
        room.grade(one)
        wall = time.perf_counter() - start
    tell("grading wall time by its slowest call", "all", wall / max(spent), "<= 1.3", len(spent), seconds=round(wall, 2))


if __name__ == "__main__":
    main()
