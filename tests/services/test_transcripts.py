"""Transcripts from text in three forms, and one clear line for whatever is none."""

import json

import pytest

from trainer.domain.errors import Invalid
from trainer.services.transcripts import read

JSON = {"format": "trainer.transcript/1", "scenario": "a-b", "turns": [{"speaker": "interviewer", "text": "Hello?", "at": 0.5}]}
VTT = """WEBVTT

NOTE made by hand

1
00:00:01.000 --> 00:00:03.500
<v Dana Reyes>Good morning &amp; welcome.

00:00:04.000 --> 00:00:05.000
<v Dana Reyes>What do you do today?

00:01:06.250 --> 00:01:09.000
<v Lee>I look after <i>sixty</i> accounts.
"""
PLAIN = """Interviewer: Good morning.
What do you do?

Candidate: Two things: support and billing.
Interviewer: Why?
Candidate: Because I like both.
"""


def said(transcript):
    return [(turn.speaker, turn.text) for turn in transcript.turns]


def test_the_exchange_format():
    assert said(read(json.dumps(JSON), "a.json")) == [("interviewer", "Hello?")]


def test_webvtt_voices_become_two_sides_with_times():
    transcript = read(VTT.encode(), "a.vtt")
    assert said(transcript) == [
        ("interviewer", "Good morning & welcome.\nWhat do you do today?"),
        ("candidate", "I look after sixty accounts."),
    ]
    assert [turn.at for turn in transcript.turns] == [1.0, 66.25]


def test_subrip_with_names_in_the_text():
    text = "1\n00:00:01,000 --> 00:00:02,000\nHost: How are you?\n\n2\n00:00:03,000 --> 00:00:04,000\nGuest: Fine, thanks.\n"
    assert said(read(text, "a.srt")) == [("interviewer", "How are you?"), ("candidate", "Fine, thanks.")]


def test_plain_text_keeps_lines_that_go_on_and_colons_inside_them():
    assert said(read(PLAIN, "a.txt"))[:2] == [
        ("interviewer", "Good morning.\nWhat do you do?"),
        ("candidate", "Two things: support and billing."),
    ]


def test_a_colon_in_a_line_that_goes_on_makes_no_speaker():
    assert [turn.speaker for turn in read("Q: What happened?\nA: I said\nmy point: it was late\nQ: And then?", "a.txt").turns] == [
        "interviewer",
        "candidate",
        "interviewer",
    ]


def test_the_one_who_asks_less_is_the_candidate():
    text = (
        "Noor: I have two years in sales.\nPim: Tell me about a sale you lost. What did you do?\nNoor: I called them again.\nPim: And then?"
    )
    assert {turn.speaker: turn.text for turn in read(text, "a.txt").turns}["candidate"] == "I called them again."


def test_a_named_interviewer_overrules_the_guess():
    text = "Noor: I see.\nPim: Why? What? Who?"
    assert [turn.speaker for turn in read(text, "a.txt", interviewer="noor").turns] == ["interviewer", "candidate"]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"", "a: the file is empty"),
        (b"\xff\xfe\x00", "byte 0 is not UTF-8"),
        (b'{"format": "trainer.transcript/1", ', "line 1"),
        (b'{"format": "other/1"}', "trainer.transcript/1"),
        (b'{"format": "trainer.transcript/1", "turns": []}', "turns is empty"),
        (b'{"format": "trainer.transcript/1", "turns": [{"speaker": "robot", "text": "x"}]}', "turns.0.speaker"),
        (b"WEBVTT\n\n", "nobody says anything"),
        (b"no names here at all", "line 1 names nobody"),
        (b"[" * 100_000, "not JSON"),
    ],
)
def test_what_is_no_transcript_is_refused_with_its_place(data, place):
    with pytest.raises(Invalid) as error:
        read(data, "a")
    assert place in str(error.value)
    assert "\n" not in str(error.value)


def test_an_interviewer_who_is_not_there():
    with pytest.raises(Invalid, match="nobody is called 'Zoe'"):
        read(PLAIN, "a.txt", interviewer="Zoe")
