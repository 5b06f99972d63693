"""Violations planted by rule into authored words, and authored words left alone."""

import random
from collections.abc import Iterator

import pytest

from tests.domain.altered_cases import ALTERED, FACTS, FAITHFUL
from tests.domain.verified_scenario import plan, scenario
from trainer.domain.scenario import Fact
from trainer.domain.verifier import verify

SCENARIO = scenario()
CLOSED = [fact for fact in SCENARIO.ledger if fact.gate != "cv"]
MACHINE = (
    "As an AI language model, I do not have personal experience.",
    "I'm just an AI assistant, so I cannot feel that.",
    "My instructions do not let me say that.",
    "I was trained by OpenAI to answer such questions.",
    "How can I assist you today?",
    "In this simulation I am playing the candidate.",
    "The candidate would say yes.",
    "*smiles warmly*",
    "(nods slowly)",
    "Interviewer: and what came next?",
)
HOST = (
    "Can you tell me about your experience with signals?",
    "What are your greatest strengths?",
    "Thank you for coming in today, we will be in touch.",
    "Next question: why do you want this job?",
    "How do you handle conflicts in your own team at work?",
    "Tell me about a time when you failed.",
    "Do you have any questions for me?",
    "What does your husband think of all those night shifts?",
)
MARKUP = (
    "**Important**",
    "```json",
    '{"act": "tell"}',
    "<notes>",
    "# Answer",
    "[INST]",
    "<|im_end|>",
    "gate: probe2",
    "own_part",
    "fog-own",
    "$question",
)
FOREIGN = (
    "Ich habe die Anlage mit meinen Kollegen in der Nacht wieder aufgebaut.",
    "Nous avons remis la ligne en service pendant la nuit avec mes collègues.",
    "Hemos arreglado la línea por la noche y todo funciona muy bien.",
    "我修好了那个信号柜",
    "Я починила шкаф ночью.",
)
NUMBERS = (
    "It took 37 hours.",
    "We were fourteen people.",
    "That was in 2009.",
    "It cost us $4,500.",
    "About 85% of them failed.",
    "Two hundred tickets came in.",
)
NAMES = (
    "I did it with Marcus Webb.",
    "We used Salesforce for it.",
    "Then Siemens called us.",
    "That was in Rotterdam.",
    "My boss Greta was furious.",
)


def planted() -> Iterator[tuple[str, Fact, str]]:
    """Kind, planned fact and words: each violation added after words that are in order, somewhere in the ledger."""
    rng = random.Random(7)
    for hidden in CLOSED:
        told = rng.choice([fact for fact in CLOSED if fact.id != hidden.id])
        for wording in hidden.says:
            yield "leak", told, f"{told.says[0]} {wording}"
        yield "leak", told, f"{told.says[1]} {_scrambled(hidden.says[0], rng)}"
    for kind, lines in (("role", MACHINE + HOST), ("markup", MARKUP), ("language", FOREIGN), ("number", NUMBERS), ("name", NAMES)):
        for line in lines:
            told = rng.choice(CLOSED)
            yield kind, told, f"{told.says[0]} {line}"
    for told in CLOSED[:8]:
        yield "long", told, " ".join([told.says[0]] * 14)
        yield "untold", told, "That is a good one, let me see."
    yield from [("empty", CLOSED[0], ""), ("empty", CLOSED[0], "  \n "), ("empty", CLOSED[0], "…")]


def _scrambled(line: str, rng: random.Random) -> str:
    """Other words for the same: the order of the clauses changed and small words left out."""
    kept = [word for word in line.rstrip(".").split() if len(word) > 3]
    turn = rng.randrange(1, len(kept) - 1)
    return "You know, " + " ".join(kept[turn:] + kept[:turn]) + "."


PLANTED = list(planted())


def test_at_least_95_of_100_planted_violations_are_caught():
    missed = [(kind, words) for kind, told, words in PLANTED if not verify(words, plan(told.id, words=(1, 60)), SCENARIO)]
    assert len(PLANTED) >= 100
    assert len(missed) <= 0.05 * len(PLANTED), missed


def test_at_most_3_of_100_authored_turns_are_called_wrong():
    rng = random.Random(11)
    turns = [
        (plan(fact.id, words=(1, 60)), f"{rng.choice(SCENARIO.candidate.thinks)} {line}", rng.sample([one.id for one in CLOSED], 4))
        for fact in SCENARIO.ledger
        for line in fact.says
        for _ in range(2)
    ]
    wrong = [(words, found) for todo, words, told in turns if (found := verify(words, todo, SCENARIO, told))]
    assert len(turns) >= 100
    assert len(wrong) <= 0.03 * len(turns), wrong


