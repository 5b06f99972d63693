"""The rules: each answers one narrow question about an interview, from the record alone.

A rubric names them; what a yes is worth stands there, not here.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from trainer.domain.checks import (
    answering,
    closing,
    discovery,
    enthusiasm,
    fairness,
    judgement,
    listening,
    opening,
    preparation,
    questioning,
    selling,
)
from trainer.domain.checks.finding import Finding
from trainer.domain.evidence import Evidence

Rule = Callable[[Evidence], Finding]

_ALL: tuple[Rule, ...] = (
    preparation.used_resume, preparation.admits_unread, preparation.told_the_job, preparation.covered_posting,
    preparation.planned_questions, preparation.followed_plan, preparation.looked_up_facts,
    opening.greeted, opening.introduced, opening.set_agenda, opening.said_length, opening.put_at_ease, opening.invited_early,
    opening.cold_start, opening.sold_first,
    questioning.mostly_open, questioning.behavioural, questioning.several_topics, questioning.asked_motivation,
    questioning.one_at_a_time, questioning.short_questions, questioning.leading, questioning.quizzed,
    listening.followed_up, listening.echoed, listening.acknowledged, listening.let_speak, listening.monologue,
    listening.interrupted, listening.brushed_off, listening.asked_again,
    discovery.asked_own_part, discovery.asked_result, discovery.asked_lesson, discovery.asked_example,
    discovery.stayed_with_story, discovery.left_at_first_telling, discovery.found_half, discovery.found_motive, discovery.found_red_flag,
    enthusiasm.showed_joy, enthusiasm.told_own_reason, enthusiasm.told_perk, enthusiasm.met_motive, enthusiasm.took_interest,
    enthusiasm.ran_down, enthusiasm.in_a_hurry,
    selling.told_company, selling.told_enough, selling.told_figure, selling.supported, selling.contradicted,
    selling.over_promised, selling.honest_downside,
    answering.invited, answering.left_room, answering.answered_most, answering.dodged, answering.honest_follow_up,
    answering.answered_in_full, answering.checked_answer,
    closing.named_steps, closing.named_date, closing.thanked, closing.took_away, closing.asked_anything_else,
    closing.left_door_open, closing.said_goodbye, closing.broke_off,
    fairness.stayed_off, fairness.asked_off_limits, fairness.pursued, fairness.noted, fairness.let_pass, fairness.kept_to_job,
    fairness.courteous, fairness.cornered,
    judgement.rated_all, judgement.came_close, judgement.far_off, judgement.right_side, judgement.told_apart,
    judgement.gave_reasons, judgement.guessed,
)  # fmt: skip

RULES: Mapping[str, Rule] = MappingProxyType({rule.__name__: rule for rule in _ALL})
"""Every rule under its name, as rubrics call them."""

__all__ = ["RULES", "Finding", "Rule"]
