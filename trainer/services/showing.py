"""What the owner of a session may see of it, and the cards of the home page."""

from collections.abc import Sequence

from trainer.domain.interview import InterviewView, view
from trainer.domain.journal import Event
from trainer.domain.report import Report
from trainer.domain.scenario import Scenario
from trainer.services.ports import SessionRow
from trainer.services.room import Card, SessionView, Stage
from trainer.services.turns import started_at


def session_view(session: str, scenario: Scenario, events: Sequence[Event], now: float) -> SessionView:
    """The session as its owner may see it at `now` (Unix seconds)."""
    held = view(events)
    began = held.begun.at if held.begun else next((turn.at for turn in held.turns), None)
    return SessionView(
        id=session,
        scenario=scenario,
        stage=stage(held),
        turns=held.turns,
        phase=held.phase,
        started=started_at(held),
        interview_began=began,
        elapsed=_elapsed(held, began, now),
        questions=held.preparation,
        notes=held.notes,
        scorecard=held.scorecard,
        report=report_of(held),
        notice=next((spoken.notice for spoken in reversed(held.spoken)), None),
        waiting=held.waiting,
        branch_of=held.started.branch_of if held.started else None,
        coach=held.coach,
        coached=held.coached,
        whisper=_whisper(held),
        states=held.states if held.scorecard is not None else (),
    )


def _whisper(held: InterviewView) -> str:
    """The hint about the last turn, while the coach is at the table."""
    last = held.whispers[-1] if held.whispers and held.coach and not held.ended else None
    return last.text if last and last.turn == len(held.turns) - 2 else ""


def stage(held: InterviewView) -> Stage:
    """Where the trainee stands on the way from preparing to the report."""
    if held.scorecard is not None:
        return "report"
    if held.ended:
        return "scorecard"
    return "interview" if held.turns or held.begun else "prepare"


def report_of(held: InterviewView) -> Report | None:
    """The last report; None before the first."""
    return Report.model_validate_json(held.report) if held.report else None


def card(scenario: Scenario, sessions: Sequence[tuple[SessionRow, Sequence[Event]]]) -> Card:
    """The scenario as the home page shows it, with what its user made of it so far (`sessions`, newest first)."""
    mine = [(row, view(events)) for row, events in sessions if row.scenario == scenario.id]
    reports = [report for _, held in mine if (report := report_of(held))]
    percents = [report.overall.percent for report in reports if report.overall.percent is not None]
    return Card(
        id=scenario.id,
        title=scenario.title,
        company=scenario.company_name,
        summary=scenario.summary,
        stage=scenario.stage,
        minutes=scenario.minutes,
        trains=scenario.trains,
        candidate=scenario.candidate.name,
        best_percent=max(percents, default=None),
        pronouns=scenario.candidate.pronouns,
        open_session=next((row.id for row, held in mine if not held.report), None),
    )


def _elapsed(held: InterviewView, began: float | None, now: float) -> float:
    if began is None:
        return 0.0
    return max(0.0, (held.ended.at if held.ended else now - started_at(held)) - began)