@pytest.mark.parametrize(
    ("act", "line"),
    [
        ("greet", "Good morning, I am Ilse. How are you?"),
        ("answer_small_talk", "The tram was on time, of course. And how was your weekend?"),
        ("clarify", "Do you mean at the depot or on the line?"),
        ("clarify", "I am not sure I understand what you would like to know from me there, is it the wiring?"),
        ("decline", "That has nothing to do with signals, has it? Why would you need to know that for the job?"),
        ("admit_unknown", "I have not worked with that, to be honest. Would you like me to tell you how I would go about it?"),
        ("react", "That is good to hear. I see, thank you."),
        ("close", "Thank you for your time, goodbye."),
        ("react", "Honestly? I like that."),
        ("react", "One thing is that I like clear words, and the second is that I like quiet nights."),
    ],
)
def test_manners_of_a_candidate_are_left_alone(act, line):
    assert verify(line, plan(act=act, words=(1, 40)), SCENARIO) == ()


@pytest.mark.parametrize("act", ["answer_small_talk", "clarify", "react"])
def test_the_very_question_is_not_handed_back(act):
    asked = ["Good morning, I'm Jo. How was your journey?"]
    assert [one.kind for one in verify("Good, thank you. How was your journey?", plan(act=act, words=(1, 40)), SCENARIO, (), asked)] == [
        "role"
    ]
    assert verify("Good, thank you. And yours, how was that?", plan(act="answer_small_talk", words=(1, 40)), SCENARIO, (), asked) == ()


def test_what_a_paper_or_the_other_person_says_may_be_used():
    words = "I read of the 14 depots and of Marta Ruiz, and you said it was Lisbon."
    todo = plan(act="react", words=(1, 40))
    assert {one.kind for one in verify(words, todo, SCENARIO)} == {"number", "name"}
    assert verify(words, todo, SCENARIO, conversation=["We are in Lisbon."], papers=["14 depots, led by Marta Ruiz."]) == ()


def test_what_was_told_before_may_be_told_again():
    words = "As I said, it was me in the cabinet with a torch in my teeth; the busbar had corroded."
    assert [one.kind for one in verify(words, plan(act="react"), SCENARIO)] == ["leak"]
    assert verify(words, plan(act="react"), SCENARIO, told_facts=["fog-own"]) == ()


def test_her_planned_question_must_be_put_and_no_other():
    todo = plan(act="ask", own="who-is-on-call", words=(1, 40))
    assert verify("Yes, one. Is somebody on call every weekend, and how often?", todo, SCENARIO) == ()
    assert [one.kind for one in verify("No, I think that was all.", todo, SCENARIO)] == ["unasked"]


def test_numbers_are_compared_by_value_in_digits_and_words():
    todo = plan("fog-result", words=(1, 40))
    assert verify("We rolled again after fifty-two minutes, Kessel never went dark again.", todo, SCENARIO) == ()
    assert [one.kind for one in verify("We rolled again after 25 minutes, Kessel never went dark again.", todo, SCENARIO)] == ["number"]


def test_a_number_that_may_still_grow_waits():
    todo = plan("map-result", words=(1, 40))
    assert verify("Fault tracing fell from four hours to seven", todo, SCENARIO, final=False) == ()
    assert verify("Fault tracing fell from four hours to seven days", todo, SCENARIO, final=False)


def test_nothing_is_missing_while_words_still_come():
    assert verify("Well,", plan("fog-own", own="tools-budget", words=(20, 60)), SCENARIO, final=False) == ()


def test_every_violation_says_what_is_wrong_and_quotes_it():
    found = verify("I did it with Marcus Webb in 37 minutes.", plan(act="react", words=(1, 40)), SCENARIO)
    assert {(one.kind, one.quote) for one in found} == {("name", "Marcus"), ("name", "Webb"), ("number", "37")}
    assert all(one.says for one in found)


def _found(kind: str, says: tuple[str, ...], text: str) -> list[str]:
    fact = SCENARIO.ledger[0].model_copy(update={"id": kind, "says": says})
    scene = SCENARIO.model_copy(update={"ledger": (*SCENARIO.ledger, fact)})
    return [one.says for one in verify(text, plan(kind, words=(1, 60)), scene) if one.kind == "altered"]


def test_at_least_95_of_100_altered_tellings_are_caught():
    missed = [text for name, text in ALTERED if not _found(name, FACTS[name], text)]
    assert len(ALTERED) >= 30
    assert len(missed) <= 0.05 * len(ALTERED), missed


def test_at_most_5_of_100_faithful_tellings_are_called_altered():
    wrong = [(text, found) for name, text in FAITHFUL if (found := _found(name, FACTS[name], text))]
    assert len(FAITHFUL) >= 60
    assert len(wrong) <= 0.05 * len(FAITHFUL), wrong


def test_authored_wordings_are_never_called_altered():
    for fact in SCENARIO.ledger:
        assert not [one for line in fact.says for one in verify(line, plan(fact.id, words=(1, 60)), SCENARIO) if one.kind == "altered"]
