"""How long the progress and team pages take to be made, with many people and many interviews each: one JSON line a figure.

One interview is held and graded for real; its events are then written under many names, days and levels, so that the journal has the size
that a team's has. `first` is the first page after a start, when every report is read once; `again` is the median afterwards.
"""

import argparse
import asyncio
import json
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from random import Random
from statistics import median

from trainer.bootstrap import House, open_house
from trainer.domain.journal import Event, Graded, Started
from trainer.domain.report import Report
from trainer.domain.transcript import Scorecard
from trainer.services.people import ALONE
from trainer.settings import Settings
from trainer.ui.standing.page import Visit
from trainer.ui.standing.shelf import standing_pages

DAY = 86_400.0
LINES = (
    "Hello, thank you for coming. I am Sam and I lead the team. We have half an hour: my questions first, then yours. Shall we start?",
    "Tell me about a time you helped a difficult customer. What did you do yourself?",
    "And what came of it? How did you measure that?",
    "What would you do differently today?",
    "Why would you like to work with us?",
    "What would you like to know about us?",
    "Thank you, that was a pleasure. We will write to you on Friday, whatever we decide. Goodbye!",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=40)
    parser.add_argument("--interviews", type=int, default=20)
    parser.add_argument("--keep", help="a data folder to fill and leave, to look at the pages")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = chosen.keep or folder
        fill(data, chosen.people, chosen.interviews)
        house = opened(data)
        pages = standing_pages(house.floor)
        size = f"{chosen.people} people x {chosen.interviews} interviews"
        for name, person in (("team", ALONE), ("progress", ALONE._replace(name="person 0"))):
            show = pages[name].show
            first = timed(lambda show=show, person=person: show(Visit(person, {})))
            again = median(timed(lambda show=show, person=person: show(Visit(person, {}))) for _ in range(9))
            for figure, value in (("first", first), ("again", again)):
                print(json.dumps({"bench": "team_page", "figure": f"{name}, {figure}, {size}", "value": round(value, 1), "unit": "ms"}))


def opened(data: str) -> House:
    house = open_house(Settings.load(os.environ | {"TRAINER_DATA": data, "TRAINER_MODEL": "scripted"}))
    house.facts.wait_for_nothing()
    return house


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def fill(data: str, people: int, interviews: int) -> None:
    """Write the journal of a team."""
    house = opened(data)
    events = asyncio.run(one_interview(house))
    house.journal.erase("pattern")
    chance = Random(7)
    round_ = house.calibrating.open(ALONE, "support-specialist")
    for n in range(people):
        talent, pace = chance.uniform(-0.8, 0.8), chance.uniform(-0.05, 0.2)
        for m in range(interviews):
            varied = _varied(events, f"person {n}", time.time() - (interviews - m) * DAY * 3, talent + pace * m, chance)
            first, *rest = varied
            held = first.model_copy(update={"round": round_.id}) if m == interviews - 1 and isinstance(first, Started) else first
            house.journal.append(f"{n:03d}{m:03d}", [held, *rest], 0)
    house.journal.close()


async def one_interview(house: House) -> Sequence[Event]:
    session = house.practice.start("pattern", "support-specialist", 7)
    for line in LINES:
        async for _ in house.practice.say("pattern", session, line):
            pass
    house.practice.end("pattern", session)
    ratings = {one.id: one.true_level for one in house.library.scenario("support-specialist").competencies}
    house.practice.score("pattern", session, Scorecard(ratings=ratings, recommendation="no"))
    async for _ in house.practice.grade("pattern", session):
        pass
    return house.journal.read(session)


def _varied(events: Sequence[Event], user: str, at: float, better: float, chance: Random) -> list[Event]:
    return [_event(event, user, at, better, chance) for event in events]


def _event(event: Event, user: str, at: float, better: float, chance: Random) -> Event:
    if isinstance(event, Started):
        return event.model_copy(update={"user": user, "at": at})
    return event.model_copy(update={"report": _report(event.report, better, chance)}) if isinstance(event, Graded) else event


def _report(text: str, better: float, chance: Random) -> str:
    report = Report.model_validate_json(text)
    criteria = tuple(
        one.model_copy(update={"level": min(5, max(1, round(2.6 + better + chance.gauss(0, 0.7)))), "status": "scored"})
        if chance.random() < 0.9
        else one.model_copy(update={"level": None, "status": "not_observed"})
        for one in report.criteria
    )
    ratings = tuple(
        one.model_copy(update={"given": min(5, max(1, round(one.true + chance.gauss(0.3, 0.8))))}) for one in report.judgement.ratings
    )
    percent = min(100, max(0, round(50 + 18 * better + chance.gauss(0, 6))))
    judged = report.judgement.model_copy(update={"given": True, "ratings": ratings})
    overall = report.overall.model_copy(update={"percent": percent})
    shares = report.measures.model_copy(update={"interviewer_talk_share": chance.uniform(0.3, 0.7)})
    return report.model_copy(update={"criteria": criteria, "judgement": judged, "overall": overall, "measures": shares}).model_dump_json()


if __name__ == "__main__":
    main()
