"""What the candidate will do with a turn, decided in code: the act, the facts she may tell, the length, a question of her own."""

from collections.abc import Iterable, Sequence
from random import Random

from trainer.domain.deltas import TOOK_BACK
from trainer.domain.gates import CLEARLY, Opening, narrates, opening, trusted
from trainer.domain.moments import asks_beyond, moment, takes_leave
from trainer.domain.own_questions import OwnQuestions
from trainer.domain.plan import Moment, Plan, PlanAct
from trainer.domain.pleasantries import asks_consent, asks_for_hers, is_kind, is_playful, small_talk_about
from trainer.domain.pointing import bears_out, states, strength, understood, yes_or_no
from trainer.domain.reading import Aim, Question, Reading
from trainer.domain.recall import clause_with, contradiction
from trainer.domain.replies import Met, met
from trainer.domain.scenario import Fact, Scenario
from trainer.domain.short_answers import (
    SURE,
    asks_her_way,
    asks_meaning,
    ever,
    fitting_yes,
    pointed,
    reaches,
    states_her_years,
    too_short,
    yes_before,
)
from trainer.domain.state import State
from trainer.domain.styles import band, cooled
from trainer.domain.tone import tender
from trainer.domain.transcript import Turn

_STOPS: tuple[Moment, ...] = ("silence", "other_language", "noise", "pasted", "attack", "insult")
_NOTHING: dict[Aim, Moment] = {"result": "no_result", "lesson": "no_lesson"}
_WAY = frozenset(["career-path", "current-role", "about-you"])
_PLAINLY = 0.9
"""A match of this score says what is meant, whatever the form."""
_AT_EASE = 0.11
"""From this rapport on a yes goes on into the telling: a greeting and a name are not enough, a follow-up or a kind word more is."""
_WARM = 0.3
_A_SENTENCE = 10
"""Words up to which a brief yes goes on."""
_STATED = 0.6
"""From this score on a statement put to her is about the fact."""
_ECHOES = 0.4
"""How often she takes up the interviewer's own words."""
_THANKS: dict[Met, Moment] = {"answered": "answered", "promised": "promised", "partly": "partly", "dodged": "dodged", "off_the_point": ""}
_SOLD = {"perk_list", "monologue"}
"""Moves that show somebody talking at her rather than with her."""
_TAKEN_UP: dict[str, Moment] = {"motive_met": "suits", "concern_met": "eases"}
_WANTS_MORE_THAN_ONE = ("about-you", "career-path")
_LOOSENS = ("hours", "free-time", "remote", "location", "gap")
"""Topics in whose company a protected fact may slip out."""


def plan_turn(scenario: Scenario, state: State, reading: Reading, turns: Sequence[Turn], seed: int) -> Plan:
    """The candidate's next turn.

    Args:
        scenario: whom she is and what she may tell.
        state: as `step` left it after this turn of the interviewer.
        reading: of the interviewer's turn that is answered.
        turns: all turns so far, that one included.
        seed: of the session; the same seed gives the same plan.
    """
    said = turns[-1].text if turns and turns[-1].speaker == "interviewer" else ""
    draft = _Draft(scenario, state, reading, turns, Random(f"{seed}:{reading.turn}:plan"))
    return draft.decide(moment(reading, said, turns))


