"""Time to the candidate's first word through the voice, against the same call made bare, on a loopback server at 20 ms a word.

Prints one JSON line. Both sides use the same LangChain model and the same messages; the server speaks a line that passes the verifier.
"""

import asyncio
import json
import sys
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.domain.verified_scenario import plan, scenario
from tests.servers.openai_server import OpenAIServer
from trainer.adapters.chat import LangChainModel, connect
from trainer.adapters.knowledge import prompts_root
from trainer.adapters.prompts import PromptFolder
from trainer.domain.state import State
from trainer.domain.transcript import Turn
from trainer.services.asking import opening
from trainer.services.voice import ModelVoice, ScriptedVoice, VoiceBrief

ROUNDS = 40
LINE = "One night in the fog the Kessel junction lost its lamps, and eleven trams queued in front of it."


def brief(turns: int = 12) -> VoiceBrief:
    talk = tuple(Turn(speaker=("interviewer", "candidate")[place % 2], text=LINE) for place in range(turns - 1))
    asked = Turn(speaker="interviewer", text="Tell me about a hard night.")
    todo = plan("fog-outline", question=asked.text)
    return VoiceBrief(scenario(), todo, State(), (*talk, asked), scripted=lambda: LINE, resume="Signal technician. " * 60)


async def bare(model: LangChainModel, prompts: PromptFolder, given: VoiceBrief) -> float:
    messages = opening(given, prompts)
    started = time.perf_counter()
    async for piece in model.stream(messages):
        if piece.strip():
            return time.perf_counter() - started
    raise AssertionError("the server said nothing")


async def spoken(voice: ModelVoice, given: VoiceBrief) -> tuple[float, float]:
    """Seconds to the first word and to the end."""
    started, first, final = time.perf_counter(), 0.0, None
    async for snapshot in voice.speak(given):
        first = first or (time.perf_counter() - started if snapshot.text else 0.0)
        final = snapshot.final
    if not final or final.voice == "script":
        raise SystemExit("first_word: the voice fell back to the script")
    return first, time.perf_counter() - started


async def main() -> None:
    prompts, given = PromptFolder(prompts_root()), brief()
    with OpenAIServer(lambda _: LINE) as server:
        model = connect("openai:slow-20", api_key="k", base_url=server.url)
        voice = ModelVoice(model, prompts, ScriptedVoice())
        await bare(model, prompts, given)
        pairs = [(await bare(model, prompts, given), *await spoken(voice, given)) for _ in range(ROUNDS)]
    without, first, _ = (sorted(row[side] * 1000 for row in pairs) for side in range(3))
    goal = median(without) * 1.10 + 50
    print(
        json.dumps(
            {
                "figure": "first_word",
                "unit": "ms",
                "bare_p50": round(median(without), 1),
                "voice_p50": round(median(first), 1),
                "bare_p95": round(without[int(0.95 * ROUNDS)], 1),
                "voice_p95": round(first[int(0.95 * ROUNDS)], 1),
                "goal_p50": round(goal, 1),
                "met": median(first) <= goal,
                "rounds": ROUNDS,
                "words_a_second": 50,
            }
        )
    )


if __name__ == "__main__":
    asyncio.run(main())
