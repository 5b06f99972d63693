"""What the candidate will do with a turn, decided in code: the value, its band and its limits."""

from typing import Literal

from trainer.domain.scenario import Model

PlanAct = Literal[
    "greet", "tell", "clarify", "decline", "ask", "react", "answer_small_talk", "admit_unknown", "repeat", "no_questions", "close",
]  # fmt: skip


Moment = Literal[
    "", "silence", "noise", "other_language", "attack", "pasted", "insult", "novel", "stacked", "affirm", "holds_back", "nothing_more",
    "no_result", "no_lesson", "first_question", "answered", "dodged", "after_goodbye", "unclear", "asks_why",
    "again", "again_after", "depends", "interjection", "react", "react_cool", "unknown", "decline", "nod", "agenda", "next_steps",
    "and_so_on", "promised", "because", "so", "hesitates", "vague", "surface", "partly", "journey", "drink", "how_are_you", "suits",
    "eases", "contradiction", "sales", "rephrase", "no_better", "no_date", "playful",
    "kindness", "accepts", "yes", "no_end", "no_change", "by_the_way", "same_story", "not_asked", "thanked", "link",
    "unknown_case", "unknown_view", "if_you_mean", "no_detail", "pay_now",
]  # fmt: skip
"""A universal moment of an interview that has lines of its own in `knowledge_base/phrases.yaml`."""


class Plan(Model):
    """One turn of the candidate before it has words."""

    turn: int
    act: PlanAct
    facts: tuple[str, ...] = ()
    """Ids of the facts that may be told now. Nothing else of the ledger may be."""
    own_question: str | None = None
    """Id of the question of her own that she puts."""
    words: tuple[int, int] = (1, 60)
    """Length band, least and most words."""
    warmth: float = 0.0
    """-1 cold to 1 warm."""
    opener: str | None = None
    """A mark of speech to begin with, already chosen."""
    question: str = ""
    """The interviewer's words that are answered."""
    topic: str | None = None
    moment: Moment = ""
    quotes: tuple[str, ...] = ()
    """The interviewer's own words that she refers to, exact substrings of what was said."""


class Spoken(Model):
    """What a voice made of a plan."""

    text: str
    voice: str
    """`script`, or `provider:model`."""
    repaired: bool = False
    violations: tuple[str, ...] = ()
    improvised: tuple[str, ...] = ()
    notice: str | None = None
    """One line for the page, where a model failed and the scripted voice finished."""