class _Draft:
    """One decision in the making; `decide` goes through what a turn can be, most pressing first."""

    def __init__(self, scenario: Scenario, state: State, reading: Reading, turns: Sequence[Turn], rng: Random) -> None:
        self.said = turns[-1].text if turns else ""
        self.scenario, self.state, self.reading, self.turns, self.rng = scenario, state, reading, turns, rng
        self.own = OwnQuestions(scenario, state, turns, reading.turn, rng)

    def decide(self, stop: Moment) -> Plan:
        if stop in _STOPS:
            return self._plan("clarify" if stop in ("noise", "silence", "other_language") else "react", moment=stop)
        if "off_limits" in self.reading.acts or any(question.kind == "off_limits" for question in self.reading.questions):
            return self._plan("decline", moment=self._asks_why())
        if takes_leave(self.reading, self.said, self.state.phase):
            return self._plan("close", moment="after_goodbye" if self.state.phase == "over" else "")
        asked = self._questions()
        if aside := self._aside(asked):
            return self._plan("react", question=self.said, moment=aside)
        invited = "invite_questions" in self.reading.acts and not any(question.topic for question in asked)
        if self.state.phase == "her_questions" and (invited or (asked and all(map(asks_for_hers, asked)))):
            return self._ask()
        return self._answer(asked, stop) if asked else self._unasked()

    def _aside(self, asked: Sequence[Question]) -> Moment:
        """What asks nothing of her work: a game, or whether it is all right so."""
        if any(map(is_playful, self.reading.questions)) and not any(question.topic and not is_playful(question) for question in asked):
            return "playful"
        return "agenda" if asks_consent(self.reading) and not asked else ""

    def _questions(self) -> list[Question]:
        """What is really asked: no pleasantries, and nothing that addresses the machine."""
        real = [understood(self.scenario, self.state, question) for question in self.reading.questions if question.kind != "off_limits"]
        if self.reading.attacks and asks_beyond(self.reading):
            real = [question for question in real if question.topic]
        if asks_consent(self.reading):
            real = [question for question in real if question.text.endswith("?") and not asks_consent(self.reading, question)]
        social = {"greet", "small_talk", "invite_questions", "set_agenda"} & set(self.reading.acts)
        follows = self.state.about is not None
        return [
            question
            for question in real
            if not social or question.topic or (follows and question.aim != "outline") or question.kind not in ("other", "background")
        ]

    def _answer(self, asked: Sequence[Question], stop: Moment) -> Plan:
        if years := self._years(asked[-1]):
            return years
        options = [(question, opening(self.scenario, self.state, question)) for question in asked]
        stacked = len(asked) > 1 and any(each.stacked for each in asked)
        question, found = max(options if stacked else reversed(options), key=lambda option: _worth(option[1]))
        what: Moment = "stacked" if stacked else stop
        if found.now:
            return self._tell(question, found, what)
        if found.again and question.aim == "own_part" and found.again[0].id == self.state.about and pointed(question.text) == "because":
            return self._plan("react", question=question.text, moment="because", topic=self.state.about)
        if found.again:
            return self._plan("repeat", facts=found.again[:1], question=question.text, moment=what)
        return self._without_fact(question, found)

    def _years(self, question: Question) -> Plan | None:
        """A statement of how long she has been where she is, put to her: yes where her way bears it out, else her way."""
        nearest = max((score for _, score in question.matches), default=0.0)
        if not states_her_years(question) or nearest >= _PLAINLY:
            return None
        way = [
            fact for fact in self.scenario.ledger if fact.kind == "background" and fact.gate in ("cv", "ask") and _WAY & set(fact.topics)
        ]
        true = [fact for fact in way if bears_out(fact, question.text)]
        left = [fact for fact in true or way if fact.id not in self.state.told]
        if left:
            return self._tell(question, Opening(now=tuple(left[:1])), "")
        return self._plan("react", question=question.text, moment="yes", topic=true[0].id) if true else None

    def _tell(self, question: Question, found: Opening, what: Moment) -> Plan:
        first = found.now[0]
        more = found.now[1:2] if self._wants_more(first, found) else ()
        more = more or self._slips(beside=first)
        what = what or yes_before(question, first)
        return self._plan("tell", facts=(first, *more), question=question.text, moment=what, own=self.own.beside(first))

    def _wants_more(self, first: Fact, found: Opening) -> bool:
        talkative = self.scenario.candidate.style in ("long_winded", "warm", "polished")
        shared = any(first.story is None and other.story is None and set(other.topics) & set(first.topics) for other in found.now[1:2])
        return shared and (talkative or any(topic in first.topics for topic in _WANTS_MORE_THAN_ONE)) and self.state.energy > 0.4

    def _without_fact(self, question: Question, found: Opening) -> Plan:
        """Nothing may be told: because it was asked for a yes, lies below its gate, is not there, or was not understood."""
        about, text = found.about, question.text
        if found.held and self._meant(question, found.held).gate in ("cv", "ask") and not narrates(question):
            return self._yes_or_more(question, self._meant(question, found.held))
        if question.aim != "outline":
            return self._nothing_deeper(question, found)
        if found.held and reaches(question):
            return self._locked(question, found.held[0])
        if about and yes_or_no(question) and reaches(question):
            return self._plan("react", question=text, moment="depends", topic=about)
        return self._plan("clarify", question=text, moment="unclear") if too_short(text) else self._plan("admit_unknown", question=text)

    def _meant(self, question: Question, held: Sequence[Fact]) -> Fact:
        """Which of the facts asked for by a yes-or-no question she thinks of: one that bears its number out, else one that she may tell."""
        free = [fact for fact in held if fact.gate in ("cv", "ask")]
        if states(question) and (same := [fact for fact in free if fact.kind == "background" and bears_out(fact, question.text)]):
            return same[0]
        scores = dict(question.matches)
        near = [fact for fact in free if strength(scores.get(fact.id, 0.0)) >= strength(scores.get(held[0].id, 0.0)) - CLEARLY]
        return (near or list(held))[0]

    def _yes_or_more(self, question: Question, held: Fact) -> Plan:
        """A yes-or-no question on something she could tell of: the cold leave it at a yes, others begin to tell.

        The terse and the guarded say a sentence; somebody long-winded never answers in a word.
        """
        style, sure = self.scenario.candidate.style, dict(question.matches).get(held.id, 0.0)
        if states(question) and held.kind == "background" and sure >= _STATED and not cooled(self.state):
            return self._tell(question, Opening(now=(held,)), "")
        if style == "long_winded" and held.kind != "story" and sure >= SURE and self.state.rapport >= _AT_EASE:
            return self._plan("tell", facts=(held,), question=question.text)
        happened = held.kind == "story" and sure >= SURE and ever(question)
        brief = style in ("terse", "guarded")
        if not happened or cooled(self.state) or not (brief or self.state.rapport >= _AT_EASE):
            return self._plan("react", question=question.text, moment=fitting_yes(question, held), topic=held.id)
        return self._plan("tell", facts=(held,), question=question.text, moment="affirm", most=_A_SENTENCE if brief else None)

    def _goes_on(self, question: Question, found: Opening) -> Moment:
        """No better example than the one told; or that the story went on, where deeper questions would open the rest."""
        if question.aim == "example":
            return "no_better" if found.about else ""
        return "and_so_on" if question.aim == "more" and self._has_more(found) else ""

    def _last_told(self) -> tuple[Fact, ...]:
        """The fact that the follow-up is about, where it has been told."""
        return (self.scenario.fact(self.state.about),) if self.state.about in self.state.told and self.state.about else ()

    def _locked(self, question: Question, held: Fact) -> Plan:
        """It reaches for what she does not tell yet: only private ground is declined, all else gets a person's vague answer."""
        if held.kind == "protected":
            return self._plan("decline", question=question.text)
        later = held.gate == "trust" or held.kind == "logistics"
        moment: Moment = "holds_back" if later else "surface" if held.kind == "motive" else "vague"
        if moment == "vague" and yes_or_no(question):
            moment = "hesitates"
        return self._plan("react", question=question.text, moment=moment, topic=held.id)

    def _nothing_deeper(self, question: Question, found: Opening) -> Plan:
        """A follow-up that opens nothing: the rest lies deeper than it reaches, or there is no more."""
        about, text = found.about, question.text
        if self._last_told() and asks_meaning(text):
            return self._plan("repeat", facts=self._last_told(), question=text, moment="rephrase")
        if how := self._how_she_came(text):
            return how
        if moment := pointed(text) or self._goes_on(question, found):
            return self._plan("react", question=text, moment=moment, topic=about)
        if about and self._has_end(question, found):
            return self._plan("admit_unknown", question=text, moment=_NOTHING.get(question.aim, "nothing_more"), topic=about)
        if found.held:
            return self._locked(question, found.held[0])
        return self._plan("clarify", question=text, moment="unclear", topic=about)

    def _has_end(self, question: Question, found: Opening) -> bool:
        """Whether there is simply no more: nothing held, and no layer asked of something that has none."""
        if found.held:
            return question.aim in _NOTHING
        return question.aim not in ("lesson", "own_part") or self.scenario.fact(found.about or "").story is not None

    def _how_she_came(self, text: str) -> Plan | None:
        """How she came to what she does: her way so far, where it may be told."""
        if not asks_her_way(text):
            return None
        way = [fact for fact in self.scenario.ledger if fact.gate in ("cv", "ask") and "career-path" in fact.topics and fact.story is None]
        left = [fact for fact in way if fact.id not in self.state.told]
        if left:
            return self._plan("tell", facts=left[:1], question=text)
        return self._plan("repeat", facts=way[:1], question=text) if way else None

    def _unasked(self) -> Plan:
        """The turn tells something, or is polite: greet, chat, go on with her questions, or react."""
        acts: set[str] = set(self.reading.acts)
        if moment := self._softens():
            return self._plan("react", question=self.said, moment=moment)
        asked = bool(self.reading.questions)
        if "small_talk" in acts and (self.state.phase == "opening" or (self.state.phase == "questions" and asked)):
            return self._small_talk(asked=asked)
        if not any(turn.speaker == "candidate" for turn in self.turns):
            return self._plan("greet")
        if self.reading.questions and not acts & {"small_talk", "set_agenda", "greet"} and self.state.phase != "her_questions":
            return self._plan(
                "answer_small_talk" if self.state.phase == "opening" else "admit_unknown", question=self.reading.questions[0].text
            )
        return self._takes_up() or self._reacts(acts)

    def _reacts(self, acts: set[str]) -> Plan:
        """Nothing was asked, and nothing in it was for her: her own questions where it is time for them, else a word."""
        if self.state.phase == "her_questions":
            return self._ask()
        told = "inform" in acts
        reaction = self._reaction(acts)
        own = self.own.when_told() if told and reaction != "sales" else None
        return self._plan("react", moment=reaction, own=own)

    def _softens(self) -> Moment:
        """Words that take back a question nobody should ask, or that meet something private or sad which she has just told."""
        if TOOK_BACK in {delta.name for delta in self.state.deltas}:
            return "accepts"
        last = self._last_told()
        kind = is_kind(self.reading, self.said) and not self.reading.questions
        return "kindness" if kind and last and tender(last) and self.state.phase == "questions" else ""

    def _takes_up(self) -> Plan | None:
        """What she was just told, in its own words: that it does not fit what she heard before, or that it meets what she told of."""
        clash = contradiction(self.turns)
        if clash and not any(clash.now in turn.text and clash.before in turn.text for turn in self.turns if turn.speaker == "candidate"):
            return self._plan("clarify", question=self.said, moment="contradiction", quotes=(clash.before, clash.now))
        met = {delta.name: delta.because for delta in self.state.deltas if delta.name in _TAKEN_UP}
        if not met or cooled(self.state):
            return None
        name, words = next(iter(met.items()))
        clause = clause_with(self.said, words) if self.rng.random() < _ECHOES else ""
        own = self.own.next() if self.state.phase == "her_questions" else None
        return self._plan("react", question=self.said, moment=_TAKEN_UP[name], quotes=(clause,) if clause else (), own=own)

    def _small_talk(self, *, asked: bool) -> Plan:
        slip = self._slips() if asked and self.state.rapport >= _WARM else ()
        if slip:
            return self._plan("tell", facts=slip)
        return self._plan("answer_small_talk", question=self.said, moment=small_talk_about(self.said))

    def _reaction(self, acts: set[str]) -> Moment:
        if _SOLD & {delta.name for delta in self.state.deltas}:
            return "sales"
        if cooled(self.state):
            return ""
        if "set_agenda" in acts:
            return "agenda"
        if self.state.phase == "closing" and acts & {"close", "promise"}:
            return "next_steps"
        return "nod" if acts and acts <= {"acknowledge", "reflect"} else ""

    def _has_more(self, found: Opening) -> bool:
        """Whether the story goes on below gates that the question does not open."""
        story = self.scenario.fact(found.about).story if found.about else None
        return story is not None and any(fact.story == story and fact.id not in self.state.told for fact in self.scenario.ledger)

    def _ask(self) -> Plan:
        own = self.own.next()
        if own is None:
            return self._plan("no_questions", moment=self._how_answered())
        first = not self.state.invited or not self.state.asked
        return self._plan("ask", own=own, moment="first_question" if first and self.reading.answers is None else self._how_answered())

    def _how_answered(self) -> Moment:
        how = met(self.reading, self.said)
        return _THANKS[how] if how else ""

    def _slips(self, beside: Fact | None = None) -> tuple[Fact, ...]:
        """A protected fact may slip out once, in a warm moment or beside what borders on it, if its author says so."""
        loose = [fact for fact in self.scenario.ledger if fact.slips and fact.gate != "never" and fact.id not in self.state.told]
        borders = beside is None or bool(set(beside.topics) & set(_LOOSENS))
        return tuple(loose[:1]) if borders and trusted(self.state) and self.rng.random() < 0.6 else ()

    def _asks_why(self) -> Moment:
        return "asks_why" if self.rng.random() < 0.4 else ""

    def _plan(
        self,
        act: PlanAct,
        facts: Iterable[Fact] = (),
        question: str = "",
        moment: Moment = "",
        own: str | None = None,
        topic: str | None = None,
        quotes: tuple[str, ...] = (),
        most: int | None = None,
    ) -> Plan:
        usual = band(self.scenario.candidate.style, self.state)
        return Plan(
            turn=self.reading.turn + 1,
            act=act,
            facts=tuple(fact.id for fact in facts),
            own_question=own,
            words=tuple(usual) if most is None else (1, min(most, usual.most)),
            warmth=max(-1.0, min(1.0, round(self.state.rapport, 3))),
            question=question,
            topic=topic,
            moment=moment,
            quotes=quotes,
        )


def _worth(found: Opening) -> int:
    return 3 if found.now else 2 if found.again else 1 if found.held else 0
