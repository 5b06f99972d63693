"""What leaves the room: a session as JSON, Markdown, PDF or WebVTT."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from trainer.domain.errors import Missing
from trainer.domain.interview import InterviewView
from trainer.domain.plan import Plan, Spoken
from trainer.domain.report import Report
from trainer.domain.report_text import markdown
from trainer.domain.scenario import Scenario
from trainer.domain.transcript import Transcript

Form = Literal["json", "md", "pdf", "vtt"]

Export = Callable[[Scenario, InterviewView, Form], bytes]
"""A session as a file's content."""

PrintReport = Callable[[Report, str], bytes]
"""A report and the heading above it, as PDF."""

STATE_FIELDS = {"turn", "rapport", "interest", "trust", "energy", "phase", "deltas"}

WORDS_A_SECOND = 2.5
"""Speech of about 150 words a minute, where a transcript has no times."""
LEAST_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Exports:
    """Implements `Export`."""

    print_report: PrintReport

    def __call__(self, scenario: Scenario, view: InterviewView, form: Form) -> bytes:
        """The session in that form.

        Raises:
            Missing: Markdown and PDF show the report, and there is none yet.
        """
        if form == "json":
            return session_json(scenario, view).encode()
        if form == "vtt":
            return webvtt(view.transcript, scenario.candidate.name).encode()
        report = titled(_report(view), scenario)
        return markdown(report, scenario.title).encode() if form == "md" else self.print_report(report, scenario.title)


def session_json(scenario: Scenario, view: InterviewView) -> str:
    """Transcript, plans, states and report, as `interview --json` writes them."""
    report = json.loads(view.report) if view.report else None
    return json.dumps(session_line(scenario.id, view, report), ensure_ascii=False, indent=2)


def session_line(scenario: str | None, view: InterviewView, report: object) -> dict[str, object]:
    """A session in the exchange format; `report` is JSON's, or None before there is one."""
    told = zip(view.plans, (*view.spoken, *([None] * len(view.plans))), strict=False)
    return {
        "seed": view.started.seed if view.started else None,
        "scenario": scenario,
        "transcript": view.transcript.model_dump(mode="json"),
        "plans": [_plan_row(plan, spoken) for plan, spoken in told],
        "states": [state.model_dump(mode="json", include=STATE_FIELDS) for state in view.states],
        "report": report,
    }


def _plan_row(plan: Plan, spoken: Spoken | None) -> dict[str, object]:
    return {
        "turn": plan.turn,
        "act": plan.act,
        "facts": list(plan.facts),
        "own_question": plan.own_question,
        "improvised": list(spoken.improvised) if spoken else [],
        "voice": spoken.voice if spoken else None,
        "repaired": spoken.repaired if spoken else False,
        "violations": list(spoken.violations) if spoken else [],
    }


def webvtt(transcript: Transcript, candidate: str = "Candidate") -> str:
    """The turns as cues with voices, numbered from one. Where times are unknown, they are reckoned at the pace of speech."""
    cues, clock = ["WEBVTT"], 0.0
    for place, turn in enumerate(transcript.turns):
        start = max(clock, turn.at) if turn.at is not None else clock
        spoken = max(LEAST_SECONDS, len(turn.text.split()) / WORDS_A_SECOND)
        following = transcript.turns[place + 1].at if place + 1 < len(transcript.turns) else None
        clock = max(start + 0.001, min(start + spoken, following)) if following is not None and following > start else start + spoken
        name = "Interviewer" if turn.speaker == "interviewer" else candidate
        cues.append(f"{place + 1}\n{_stamp(start)} --> {_stamp(clock)}\n<v {_cue_text(name)}>{_cue_text(turn.text)}")
    return "\n\n".join(cues) + "\n"


def _report(view: InterviewView) -> Report:
    if view.report is None:
        raise Missing("There is no report yet: end the interview, fill in the scorecard and have it graded first.")
    return Report.model_validate_json(view.report)


def titled(report: Report, scenario: Scenario) -> Report:
    """The report as people read it: competencies by their titles rather than by their ids."""
    titles = {each.id: each.title for each in scenario.competencies}
    rows = [row.model_copy(update={"competency": titles.get(row.competency, row.competency)}) for row in report.judgement.ratings]
    return report.model_copy(update={"judgement": report.judgement.model_copy(update={"ratings": tuple(rows)})})


def _stamp(seconds: float) -> str:
    whole, part = divmod(round(seconds * 1000), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}.{part:03}"


def _cue_text(text: str) -> str:
    """Escaped, on one line: a blank line would end the cue."""
    return " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
