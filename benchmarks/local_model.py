"""Ten interviews with a local model behind the voice: what it said in its own words, and what the verifier had to repair or replace.

    TRAINER_TEST_MODEL=local:PATH.gguf python benchmarks/local_model.py [OUT.jsonl]

Every scenario once, two of them with a second seed; the same eight lines for each, written without knowledge of any ledger. One JSON line
an interview, then the sum. OUT keeps the interviews whole, to be read.
"""

import asyncio
import json
import os
import sys
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

from trainer.adapters.local_model import PATIENCE, LocalModel
from trainer.bootstrap import House, open_house
from trainer.domain.interview import view
from trainer.domain.verifier import verify
from trainer.services.rehearsal import Rehearsal, rehearse
from trainer.services.voice import ModelVoice, ScriptedVoice
from trainer.settings import Settings

LINES = (
    "Good morning, I'm Jo. Thank you for coming in. How was your journey?",
    "Tell me about something in your work that you are proud of.",
    "What was your own part in that?",
    "What came of it in the end, and how did you measure it?",
    "Why are you leaving your present job?",
    "What are you looking for in your next one?",
    "What would you like to know from me?",
    "Thank you, we decide by Friday and I'll call you either way. Goodbye.",
)


async def main() -> None:
    spec = os.environ.get("TRAINER_TEST_MODEL", "")
    if not spec.startswith("local:"):
        print(json.dumps({"bench": "local_model", "skipped": "TRAINER_TEST_MODEL=local:PATH.gguf is not set"}))
        return
    limits = PATIENCE._replace(first_word=600, stall=200, whole=900)
    model = LocalModel(Path(spec.removeprefix("local:")), limits=limits)
    with tempfile.TemporaryDirectory() as data:
        house = open_house(Settings.load({"TRAINER_DATA": data}))
        voice = ModelVoice(model, house.prompts, ScriptedVoice())
        scenarios = [scenario.id for scenario in house.library.scenarios()]
        total: Counter[str] = Counter()
        for number, scenario in enumerate((scenarios * 2)[:10]):
            one = await rehearse(house.casting.cast(scenario), LINES, number, replace(house.turns, voice=voice), house.marking)
            found = counted(one, house)
            print(json.dumps({"bench": "local_model", "model": model.name, "scenario": scenario, "seed": number, **found}), flush=True)
            total.update(found)
            keep(one)
        print(json.dumps({"bench": "local_model", "model": model.name, "interviews": 10, **total}), flush=True)


def keep(one: Rehearsal) -> None:
    if len(sys.argv) > 1:
        with Path(sys.argv[1]).open("a", encoding="utf-8") as out:
            out.write(json.dumps(one.line()) + "\n")


def counted(one: Rehearsal, house: House) -> Counter[str]:
    """Turns by who spoke them, what was found wrong, and what still is in the words that were shown."""
    held = view(one.events)
    scenario = house.library.scenario(held.started.scenario if held.started else "")
    counts: Counter[str] = Counter(turns=len(held.spoken))
    for place, (spoken, plan) in enumerate(zip(held.spoken, held.plans, strict=True)):
        counts["own_words" if spoken.voice != "script" else "script"] += 1
        counts["repaired"] += spoken.repaired
        counts.update(f"caught_{violation.partition(':')[0]}" for violation in spoken.violations)
        said = [turn.text for turn in held.turns[: 2 * place + 1]]
        counts["left"] += bool(spoken.voice != "script" and verify(spoken.text, plan, scenario, held.states[place].told, said))
    return counts


if __name__ == "__main__":
    asyncio.run(main())
