"""Situations for exercises, made from a scenario's own lines: what has just been said, and what is to be done about it in one turn."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from trainer.domain.rubric import Criterion
from trainer.domain.scenario import Fact, Layer, Scenario
from trainer.domain.state import State
from trainer.domain.transcript import Turn

Occasion = Literal[
    "begin", "page", "open", "own_part", "result", "lesson", "listen", "motive", "enthuse", "sell", "answer", "close", "private", "rate"
]

SERVES: Final[Mapping[Occasion, frozenset[str]]] = {
    "begin": frozenset({"greeted", "introduced", "set_agenda", "said_length", "put_at_ease", "invited_early", "cold_start"}),
    "page": frozenset({"used_resume", "told_the_job", "admits_unread"}),
    "open": frozenset({"mostly_open", "behavioural", "one_at_a_time", "short_questions", "leading", "asked_example", "kept_to_job"}),
    "own_part": frozenset({"asked_own_part", "found_half", "left_at_first_telling"}),
    "result": frozenset({"asked_result", "stayed_with_story"}),
    "lesson": frozenset({"asked_lesson"}),
    "listen": frozenset({"followed_up", "echoed", "acknowledged", "brushed_off", "interrupted"}),
    "motive": frozenset({"asked_motivation", "found_motive"}),
    "enthuse": frozenset({"showed_joy", "told_own_reason", "told_perk", "met_motive", "took_interest", "ran_down", "in_a_hurry"}),
    "sell": frozenset({
        "told_company", "told_enough", "told_figure", "supported", "honest_downside", "contradicted", "over_promised",
    }),
    "answer": frozenset({"answered_most", "answered_in_full", "honest_follow_up", "checked_answer", "dodged"}),
    "close": frozenset({
        "named_steps", "named_date", "thanked", "took_away", "asked_anything_else", "left_door_open", "said_goodbye", "broke_off",
    }),
    "private": frozenset({"stayed_off", "asked_off_limits", "pursued", "let_pass", "courteous", "cornered"}),
    "rate": frozenset({"came_close", "far_off", "gave_reasons"}),
}  # fmt: skip
"""The rules that each occasion gives room for."""

_RANK: Final[Mapping[Layer, int]] = {"outline": 0, "own_part": 1, "result": 2, "lesson": 3}
_BAD: Final = re.compile(r"“([^“”]*\?)”")


class Situation(NamedTuple):
    """Where one turn is asked for."""

    task: str
    """What to do, said to the trainee."""
    before: tuple[Turn, ...] = ()
    """What was said until now; the last turn is the candidate's, where there is one."""
    state: State = State()
    """How the candidate stands."""
    look_up: tuple[str, ...] = ()
    """What to search the company's documents for; empty where they play no part."""
    papers: Literal["", "page"] = ""
    """Whether CV and posting lie on the table."""
    say: tuple[str, ...] = ()
    """Words of the scenario's author that would do."""
    rates: str = ""
    """The competency that is to be rated."""
    quoted: str = ""
    """Words of somebody else that are to be put better."""


def situation(occasion: Occasion, scenario: Scenario, criterion: Criterion, number: int) -> Situation | None:
    """The situation of that kind in this scenario; None where the scenario has no lines for it.

    Args:
        occasion: what is practised.
        scenario: whose lines are used.
        criterion: its level-1 anchor may quote a question that is to be put better.
        number: chooses among stories, questions and competencies.
    """
    return _MAKERS[occasion](_Desk(scenario, criterion, number))


