"""The grade: from the record of an interview to its report."""

import asyncio
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from trainer.domain.advice import advise
from trainer.domain.candidate_questions import candidate_questions
from trainer.domain.checks import RULES, Finding
from trainer.domain.discovery import discover
from trainer.domain.errors import Invalid
from trainer.domain.evidence import UNPREPARED, Evidence, Preparation, by_turn, spoken_by
from trainer.domain.judgement import judge_scorecard, refuse_unknown
from trainer.domain.landing import benefits
from trainer.domain.measures import measure, turn_rows
from trainer.domain.off_limits import RulePack
from trainer.domain.outcome import outcome
from trainer.domain.plan import Plan
from trainer.domain.points import overall, score
from trainer.domain.private_ground import private_rows
from trainer.domain.reading import Reading
from trainer.domain.report import ClaimRow, Report, RubricUsed, Verdict
from trainer.domain.report import Judge as JudgeUsed
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.state import State
from trainer.domain.stepping import step
from trainer.domain.to_the_machine import Cleaned, without_attacks
from trainer.domain.transcript import Scorecard, Transcript
from trainer.domain.wording import plain
from trainer.services.judging import ask, consistency, merged
from trainer.services.ports import Judge

OWN_TURNS = 3
OTHER_TURNS = 2
"""Turns of either side below which there was no interview to grade."""

Read = Callable[[Transcript, Scenario | None], Sequence[Reading]]
CheckClaims = Callable[[Transcript, Sequence[Reading]], Sequence[ClaimRow] | None]
"""Statements held against the company's documents; None where there are no documents."""
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class GradeWork:
    """One interview to be graded, with all that is known of it."""

    transcript: Transcript
    rubric: Rubric
    rubric_sha256: str
    scenario: Scenario | None = None
    resume: tuple[str, ...] = ()
    """Lines of the candidate's CV."""
    posting: str = ""
    preparation: Preparation = UNPREPARED
    plans: Mapping[int, Plan] = field(default_factory=dict)
    """By turn, where a journal holds them."""
    states: Mapping[int, State] = field(default_factory=dict)
    scorecard: Scorecard | None = None
    """Stands before the transcript's own."""
    readings: tuple[Reading, ...] | None = None
    """As the journal holds them; read anew where absent."""


class Grading:
    """Reads, checks, asks a judge where there is one, and adds up.

    Args:
        read: reads the interviewer's turns of a transcript.
        judge: judges what rules cannot, one criterion a call; None offline.
        check_claims: holds statements against the company's documents.
        packs: rule packs of off-limits ground.
        asked: a wording for each topic id, for advice on facts without a question of their own.
        samples: how often the judge is asked each criterion; the majority counts.
    """

    def __init__(
        self,
        read: Read,
        judge: Judge | None = None,
        check_claims: CheckClaims | None = None,
        packs: Sequence[RulePack] = (),
        asked: Mapping[str, str] | None = None,
        samples: int = 1,
    ) -> None:
        self._read = read
        self._judge = judge
        self._check_claims = check_claims
        self._packs = packs
        self._asked = dict(asked or {})
        self._samples = samples

    async def grade(self, work: GradeWork, progress: Progress | None = None) -> Report:
        """The report on one interview.

        Raises:
            Invalid: the transcript is empty, its speakers are swapped, or the scorecard rates what the scenario does not know.
        """
        tell = progress or _silent
        refuse_swapped(work.transcript)
        refuse_unknown(_card(work), work.scenario)
        tell("Reading what was asked, told and answered.")
        evidence = await asyncio.to_thread(self.gather, work)
        findings = await asyncio.to_thread(run_rules, evidence)
        given: Mapping[str, Verdict] = {}
        if self._judge and too_short(evidence) is None:
            tell(f"Asking {self._judge.name} about {len(work.rubric.criteria)} criteria.")
            given = await ask(self._judge, work.rubric, evidence, self._samples)
        tell("Adding up.")
        return self._report(work, evidence, findings, given)

    def gather(self, work: GradeWork) -> Evidence:
        """Everything that the checks may look at."""
        transcript, scenario = work.transcript, work.scenario
        if scenario and transcript.company is None:
            transcript = transcript.model_copy(update={"company": scenario.company})
        heard = work.readings if work.readings is not None else tuple(self._read(transcript, scenario))
        cleaned = _cleaned(work, transcript)
        transcript, readings = cleaned.transcript, self._read_cleaned(cleaned, heard, scenario)
        read, card = by_turn(readings), _card(work)
        claims = self._check_claims(transcript, readings) if self._check_claims else None
        notes, told = cleaned.notes
        card = card.model_copy(update={"notes": told}) if card else None
        return Evidence(
            transcript=transcript,
            readings=read,
            rubric=work.rubric,
            measures=measure(transcript, readings),
            discovery=discover(transcript, readings, scenario, work.plans, work.states, self._asked),
            scenario=scenario,
            resume=work.resume,
            posting=work.posting,
            preparation=work.preparation._replace(notes=notes) if work.preparation.notes else work.preparation,
            plans=work.plans,
            states=work.states or (_lived(scenario, work.transcript, heard) if scenario else {}),
            claims=tuple(claims or ()),
            documents=claims is not None,
            candidate_questions=candidate_questions(transcript, read, work.plans),
            off_limits=private_rows(transcript, read, self._packs, [text for text in cleaned.notes if text]),
            scorecard=card,
            said=spoken_by(transcript, "interviewer"),
            heard=spoken_by(transcript, "candidate"),
            attacks=cleaned.attacks,
        )

    def _read_cleaned(self, cleaned: Cleaned, heard: Sequence[Reading], scenario: Scenario | None) -> tuple[Reading, ...]:
        """The readings, anew for the turns from which words to the machine were taken out."""
        if not cleaned.turns:
            return tuple(heard)
        anew = by_turn(self._read(cleaned.transcript, scenario))
        touched = cleaned.turns | {turn + 1 for turn in cleaned.turns}
        return tuple(anew[one.turn] if one.turn in touched and one.turn in anew else one for one in heard)

    def _report(self, work: GradeWork, evidence: Evidence, findings: Mapping[str, Finding], given: Mapping[str, Verdict]) -> Report:
        rubric, readings = work.rubric, tuple(evidence.readings[turn] for turn in sorted(evidence.readings))
        turns = len(evidence.own_turns)
        results = tuple(
            score(one, [merged(check, findings.get(check.id), given.get(check.id), turns) for check in one.checks], rubric.bounds)
            for one in rubric.criteria
        )
        states = [evidence.states[turn] for turn in sorted(evidence.states)]
        own, graded = evidence.scenario, too_short(evidence) is None
        return Report(
            scenario=own.id if own else evidence.transcript.scenario,
            rubric=RubricUsed(id=rubric.id, version=rubric.version, sha256=work.rubric_sha256),
            judge=self._used(given),
            overall=overall(results, rubric),
            criteria=results,
            turns=turn_rows(evidence.transcript, readings),
            measures=evidence.measures,
            discovery=evidence.discovery,
            claims=evidence.claims,
            candidate_questions=evidence.candidate_questions,
            off_limits=evidence.off_limits,
            outcome=outcome(own, states, readings, evidence.transcript.turns) if own and states and graded else None,
            judgement=judge_scorecard(evidence.scorecard, own),
            advice=advise(evidence, results, findings) if graded else (),
            attacks=evidence.attacks,
            benefits=benefits(evidence),
        )

    def _used(self, given: Mapping[str, Verdict]) -> JudgeUsed:
        if self._judge is None:
            return JudgeUsed(engine="rules", prompt_sha256="")
        alpha = consistency(given.values())
        return JudgeUsed(engine=self._judge.name, prompt_sha256=self._judge.prompt_sha256, samples=self._samples, alpha=alpha)


