"""What an interviewer knows before the interview, and how one listens and looks things up."""

import re
from collections.abc import Callable, Generator
from dataclasses import dataclass
from random import Random

from trainer.domain.hearing.words import stems

Script = Callable[["Brief"], Generator[str, str, None]]
"""Yields the interviewer's lines and is sent the candidate's answers."""

_BEHAVIOURAL = (
    "Tell me about a difficult {person} you dealt with.",
    "Tell me about a hard problem you solved.",
    "Tell me about something you are proud of.",
    "Tell me about a time when something went wrong and it was your mistake.",
    "Tell me about a disagreement you had with a colleague.",
    "Describe a difficult decision you made.",
    "Tell me about a time you were under a lot of pressure.",
    "Tell me about something you improved on your own initiative.",
    "Tell me about a time you helped somebody else learn.",
    "Tell me about a time you had to persuade somebody.",
    "Tell me about a time you received critical feedback.",
    "Describe a time when you had to decide what comes first.",
)
_ADMITS = re.compile(
    r"\b(?:not (?:something|that i)|haven't|have not|don't know|never (?:came|landed|done)|no experience|making it up|"
    r"nothing (?:comes|springs)|can't (?:say|help)|"
    r"new to me|couldn't say|no idea)\b",
    re.IGNORECASE,
)


@dataclass
class Brief:
    """The papers on the interviewer's desk, and a die."""

    name: str
    """The candidate's first name."""
    title: str
    company: str
    competencies: tuple[str, ...]
    """Their titles, as on the scorecard."""
    passages: tuple[str, ...]
    """Sentences of the company's documents."""
    rng: Random

    def openings(self, count: int) -> list[str]:
        """Open questions: one for each competency, then general ones."""
        person = self.rng.choice(("customer", "person", "colleague"))
        general = [line.format(person=person) for line in _BEHAVIOURAL]
        self.rng.shuffle(general)
        own = [f"Tell me about a situation from your work that was about {title[0].lower()}{title[1:]}." for title in self.competencies]
        return (own + general)[:count]

    def looked_up(self, question: str) -> str:
        """The two sentences of the documents that share most rare words with a question; empty where none does."""
        asked = stems(question)
        ranked = sorted(self.passages, key=lambda passage: -len(asked & stems(passage)) / (4 + len(stems(passage))))
        best = [passage for passage in ranked[:2] if len(asked & stems(passage)) >= 2]
        return " ".join(best)


def admits(reply: str) -> bool:
    """Whether the candidate had nothing to tell."""
    return bool(_ADMITS.search(reply))


def asks(reply: str) -> bool:
    """Whether the candidate's turn ends in a question."""
    return reply.rstrip().endswith("?")