class _Desk(NamedTuple):
    scenario: Scenario
    criterion: Criterion
    number: int

    @property
    def name(self) -> str:
        return self.scenario.candidate.name.split()[0]

    @property
    def her(self) -> str:
        return {"she": "her", "he": "his", "they": "their"}[self.scenario.candidate.pronouns]

    def one(self, of: Sequence[Fact]) -> Fact | None:
        return of[self.number % len(of)] if of else None

    def kinds(self, *kinds: str) -> list[Fact]:
        return [fact for fact in self.scenario.ledger if fact.kind in kinds and fact.gate not in {"never", "trust"}]

    def story(self, depth: Layer) -> list[Fact]:
        """The layers of one story down to that depth, those that claim too much first."""
        told = {fact.story: fact for fact in self.scenario.ledger if fact.story and fact.layer == "outline"}
        stories = [[fact for fact in self.scenario.ledger if fact.story == story and fact.layer] for story in told]
        whole = [story for story in stories if {"outline", depth} <= {fact.layer for fact in story}]
        whole.sort(key=lambda story: not any(fact.embellished for fact in story))
        chosen = whole[self.number % len(whole)] if whole else []
        return sorted(
            (fact for fact in chosen if _RANK[fact.layer or "outline"] <= _RANK[depth]), key=lambda fact: _RANK[fact.layer or "outline"]
        )


def _said(*pairs: tuple[str, str]) -> tuple[Turn, ...]:
    return tuple(turn for asked, told in pairs for turn in (Turn(speaker="interviewer", text=asked), Turn(speaker="candidate", text=told)))


def _told(facts: Sequence[Fact]) -> tuple[tuple[Turn, ...], State]:
    turns = _said(*((fact.asked_by[0] if fact.asked_by else "Go on.", fact.says[0]) for fact in facts))
    told = tuple(fact.id for fact in facts)
    return turns, State(turn=len(turns) - 2, rapport=0.2, trust=0.2, phase="questions", told=told, about=told[-1] if told else None)


def _begin(desk: _Desk) -> Situation:
    own = desk.scenario
    return Situation(
        f"{own.candidate.name} has come about the position “{own.posting.title}” at {own.company_name}. You have {own.minutes} minutes. "
        f"{desk.name} has just sat down. Say what {desk.name} hears first, up to the point where your first question would come."
    )


def _page(desk: _Desk) -> Situation:
    return Situation(
        f"Here is a piece of {desk.name}'s CV, and of the posting. Put your first question about the work: one that shows "
        "that you have read the page. Say in a sentence what the person in this job will be doing.",
        papers="page",
    )


def _open(desk: _Desk) -> Situation:
    competencies = desk.scenario.competencies
    one = competencies[desk.number % len(competencies)]
    looks = one.looks_like[0].lower() + one.looks_like[1:].rstrip(".")
    return Situation(f"The job asks for “{one.title}”: somebody who {looks}. Ask {desk.name} the one question that lets you find out.")


def _deep(layer: Layer, task: str) -> Callable[[_Desk], Situation | None]:
    def make(desk: _Desk) -> Situation | None:
        facts = desk.story(layer)
        if not facts:
            return None
        turns, state = _told(facts[:-1])
        return Situation(task.format(name=desk.name, her=desk.her), turns, state, say=facts[-1].asked_by[:2])

    return make


def _listen(desk: _Desk) -> Situation | None:
    facts = desk._replace(number=desk.number + 1).story("own_part")
    if not facts:
        return None
    turns, state = _told(facts[:-1])
    task = f"{desk.name} has just told you this. Let {desk.name} hear that you have listened, and ask on from there."
    return Situation(task, turns, state, say=facts[-1].asked_by[:1])


def _motive(desk: _Desk) -> Situation | None:
    fact = desk.one(desk.kinds("motive", "concern"))
    if fact is None:
        return None
    task = f"You know by now what {desk.name} can do. Find out what the next job would have to offer, or what gives pause here."
    return Situation(task, state=State(rapport=0.3, trust=0.3, phase="questions"), say=fact.asked_by[:2])


def _enthuse(desk: _Desk) -> Situation | None:
    fact = desk.one([fact for fact in desk.kinds("motive") if fact.met_by and fact.asked_by])
    if fact is None:
        return None
    turns, state = _told([fact])
    task = (
        f"Now you know what {desk.name} is after. Say why you like working here yourself, and what there is for somebody who wants that. "
        "What the company's own documents say stands below."
    )
    return Situation(task, turns, state, look_up=(" ".join(fact.met_by[:6]),))