def run_rules(evidence: Evidence) -> dict[str, Finding]:
    """What each check's rule found, by check id; checks without a rule are left out.

    Where there was no interview to speak of, every rule's answer is "not observed", and so is every check's.
    """
    short = too_short(evidence)
    checks = [check for criterion in evidence.rubric.criteria for check in criterion.checks]
    if short:
        return {check.id: Finding("not_observed", short) for check in checks}
    return {check.id: RULES[check.rule](evidence) for check in checks if check.rule is not None and check.rule in RULES}


def too_short(evidence: Evidence) -> str | None:
    """Why there is too little to grade; None where there is enough."""
    own, other = len(evidence.own_turns), len({said.turn for said in evidence.heard})
    if own >= OWN_TURNS and other >= OTHER_TURNS:
        return None
    return f"Too little to grade: {own} turn{'s' * (own != 1)} of yours and {other} of the candidate's."


_TYPICAL = (
    "tell me about a time", "tell me about yourself", "walk me through", "why do you want to work", "your resume", "your résumé", "your cv",
    "what would you do if", "your strengths", "your weakness", "describe a situation", "what was your own", "why should we hire you",
    "what did you learn", "give me an example", "tell me about your",
)  # fmt: skip


_REQUEST = re.compile(
    r"(?:^|[.!?] )(?:(?:and|so|now|please|okay|well),? )*(?:(?:tell|walk|talk|take|give) me\b|describe (?:a|an|the|your|how|what)\b|"
    r"what (?:was your (?:own )?(?:part|role)|did you (?:do|learn))\b)"
)


def refuse_swapped(transcript: Transcript) -> None:
    """Stop at a transcript that is empty, or in which the candidate asks the interviewer's questions.

    Raises:
        Invalid: there are no turns, or the speakers' names are the wrong way round.
    """
    if not transcript.turns:
        raise Invalid("transcript: there are no turns; nothing can be graded.")
    asked = {who: sum(_typical(turn.text) for turn in transcript.turns if turn.speaker == who) for who in ("interviewer", "candidate")}
    if asked["candidate"] >= 2 and asked["interviewer"] == 0:
        raise Invalid(
            "transcript: the candidate asks the interviewer's questions; the speakers seem to be swapped. "
            "Put their names right and grade again."
        )


def _typical(text: str) -> bool:
    said = plain(text[:5_000])
    return any(phrase in said for phrase in _TYPICAL) or bool(_REQUEST.search(said))


def _lived(scenario: Scenario, transcript: Transcript, readings: Sequence[Reading]) -> dict[int, State]:
    """The candidate's states over a transcript that has no journal."""
    states: dict[int, State] = {}
    state = State()
    for reading in readings:
        state = step(scenario, state, reading, transcript.turns[reading.turn].text)
        states[reading.turn] = state
    return states


def _cleaned(work: GradeWork, transcript: Transcript) -> Cleaned:
    """Without words to the machine; the notes of the talk first, then those of the scorecard."""
    card = _card(work)
    return without_attacks(transcript, (work.preparation.notes or "", card.notes if card else ""))


def _card(work: GradeWork) -> Scorecard | None:
    return work.scorecard or work.transcript.scorecard


def _silent(_line: str) -> None:
    return
