"""Judgement: the scorecard against the candidate's true levels."""

from trainer.domain.checks.finding import Finding
from trainer.domain.checks.preparation import competencies_asked
from trainer.domain.evidence import Evidence
from trainer.domain.hearing.attacks import attacks
from trainer.domain.transcript import Scorecard
from trainer.domain.wording import sentences, words

CLOSE = 1.0
FAR = 2
TO_COMPARE = 3
REASONS = 8
NO_CARD = Finding("not_observed", "No scorecard was filled in.")
NO_TRUTH = Finding("not_observed", "Nobody knows this candidate's true levels.")


def rated_all(evidence: Evidence) -> Finding:
    """Every competency has a rating."""
    card, own = evidence.scorecard, evidence.scenario
    if card is None or own is None:
        return NO_CARD if card is None else NO_TRUTH
    missing = [one.title for one in own.competencies if one.id not in card.ratings]
    if missing:
        return Finding("no", f"You gave no rating for {', '.join(missing)}.", partly=True)
    return Finding("yes", f"You rated all {len(own.competencies)} competencies.")


def came_close(evidence: Evidence) -> Finding:
    """Ratings are within a level of the truth on average."""
    errors = _errors(evidence)
    if isinstance(errors, Finding):
        return errors
    mean = sum(abs(error) for error in errors.values()) / len(errors)
    way = "too kind" if sum(errors.values()) > 0 else "too strict"
    told = f"Your ratings are {mean:.1f} levels off on average"
    return Finding("yes", f"{told}.") if mean <= CLOSE else Finding("no", f"{told}, mostly {way}.", partly=True)


def far_off(evidence: Evidence) -> Finding:
    """One rating is two levels off or more."""
    errors = _errors(evidence)
    if isinstance(errors, Finding):
        return errors
    worst = max(errors, key=lambda title: abs(errors[title]))
    if abs(errors[worst]) < FAR:
        return Finding("no", "No rating is two levels off.")
    return Finding("yes", f"You rated {worst} {abs(errors[worst])} levels too {'high' if errors[worst] > 0 else 'low'}.")


def right_side(evidence: Evidence) -> Finding:
    """The recommendation is on the right side of yes and no."""
    card, own = evidence.scorecard, evidence.scenario
    if card is None or card.recommendation is None or own is None:
        return NO_CARD if own else NO_TRUTH
    true = own.truth.recommendation
    if card.recommendation.endswith("yes") == true.endswith("yes"):
        return Finding("yes", f"You recommended {_say(card.recommendation)}; {_say(true)} is right.")
    return Finding("no", f"You recommended {_say(card.recommendation)}, where {_say(true)} is right: {own.truth.why}")


def told_apart(evidence: Evidence) -> Finding:
    """Strengths and weaknesses were told apart instead of one level for all (halo)."""
    card, own = evidence.scorecard, evidence.scenario
    if card is None or own is None:
        return NO_CARD if card is None else NO_TRUTH
    true = {one.true_level for one in own.competencies if one.id in card.ratings}
    if len(card.ratings) < TO_COMPARE or len(true) == 1:
        return Finding("not_observed", "There were no different levels to tell apart.")
    if len(set(card.ratings.values())) == 1:
        return Finding("no", f"You gave a {next(iter(card.ratings.values()))} to everything; one impression coloured the rest.")
    return Finding("yes", "You told strengths and weaknesses apart.")


def gave_reasons(evidence: Evidence) -> Finding:
    """The notes say why."""
    card = evidence.scorecard
    if card is None:
        return NO_CARD
    count = sum(len(words(part)) for part in sentences(card.notes) if not attacks(part))
    if count >= REASONS:
        return Finding("yes", "You wrote down why.")
    return Finding("no", "Your scorecard does not say why; in a month nobody will know.", partly=count > 0)


def guessed(evidence: Evidence) -> Finding:
    """A competency was rated though no question was about it."""
    card, own = evidence.scorecard, evidence.scenario
    if card is None or own is None:
        return NO_CARD if card is None else NO_TRUTH
    met = competencies_asked(evidence) | {own.fact(fact).competency: None for fact in evidence.discovery.found}
    blind = [one.title for one in own.competencies if one.id in card.ratings and one.id not in met]
    if blind:
        return Finding("yes", f"You rated {', '.join(blind)} without having asked about it.")
    return Finding("no", "You rated nothing that you had not asked about.")


def _errors(evidence: Evidence) -> dict[str, int] | Finding:
    card, own = evidence.scorecard, evidence.scenario
    if own is None:
        return NO_TRUTH
    rated = (
        {one.title: card.ratings[one.id] - one.true_level for one in own.competencies if one.id in card.ratings}
        if isinstance(card, Scorecard)
        else {}
    )
    return rated or NO_CARD


def _say(recommendation: str) -> str:
    return f"“{recommendation.replace('_', ' ')}”"
