"""Reading the interviewer: what each turn asks, does, states and attempts, by rules alone."""

from trainer.domain.hearing.context import Context, Similar
from trainer.domain.hearing.turn import read_turn, searched
from trainer.domain.hearing.whole import context_of, last_question, read_transcript

__all__ = ["Context", "Similar", "context_of", "last_question", "read_transcript", "read_turn", "searched"]
