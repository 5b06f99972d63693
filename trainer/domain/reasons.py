"""Why the candidate was moved, in words for people: what the interviewer did, and what was quoted."""

from collections.abc import Iterable, Mapping

from trainer.domain.scenario import Candidate

_OF: Mapping[str, tuple[str, str, str]] = {"she": ("she", "her", "her"), "he": ("he", "him", "his"), "they": ("they", "them", "their")}
_REASONS: Mapping[str, str] = {
    "greet": "You greeted {them}",
    "introduce": "You said who you are",
    "set_agenda": "You said how the talk would run",
    "small_talk": "You began with a friendly word",
    "reflect": "You gave back what you had heard",
    "invite_questions": "You gave room for {their} questions",
    "praise": "You praised {them}",
    "flattered": "Praise made {them} wary",
    "thanks": "You thanked {them}",
    "empathy": "You showed that you understood",
    "enthusiasm": "You showed that you like it there",
    "apology": "You apologised",
    "dismissal": "You brushed something aside",
    "interruption": "You cut {them} short",
    "pressure": "You put {them} under pressure",
    "insult": "You were rude",
    "promise": "You promised what nobody can promise yet",
    "probed_own_part": "You asked for {their} own part",
    "probed_result": "You asked what came of it",
    "probed_lesson": "You asked what {they} took from it",
    "asked_for_example": "You asked for an example",
    "asked_for_more": "You wanted to hear more",
    "follow_up": "You followed up on what {they} had said",
    "led": "You put the answer into {their} mouth",
    "stacked": "You asked several things at once",
    "off_limits": "You asked what nobody should ask",
    "took_it_back": "You took back what you should not have said",
    "monologue": "You talked for very long",
    "motive_met": "You named something {they} had said matters to {them}",
    "concern_met": "You spoke to a worry that {they} had named",
    "perk_list": "You listed perks that {they} had not asked about",
    "answered_her_question": "You answered {their} question",
    "will_find_out": "You will find out what {they} asked",
    "partly_answered": "You answered a part of {their} question",
    "dodged": "Nobody answered {their} question",
    "odd_request": "You asked something that had nothing to do with the interview",
    "unintelligible": "Something could not be understood",
    "concern_unmet": "Nobody spoke to a worry that {they} had named",
    "no_room_for_questions": "{They} had no room for questions",
    "told_next_steps": "You said what happens next",
    "took_leave": "You took leave of {them}",
    "start": "Where everybody begins",
    "left_hanging": "It stopped without a farewell",
}
MOVES = frozenset(_REASONS)
"""The names of all moves."""
_BARE = ("start", "left_hanging", "no_room_for_questions")
"""Reasons that say it all."""


def reason(name: str, because: str, person: Candidate) -> str:
    """A move in plain words, and after a colon what showed it."""
    they, them, their = _OF[person.pronouns]
    plain = _REASONS.get(name, name.replace("_", " ")).format(they=they, them=them, their=their, They=they.capitalize())
    return plain if name in _BARE or not because else f"{plain}: {because}"


def small_things(names: Iterable[str], person: Candidate) -> str:
    """Several small moves in one line: no more than three of them named."""
    named = [reason(name, "", person) for name in dict.fromkeys(names)]
    rest = f", and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
    return "Small things: " + "; ".join(one[0].lower() + one[1:] for one in named[:_NAMED]) + rest


_NAMED = 3
