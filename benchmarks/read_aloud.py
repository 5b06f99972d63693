"""Whole interviews to read aloud: by the expert, then by the novice, as Markdown.

    python benchmarks/read_aloud.py support-specialist 3 > docs/interviews/support-specialist.md

With no scenario one JSON line for each: share of the ledger that both found, and where the candidate stands afterwards.
"""

import argparse
import json
from collections.abc import Sequence

from benchmarks.holding import Stage, hold, stages
from benchmarks.interviewers import INTERVIEWERS
from trainer.domain.interview import Replayed
from trainer.domain.outcome import outcome
from trainer.domain.report import Outcome
from trainer.domain.transcript import Turn

READ = ("expert", "novice")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenario", nargs="?")
    parser.add_argument("seed", nargs="?", type=int, default=0)
    chosen = parser.parse_args(arguments)
    for stage in stages([chosen.scenario] if chosen.scenario else []):
        held = {who: hold(stage, INTERVIEWERS[who], chosen.seed) for who in READ}
        print(page(stage, chosen.seed, held) if chosen.scenario else json.dumps(figures(stage, held)))


def page(stage: Stage, seed: int, held: dict[str, Replayed]) -> str:
    """Both interviews on one page, the command that made it in its second line."""
    made = f"Made by `python benchmarks/read_aloud.py {stage.scenario.id} {seed}`."
    return "\n\n".join([f"# {stage.scenario.title}", made, *(_whole(stage, who, one) for who, one in held.items())])


def figures(stage: Stage, held: dict[str, Replayed]) -> dict[str, object]:
    """What both found, and the net promoter score that each left behind."""
    row: dict[str, object] = {"bench": "read_aloud", "figure": "ledger found, and NPS afterwards", "scenario": stage.scenario.id}
    return row | {who: [round(_found(stage, one), 3), _end(stage, one).nps] for who, one in held.items()}


def _whole(stage: Stage, who: str, held: Replayed) -> str:
    return "\n\n".join([f"## The {who}", _summary(stage, held), *_talk(held.turns, stage.scenario.candidate.name.split()[0])])


def _summary(stage: Stage, held: Replayed) -> str:
    end = _end(stage, held)
    share = f"{_found(stage, held):.0%} of the ledger found in {len(held.turns) // 2} exchanges"
    after = f"NPS {end.nps}, offer {end.offer_acceptance}, apply again {end.apply_again}, customer if rejected {end.customer_if_rejected}"
    return f"{share}. Afterwards: {after}.\n\nTold a friend: “{end.tells_a_friend}”"


def _talk(turns: Sequence[Turn], name: str) -> list[str]:
    return [f"**{name if turn.speaker == 'candidate' else 'Robin'}:** {turn.text}" for turn in turns]


def _found(stage: Stage, held: Replayed) -> float:
    return len(held.taken[-1].state.told) / sum(fact.gate != "never" for fact in stage.scenario.ledger)


def _end(stage: Stage, held: Replayed) -> Outcome:
    return outcome(stage.scenario, [one.state for one in held.taken], [one.reading for one in held.taken], held.turns)


if __name__ == "__main__":
    main()
