"""Judges that are lazy, fickle or wrong: what they say counts only with words from where it could be shown."""

import asyncio

from tests.services.test_grading import RUBRICS, Says, grade, interview, read, verdicts
from trainer.domain.checks import Finding
from trainer.domain.report import Quote, Verdict
from trainer.domain.rubric import Check
from trainer.services.grading import GradeWork, Grading
from trainer.services.judging import consistency, merged
from trainer.services.ports import CheckReply, JudgeReply, ReplyQuote

GREETING = (0, "Thanks for coming in.")
HARM = Check(id="hurt", asks="Did it hurt?", points=-3, rule="cornered", evidence="Words that hurt.")


class Fickle(Says):
    """A judge that answers no every third time it is asked."""

    async def judge(self, briefs):
        replies = []
        for place, brief in enumerate(briefs):
            verdict = "no" if place >= 2 * len(briefs) // 3 else "yes"
            quotes = (ReplyQuote(0, "Thanks for coming in."),) if verdict == "yes" else ()
            replies.append(JudgeReply(tuple(CheckReply(check.id, "because", quotes, verdict) for check in brief.checks)))
        return replies


def test_a_true_quote_from_where_it_could_not_be_shown_carries_no_yes():
    check = verdicts(grade(interview("good"), judge=Says("yes", GREETING)))["heard-the-worry"]

    assert check.verdict == "not_judged"
    assert "stands where this could not be shown" in check.reason


def test_a_true_quote_from_an_answer_carries_it():
    quote = (28, "I don't know the exact figure, and I don't want to guess.")
    assert verdicts(grade(interview("good"), judge=Says("yes", quote)))["heard-the-worry"].verdict == "yes"


def test_a_models_yes_beside_a_rules_no_needs_words_from_the_turns_that_bear_on_it():
    rule = Finding("no", "One is closed.", (Quote(turn=4, quote="Right?"),))
    model = Verdict(id="hurt", verdict="yes", by="model", reason="-", evidence=(Quote(turn=0, quote="Hello"),))

    assert merged(HARM, rule, model).other is None
    assert merged(HARM, rule, model.model_copy(update={"evidence": (Quote(turn=4, quote="Right?"),)})).other is not None


def test_a_harm_that_was_not_found_says_what_was_looked_for_and_in_how_many_turns():
    told = merged(HARM, Finding("no", "You hurt nobody."), None, turns=12).reason

    assert told == "You hurt nobody. Looked for in 12 turns of yours: words that hurt."


def test_a_good_thing_that_is_missing_keeps_its_reason():
    check = HARM.model_copy(update={"points": 2.0})
    assert merged(check, Finding("no", "It was missing."), None, turns=12).reason == "It was missing."


def test_every_harm_that_was_avoided_says_more_than_that_it_was():
    report = grade(interview("good"))
    worth = {check.id: check for one in RUBRICS["candidate-is-your-customer"].criteria for check in one.checks}
    bare = [
        check.id
        for check in verdicts(report).values()
        if check.verdict == "no" and worth[check.id].points < 0 and not check.evidence and len(check.reason.split()) < 8
    ]
    assert bare == []


def test_votes_are_shown_where_a_judge_was_asked_more_than_once():
    judge = Fickle("yes")
    report = asyncio.run(Grading(read, judge=judge, samples=3).grade(GradeWork(interview("good"), RUBRICS["structured-interview"], "0")))
    voted = [check for check in verdicts(report).values() if check.by == "model" and check.votes]
    others = [check.other for check in verdicts(report).values() if check.other]

    assert all(check.votes == {"yes": 2, "no": 1} for check in (*voted, *others))
    assert voted or others
    assert report.judge.samples == 3
    assert report.judge.alpha is not None


def test_a_judge_asked_once_has_no_votes_and_no_alpha():
    report = grade(interview("good"), judge=Says("yes", GREETING))

    assert all(not check.votes for check in verdicts(report).values())
    assert (report.judge.samples, report.judge.alpha) == (1, None)


def test_alpha_falls_with_every_answer_that_differs():
    steady = [vote(yes=3), vote(no=3), vote(yes=3)]
    fickle = [vote(yes=2, no=1), vote(no=3), vote(yes=3)]

    assert consistency(steady) == 1.0
    assert 0 < consistency(fickle) < 1.0


def vote(**votes):
    return Verdict(id="x", verdict="yes", by="model", reason="-", votes=votes)