def _sell(desk: _Desk) -> Situation:
    company = desk.scenario.company_name
    turns = _said(("What would you like to know from me?", f"To begin at the beginning: what is it that {company} does, and for whom?"))
    task = (
        "Answer in four or five sentences: what you make and for whom, something exact, and something that is hard here. "
        "Say it as you would to a guest."
    )
    state = State(turn=0, rapport=0.2, phase="her_questions", invited=True)
    return Situation(
        task, turns, state, look_up=(f"About {company}", f"{company} what we do and for whom, figures", "honest: what is hard here")
    )


def _answer(desk: _Desk) -> Situation:
    own = desk.scenario.questions[desk.number % len(desk.scenario.questions)]
    asked = next((line for line in own.says if line.rstrip().endswith("?")), own.says[0])
    state = State(turn=0, rapport=0.2, phase="her_questions", invited=True, asked=(own.id,), pending=own.id)
    task = f"Answer {desk.name}. What the company's documents say about it stands below; what they do not say, do not make up."
    return Situation(
        task,
        _said(("Now it's your turn. What would you like to know?", asked)),
        state,
        look_up=(f"{asked} {' '.join(own.answered_by[:4])}",),
    )


def _close(desk: _Desk) -> Situation:
    turns = _said(("What else would you like to know?", desk.scenario.candidate.no_more_questions[0]))
    asked = tuple(one.id for one in desk.scenario.questions)
    state = State(turn=0, rapport=0.3, phase="her_questions", invited=True, asked=asked)
    task = (
        f"The questions are answered and the time is up. You will see two more people, decide by Friday, and ring {desk.name} "
        "yourself either way. Close the interview, so that a no would still leave a friend."
    )
    return Situation(task, turns, state)


def _private(desk: _Desk) -> Situation | None:
    """By turns: a colleague's bad question to be put lawfully, and something private that slips out."""
    bad = _BAD.search(desk.criterion.levels.get(1, ""))
    slip = next((fact for fact in desk.scenario.ledger if fact.kind == "protected" and fact.slips), None)
    if bad and (desk.number % 2 == 0 or slip is None):
        task = f"A colleague on the panel wants to ask {desk.name}: “{bad[1]}” Ask in its place what the job really needs to know."
        return Situation(task, state=State(phase="questions"), quoted=bad[1])
    if slip is None:
        return None
    asked = "How do you like to arrange your working week?"
    task = f"Something private has slipped out, and {desk.name} has noticed. Let it pass kindly, and go back to the work with a question."
    state = State(turn=0, rapport=0.4, phase="questions", told=(slip.id,))
    return Situation(task, _said((asked, slip.says[0])), state)


def _rate(desk: _Desk) -> Situation | None:
    own = desk.scenario
    extreme = [one for one in own.competencies if one.true_level != 3]
    for place in range(len(extreme)):
        one = extreme[(desk.number + place) % len(extreme)]
        stories = dict.fromkeys(fact.story for fact in own.ledger if fact.competency == one.id and fact.story)
        for story in stories:
            layers = {fact.layer: fact for fact in reversed(own.ledger) if fact.story == story and fact.layer}
            facts = sorted(layers.values(), key=lambda fact: _RANK[fact.layer or "outline"])
            if len(facts) >= 3:
                turns, state = _told(facts)
                looks = one.looks_like[0].lower() + one.looks_like[1:].rstrip(".")
                task = (
                    f"Rate {desk.name} on “{one.title}”: somebody strong in it {looks}. Begin with a level from 1 (far below the job) "
                    "to 5 (far above), then say what you heard that makes it so, for instance: “2. The figures were …”"
                )
                return Situation(task, turns, state, rates=one.id)
    return None


_MAKERS: Final[Mapping[Occasion, Callable[[_Desk], Situation | None]]] = {
    "begin": _begin,
    "page": _page,
    "open": _open,
    "own_part": _deep("own_part", "That is the first telling. Before you go on to anything else: find out what was {her} own part in it."),
    "result": _deep("result", "You know what {name} did. Stay with it for one more question: find out what came of it."),
    "lesson": _deep("lesson", "You have the story and its result. One thing is missing: find out what {name} took from it."),
    "listen": _listen,
    "motive": _motive,
    "enthuse": _enthuse,
    "sell": _sell,
    "answer": _answer,
    "close": _close,
    "private": _private,
    "rate": _rate,
}
