"""Answering: the candidate's own questions."""

import re

from trainer.domain.checks.finding import Finding, acts, matching, present, receipts, show
from trainer.domain.evidence import Evidence, Said
from trainer.domain.report import CandidateQuestionRow

ANSWERED_SHARE = 0.7
WORTH = {"answered": 1.0, "will_follow_up": 1.0, "partly": 0.5, "dodged": 0.0, "unanswered": 0.0}
DETAIL_WORDS = 12

_INVITE = re.compile(
    r"\b(?:(?:what|which|any|some|your) (?:other |further |more )?questions (?:do you have|have you|can i|for (?:me|us)|about|"
    r"would you)|questions (?:do )?you(?:'d| would)? (?:have|like)|do you have (?:any |some |other |further )*questions|"
    r"(?:what|anything) (?:would you|do you|you(?:'d| would)) (?:like|want) to (?:know|ask)|your turn|(?:over to|ask) (?:you|me)|"
    r"what can i tell you|happy to answer)\b"
)
_CHECKS = re.compile(
    r"\b(?:(?:does|did|has|have|is) (?:that|this|it|i) (?:fully |really )?(?:answer\w*|help|make sense|clear|cover)|what (?:else|"
    r"other)|any(?:thing)? (?:other|more|else)|is there (?:anything|something) (?:else|more)|more questions|did i answer|"
    r"what you wanted to know)\b"
)


def invited(evidence: Evidence) -> Finding:
    """The candidate was asked for her questions."""
    found = _invitations(evidence)
    return present(
        found, "You asked for the candidate's questions", "You never asked what the candidate wanted to know.", at=_last(evidence)
    )


def _invitations(evidence: Evidence) -> tuple[Said, ...]:
    """The sentences that hand over to the candidate now; a plan of the hour that promises to does not."""
    plans = set(evidence.acting("set_agenda"))
    found = acts(evidence, "invite_questions", _INVITE)
    return tuple(said for said in found if said.turn not in plans or "invite_questions" in evidence.readings[said.turn].acts)


def left_room(evidence: Evidence) -> Finding:
    """There was a turn left for an answer after the invitation."""
    found = _invitations(evidence)
    if not found:
        return Finding("not_observed", "The candidate's questions were not invited.")
    after = [turn for turn in evidence.own_turns if turn > found[0].turn]
    return (
        present(
            found,
            "There was room for questions after you asked for them",
            "You asked for questions in your very last words.",
            at=found[0].turn,
        )
        if after
        else Finding("no", f"You asked for questions in your very last words, {show(found[0])}.", receipts(found), found[0].turn)
    )


def answered_most(evidence: Evidence) -> Finding:
    """Most of the candidate's questions got an answer, or an honest promise of one."""
    rows = evidence.candidate_questions
    if not rows:
        return Finding("not_observed", "The candidate asked nothing.")
    done = sum(WORTH[row.status] for row in rows)
    good = [row for row in rows if WORTH[row.status] > 0]
    whole, half = (sum(WORTH[row.status] == worth for row in rows) for worth in (1.0, 0.5))
    an = "a whole" if half else "an"
    told = f"Of {len(rows)} question{'s' * (len(rows) != 1)} from the candidate, {whole or 'none'} got {an} answer"
    if done >= ANSWERED_SHARE * len(rows):
        return Finding("yes", f"{told}.", receipts(_replies(evidence, good)))
    worst = next(row for row in rows if WORTH[row.status] < 1)
    became = "got half of one" if worst.status == "partly" else "got none"
    return Finding("no", f"{told}; “{worst.text}” in turn {worst.turn} {became}.", receipts(_replies(evidence, good)), worst.turn + 1)


def dodged(evidence: Evidence) -> Finding:
    """A question was passed over."""
    rows = evidence.candidate_questions
    if not rows:
        return Finding("not_observed", "The candidate asked nothing.")
    left = [row for row in rows if row.status in {"dodged", "unanswered"}]
    if not left:
        return Finding("no", "You passed over none of the candidate's questions.")
    return Finding("yes", f"“{left[0].text}” in turn {left[0].turn} was passed over.", receipts(_replies(evidence, left)), left[0].turn + 1)


def honest_follow_up(evidence: Evidence) -> Finding:
    """Not knowing was said, with a promise to find out."""
    rows = [row for row in evidence.candidate_questions if row.status == "will_follow_up"]
    if not rows:
        return Finding("not_observed", "There was no question that you had to take away.")
    return Finding("yes", f"You did not guess at “{rows[0].text}” and said you would come back to it.", receipts(_replies(evidence, rows)))


def answered_in_full(evidence: Evidence) -> Finding:
    """An answer with something in it, not a yes or no."""
    good = [row for row in evidence.candidate_questions if row.status == "answered"]
    if not good:
        return Finding("not_observed", "No question of the candidate's was answered.")
    full = tuple(said for said in _replies(evidence, good) if evidence.readings[said.turn].words >= DETAIL_WORDS)
    return present(full, "You answered with substance", "Your answers were a word or two long.", at=good[0].turn + 1)


def checked_answer(evidence: Evidence) -> Finding:
    """Whether the answer helped, or what else there is."""
    if not evidence.candidate_questions:
        return Finding("not_observed", "The candidate asked nothing.")
    first = evidence.candidate_questions[0].turn
    found = matching(evidence, _CHECKS, [turn for turn in evidence.own_turns if turn > first])
    return present(
        found,
        "You made sure the candidate had what she needed" if _she(evidence) else "You made sure the candidate had what they needed",
        "You did not ask whether that answered it, or what else there was.",
        at=first + 1,
    )


def _she(evidence: Evidence) -> bool:
    return evidence.scenario is not None and evidence.scenario.candidate.pronouns == "she"


def _replies(evidence: Evidence, rows: list[CandidateQuestionRow]) -> tuple[Said, ...]:
    """The first sentence of the interviewer's turn after each."""
    first = {said.turn: said for said in reversed(evidence.said)}
    turns = evidence.own_turns
    after = (next((turn for turn in turns if turn > row.turn), -1) for row in rows)
    return tuple(first[turn] for turn in dict.fromkeys(after) if turn in first)


def _last(evidence: Evidence) -> int | None:
    return evidence.own_turns[-1] if evidence.own_turns else None
