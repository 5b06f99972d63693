"""A session as JSON, Markdown, PDF and WebVTT."""

import json

import pytest

from tests.domain.candidate_scenario import scenario
from tests.domain.test_report_text import report
from trainer.domain.errors import Missing
from trainer.domain.interview import view
from trainer.domain.journal import CandidateSpoke, Graded, InterviewerSpoke, Started
from trainer.domain.plan import Spoken
from trainer.domain.transcript import Transcript, Turn
from trainer.services.exports import Exports, webvtt
from trainer.services.transcripts import read

EVENTS = (
    Started(user="u", scenario="mill", scenario_sha256="0", seed=7, at=0.0),
    InterviewerSpoke(turn=0, text="Hello & <welcome>\n\nin.", at=2.0),
    CandidateSpoke(turn=1, spoken=Spoken(text="Good morning.", voice="script"), at=4.0),
)
GRADED = (*EVENTS, Graded(report=report().model_dump_json(), at=9.0))


def export(events, form):
    return Exports(lambda made, title: f"{title}:{made.overall.percent}".encode())(scenario(), view(events), form)


def test_json_holds_the_session_and_its_report():
    told = json.loads(export(GRADED, "json"))

    assert told["seed"] == 7
    assert told["report"]["format"] == "trainer.report/1"
    assert [turn["speaker"] for turn in told["transcript"]["turns"]] == ["interviewer", "candidate"]


def test_json_without_a_report_is_still_the_session():
    assert json.loads(export(EVENTS, "json"))["report"] is None


def test_webvtt_can_be_read_again():
    turns = read(export(EVENTS, "vtt"), "a.vtt").turns

    assert [turn.text for turn in turns] == ["Hello & <welcome> in.", "Good morning."]
    assert [turn.at for turn in turns] == [2.0, 4.0]


def test_webvtt_reckons_times_where_there_are_none():
    told = webvtt(Transcript(turns=(Turn(speaker="interviewer", text="one two three four five"), Turn(speaker="candidate", text="Yes."))))

    assert "00:00:00.000 --> 00:00:02.000" in told
    assert "00:00:02.000 --> 00:00:03.000" in told


@pytest.mark.parametrize("form", ["md", "pdf"])
def test_a_page_needs_a_report(form):
    assert export(GRADED, form)
    with pytest.raises(Missing, match="no report yet"):
        export(EVENTS, form)
