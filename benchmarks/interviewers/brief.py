"""What an interviewer knows before the interview, and how one listens and looks things up."""

import re
from collections import Counter
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
    r"new to me|be guessing|couldn't say|no idea|same (?:story|example|one)|that one again|repeating myself|telling you the same)\b",
    re.IGNORECASE,
)
_RHETORICAL = re.compile(
    r"(?:, (?:don't|haven't|aren't|isn't|do|is|are|have) (?:I|it|they|we)\?|^(?:Honestly|Frankly|You want it straight)\?"
    r"|^(?:Shall I say it|May I be plain)\?|question: .*)$"
)
_ASKS_BACK = re.compile(
    r"\b(?:you mean|do you mean|meaning what|which (?:one|part|bit|piece|end)|another way|try that again|what exactly|you after|"
    r"what do you want to know|say a bit more|asking about)\b",
    re.IGNORECASE,
)
_LEAST_SHARED, _LEAST_WEIGHT = 2, 0.25
_REPEATS = re.compile(
    r"\b(?:as i (?:said|mentioned|was (?:saying|trying))|told you|i said already|said (?:that|this|before|a bit)|had that|repeat|earlier"
    r"|same (?:as|answer|thing|story|figures)|touched on|once more|like before|as before|second copy|different sauce|you know this one)\b"
    r"|^again\b",
    re.IGNORECASE,
)
_NEAR_THE_END = 3
"""Sentences at the end of an answer in which a question is meant to be answered."""


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
        """The sentence of the documents that shares most rare words with a question; empty where none shares two."""
        asked = stems(question)
        spread = Counter(stem for passage in self.passages for stem in stems(passage))
        weights = {stem: 1 / spread[stem] for stem in asked if spread[stem]}

        def worth(passage: str) -> float:
            return sum(weights.get(stem, 0.0) for stem in stems(passage)) / (8 + len(stems(passage)))

        best = max(self.passages, key=worth, default="")
        shared = asked & stems(best)
        heavy = sum(weights[stem] for stem in shared) >= _LEAST_WEIGHT * sum(weights.values())
        return best if len(shared) >= _LEAST_SHARED and heavy else ""


def admits(reply: str) -> bool:
    """Whether the candidate had nothing to tell."""
    return bool(_ADMITS.search(reply))


def asks(reply: str) -> bool:
    """Whether the candidate asks something; what only sounds like a question does not count."""
    return bool(questions(reply))


def questions(reply: str) -> list[str]:
    """What the candidate asks, in the last sentences of an answer."""
    return [sentence for sentence in cut(reply)[-_NEAR_THE_END:] if sentence.endswith("?") and not _RHETORICAL.search(sentence)]


def repeats(reply: str) -> bool:
    """Whether the candidate says that she has told it before."""
    return bool(_REPEATS.search(" ".join(reply.split()[:12])))


def asks_back(reply: str) -> bool:
    """Whether the candidate asks what was meant."""
    return asks(reply) and bool(_ASKS_BACK.search(reply))


def cut(reply: str) -> list[str]:
    """Its sentences."""
    return re.split(r"(?<=[.!?])\s+", reply.strip())
