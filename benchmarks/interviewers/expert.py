"""The expert: opens well, follows every story down to part, result and lesson, tells the truth about the job, leaves room, closes."""

import re
from collections.abc import Generator

from benchmarks.interviewers.brief import Brief, admits, asks, asks_back, questions, repeats

_OWN = (
    "What was your own part in that?",
    "What exactly did you do yourself?",
    "Walk me through what you did, step by step.",
    "How did you go about it?",
)
_RESULT = ("What came of it in the end?", "What was the result, in numbers if you have them?", "What changed because of it?")
_LESSON = ("What would you do differently today?", "What did you learn from it?", "Looking back, what would you change?")
_THANKS = ("Thank you, that helps me.", "Thanks for telling me that so openly.", "I see.", "That's good to know.")
_HARD = re.compile(
    r"\b(?:died|widower|ill|sorry|ashamed|hurt|lost|fault|mistake|proud of|afraid|frightened|cried|alone|failed)\b", re.IGNORECASE
)
_WANTS = (
    "What are you looking for in your next role?",
    "What matters most to you beyond that?",
    "What worries you about this job?",
    "What else gives you pause?",
    "Where would you like to be in five years?",
    "Why are you leaving your present job?",
    "Is there more to it?",
)
_PRACTICAL = (
    "What are your salary expectations?",
    "When could you start?",
    "How do you feel about working from the office or from home?",
    "Are you talking to other companies?",
)
STORIES = 10
_KIND, _A_WORD = 0.6, 0.3
"""How often a hard thing is met with a kind word, and any other answer with a word of thanks."""


def expert(brief: Brief) -> Generator[str, str, None]:
    """A whole interview of about sixty turns."""
    reply = yield f"Hello {brief.name}, I'm Robin, I lead the team at {brief.company}. Thank you for coming in. How was your journey?"
    reply = yield "Good. We have about forty minutes. I'll ask about your work first, then you ask me what you like. I may take notes."
    yield from _told(brief, "To begin with, tell me a little about yourself.")
    for question in brief.openings(STORIES):
        reply = yield from _told(brief, question)
        if not admits(reply) and not repeats(reply):
            yield from _followed_up(brief, reply)
    for question in _WANTS:
        reply = yield from _told(brief, question)
        if benefit := brief.looked_up(reply):
            reply = yield f"I understand. I really enjoy working here, so let me tell you how that is with us. {benefit}"
            if asks(reply):
                yield _answer(brief, reply)
    for question in _PRACTICAL:
        yield from _told(brief, question)
    reply = yield "Thank you. What questions do you have for me?"
    for _ in range(8):
        if not asks(reply):
            break
        reply = yield _answer(brief, reply)
    yield f"Thank you so much for your time, {brief.name}. We decide by Friday, and I'll call you myself either way. Goodbye!"


def _told(brief: Brief, question: str) -> Generator[str, str, str]:
    """A question, put once more where it was not understood; and an answer to the one that may come back."""
    reply = yield question
    if asks_back(reply):
        reply = yield "Let me put it another way. Can you give me an example from your work?"
    if asks(reply) and not asks_back(reply):
        reply = yield _answer(brief, reply)
    return reply


def _followed_up(brief: Brief, reply: str) -> Generator[str, str, None]:
    for probes in (_OWN, _RESULT, _LESSON):
        reply = yield from _told(brief, _met(brief, reply) + brief.rng.choice(probes))


def _met(brief: Brief, reply: str) -> str:
    """Now and then a word before the next question; a kind one for what was hard to tell."""
    drawn = brief.rng.random()
    if _HARD.search(reply) and drawn < _KIND:
        return "I see, that must have been hard. "
    return f"{brief.rng.choice(_THANKS)} " if drawn < _A_WORD else ""


def _answer(brief: Brief, reply: str) -> str:
    question = next(iter(questions(reply)), reply)
    found = brief.looked_up(question)
    return f"Good question. {found}" if found else "I don't know that for certain. I'll find out and write to you tomorrow."
