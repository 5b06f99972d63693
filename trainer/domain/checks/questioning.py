"""Questioning: open, one at a time, about what was done."""

import re
from statistics import median

from trainer.domain.checks.finding import Finding, matching, of_substance, present, questions, show, too_few
from trainer.domain.evidence import WORK, Asked, Evidence, Said

OPEN_SHARE = 0.6
"""Open questions per question; trained interviewers reach two thirds (Motivational Interviewing code manual, competency 70 %)."""
BEHAVIOURAL = 3
TO_TELL = 4
SEVERAL = 6
STACKED_SHARE = 0.15
STREAK = 4
LONG_QUESTION = 45
"""Words that a listener can hold at once, with room to spare."""

_HOPES = re.compile(
    r"^(?:(?:so|and|but|well|okay|ok)[, ]+)*(?:(?:surely|obviously|of course|i (?:assume|guess|suppose|take it|trust))\b.{0,120}\?$|"
    r"(?:you|you're|you'd|you've|that|this|it)\b.{3,160}, (?:right|correct|don't you|aren't you|didn't you|wouldn't you|"
    r"isn't it|haven't you|can't you|won't you|yes|no)\?$|(?:don't|wouldn't|isn't|shouldn't) (?:you|it|that) (?:agree|think|say)\b)"
)


def mostly_open(evidence: Evidence) -> Finding:
    """Most questions left room for an answer of more than a word."""
    if few := too_few(evidence, TO_TELL):
        return few
    asked = of_substance(evidence)
    kept = [one for one in asked if one.question.form == "open"]
    shut = [one for one in asked if one.question.form == "closed"]
    share = f"{len(kept)} of your {len(asked)} questions were open"
    if not shut or len(kept) >= OPEN_SHARE * len(asked):
        if not kept:
            return Finding("not_observed", "No question but those of courtesy: too few to tell.")
        return Finding("yes", f"{share}, such as {_shown(_best(kept)[0])}.", questions(_best(kept)))
    return Finding("no", f"{share}; {_shown(shut[0])} can be answered with a yes or a no.", questions(shut), shut[0].turn)


def behavioural(evidence: Evidence) -> Finding:
    """At least three questions about what the candidate actually did."""
    found = [one for one in evidence.asked if one.question.kind == "behavioural"]
    if not found and (few := too_few(evidence, TO_TELL)):
        return few
    said = tuple(Said(turn, question.text) for turn, question in found)
    count = f"{len(found) or 'no'} question{'s' * (len(found) != 1)}"
    no = f"You asked {count} about what the candidate has actually done; three stories are a sound basis."
    return present(said, "You asked for real events", no, least=BEHAVIOURAL, at=_first_question(evidence))


def several_topics(evidence: Evidence) -> Finding:
    """Enough ground covered to judge anybody on."""
    fresh = [one for one in of_substance(evidence) if not one.question.probe and _opens_a_subject(one)]
    if not evidence.asked:
        return Finding("not_observed", "No question was asked.")
    if len(fresh) >= TO_TELL and len(evidence.asked) >= SEVERAL:
        return Finding("yes", f"You opened {len(fresh)} subjects in {len(evidence.asked)} questions.", questions(fresh))
    return Finding(
        "no",
        f"You opened {len(fresh)} subject{'s' * (len(fresh) != 1)}: not enough to judge somebody on.",
        questions(fresh),
        partly=bool(fresh),
    )


def _opens_a_subject(one: Asked) -> bool:
    """A question about the work, or an open one about anything but private life."""
    return one.question.kind in WORK or (one.question.kind == "other" and one.question.form == "open")


def asked_motivation(evidence: Evidence) -> Finding:
    """What the candidate wants from the next job."""
    if few := too_few(evidence, 2):
        return few
    said = tuple(Said(turn, question.text) for turn, question in evidence.asked if question.kind == "motivation")
    return present(
        said,
        "You asked what the candidate is after",
        "You never asked what the candidate wants from this job or the next.",
        at=_middle(evidence),
    )


def one_at_a_time(evidence: Evidence) -> Finding:
    """Questions came singly."""
    if few := too_few(evidence, TO_TELL):
        return few
    asking = {turn for turn, _ in evidence.asked}
    heaps = {turn: question for turn, question in reversed(evidence.asked) if question.stacked}
    if len(heaps) <= STACKED_SHARE * len(asking):
        return Finding("yes", "You put one question at a time.", questions(evidence.asked))
    first = Asked(min(heaps), heaps[min(heaps)])
    return Finding(
        "no",
        f"You put several questions at once in {len(heaps)} turn{'s' * (len(heaps) != 1)}, as in turn {first.turn}.",
        questions([first]),
        first.turn,
    )


def short_questions(evidence: Evidence) -> Finding:
    """Questions could be remembered while answering."""
    if few := too_few(evidence, TO_TELL):
        return few
    lengths = [len(question.text.split()) for _, question in evidence.asked]
    longest = max(evidence.asked, key=lambda one: len(one.question.text))
    if median(lengths) <= LONG_QUESTION / 2 and max(lengths) <= 2 * LONG_QUESTION:
        return Finding("yes", f"Your questions were short: {median(lengths):.0f} words for a typical one.", questions(evidence.asked))
    return Finding("no", f"A question like {_shown(longest)} is long to keep in mind.", questions([longest]), longest.turn)


def leading(evidence: Evidence) -> Finding:
    """A question that holds its own answer."""
    if few := too_few(evidence, 1):
        return few
    heard = {turn: Said(turn, question.text) for turn, question in reversed(evidence.asked) if question.kind == "leading"}
    for one in matching(evidence, _HOPES):
        heard.setdefault(one.turn, one)
    said = tuple(heard[turn] for turn in sorted(heard))
    return present(said, "The question gave away the answer you hoped for", "None of your questions gave the answer away.")


def quizzed(evidence: Evidence) -> Finding:
    """Four closed questions in a row."""
    if few := too_few(evidence, TO_TELL):
        return few
    run: list[Asked] = []
    for one in of_substance(evidence):
        run = [*run, one] if one.question.form == "closed" else []
        if len(run) >= STREAK:
            return Finding(
                "yes", f"You asked {STREAK} closed questions in a row, ending with {_shown(run[-1])}.", questions(run), run[0].turn
            )
    return Finding("no", "You never fired off closed questions in a row.")


def _best(kept: list[Asked]) -> list[Asked]:
    """Those about work first."""
    return sorted(kept, key=lambda one: one.question.kind not in WORK)


def _shown(one: Asked) -> str:
    return show(Said(one.turn, one.question.text))


def _first_question(evidence: Evidence) -> int | None:
    return next((turn for turn, question in evidence.asked if question.kind in {"background", "situational", "other"}), None)


def _middle(evidence: Evidence) -> int | None:
    turns = evidence.own_turns
    return turns[len(turns) // 2] if turns else None
