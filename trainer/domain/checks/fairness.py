"""Fairness: the job's questions, and nobody's private life."""

import re

from trainer.domain.checks.finding import Finding, matching, of_substance, present, questions, receipts, show, too_few
from trainer.domain.evidence import WORK, Evidence, Said

TO_TELL = 3
JOB_SHARE = 0.5
_RUDE = re.compile(
    r"\b(?:(?:that(?:'s| is| was)|you(?:'re| are)) (?:\w+ )?(?:stupid|ridiculous|pathetic|useless|nonsense|a joke|"
    r"not very (?:bright|smart)|lying)|are you (?:serious|kidding|joking|stupid)|shut up|don't waste my time|wasting my time|"
    r"i don't (?:care|believe you)|if you want (?:this|the) job,? you(?:'d| had)? better|answer (?:the|my) question|(?:you have|"
    r"you've got|i'll give you) (?:one|ten|five|thirty) (?:chance|seconds?)|convince me|is that (?:really )?(?:all|the best) you)\b"
)


def stayed_off(evidence: Evidence) -> Finding:
    """Enough was asked, and nothing of it off-limits."""
    rows = [row for row in evidence.off_limits if row.what == "asked"]
    if rows:
        return Finding(
            "no", f"{show(Said(rows[0].turn, rows[0].quote))} touches {rows[0].topic}.", receipts(_quotes(evidence, "asked")), rows[0].turn
        )
    if few := too_few(evidence, TO_TELL):
        return few
    return Finding("yes", f"None of your {len(evidence.asked)} questions touched private ground.")


def asked_off_limits(evidence: Evidence) -> Finding:
    """A question on off-limits ground."""
    rows = [row for row in evidence.off_limits if row.what == "asked"]
    if not rows:
        return few if (few := too_few(evidence, TO_TELL)) else Finding("no", "You asked nothing off-limits.")
    grounds = ", ".join(dict.fromkeys(row.topic for row in rows))
    return Finding(
        "yes",
        f"{show(Said(rows[0].turn, rows[0].quote))} is off-limits ({grounds}); check with counsel.",
        receipts(_quotes(evidence, "asked")),
        rows[0].turn,
    )


def pursued(evidence: Evidence) -> Finding:
    """Something private that the candidate let slip was taken up."""
    return _row(
        evidence,
        "pursued_after_volunteered",
        "You took up something private that the candidate had let slip",
        "You took up nothing private.",
    )


def noted(evidence: Evidence) -> Finding:
    """Something private was written down."""
    rows = [row for row in evidence.off_limits if row.what == "noted"]
    written = bool(evidence.preparation.notes or (evidence.scorecard and evidence.scorecard.notes))
    if not written:
        return Finding("not_observed", "There are no notes.")
    if not rows:
        return Finding("no", "Your notes keep to the job.")
    return Finding("yes", f"Your notes hold “{rows[0].quote}”, which touches {rows[0].topic}; check with counsel.")


def let_pass(evidence: Evidence) -> Finding:
    """The candidate told something private and it was let pass."""
    slips = _slips(evidence)
    if not slips:
        return Finding("not_observed", "The candidate let nothing private slip.")
    rows = [row for row in evidence.off_limits if row.what == "pursued_after_volunteered"]
    if rows:
        return Finding(
            "no",
            f"You took it up with {show(Said(rows[0].turn, rows[0].quote))}.",
            receipts(_quotes(evidence, "pursued_after_volunteered")),
            rows[0].turn,
        )
    return Finding("yes", f"The candidate let something private slip in turn {slips[0]}, and you let it pass.")


def _slips(evidence: Evidence) -> list[int]:
    own = evidence.scenario
    private = {fact.id: fact.says for fact in own.ledger if fact.kind == "protected"} if own else {}
    told = {wording for wordings in private.values() for wording in wordings}
    return [
        place
        for place, turn in enumerate(evidence.transcript.turns)
        if turn.speaker == "candidate" and any(wording in turn.text for wording in told)
    ]


def kept_to_job(evidence: Evidence) -> Finding:
    """Most questions were about work."""
    if few := too_few(evidence, TO_TELL):
        return few
    asked = of_substance(evidence)
    work = [one for one in asked if one.question.kind in WORK or one.question.probe]
    away = [one for one in asked if one not in work and one.question.kind in {"off_limits", "leading"}]
    if len(work) >= JOB_SHARE * len(asked) and len(away) <= 1:
        return Finding("yes", f"{len(work)} of your {len(asked)} questions were about the work.", questions(work))
    return Finding(
        "no",
        f"{len(work)} of your {len(asked)} questions were about the work; others would tell nobody who can do the job.",
        questions(work),
        partly=True,
    )


def courteous(evidence: Evidence) -> Finding:
    """Nothing that belittles."""
    if few := too_few(evidence, TO_TELL):
        return few
    harsh = _harsh(evidence)
    if harsh:
        return Finding("no", f"{show(harsh[0])} belittles or corners the candidate.", receipts(harsh), harsh[0].turn)
    return Finding("yes", "You stayed courteous throughout.")


def cornered(evidence: Evidence) -> Finding:
    """An insult or a threat."""
    return present(_harsh(evidence), "You belittled or cornered the candidate", "You neither belittled nor cornered the candidate.")


def _harsh(evidence: Evidence) -> tuple[Said, ...]:
    return tuple(sorted({*evidence.cues("insult"), *matching(evidence, _RUDE)}))


def _row(evidence: Evidence, what: str, yes: str, no: str) -> Finding:
    return present(_quotes(evidence, what), yes, no)


def _quotes(evidence: Evidence, what: str) -> tuple[Said, ...]:
    return tuple(Said(row.turn, row.quote) for row in evidence.off_limits if row.what == what and row.turn >= 0)
