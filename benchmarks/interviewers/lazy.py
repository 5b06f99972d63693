"""Interviewers who miss much without meaning harm."""

from collections.abc import Generator

from benchmarks.interviewers.brief import Brief

_USUAL = (
    "Tell me about yourself.",
    "What are your strengths?",
    "What is your biggest weakness?",
    "Where do you see yourself in five years?",
    "Why do you want to work here?",
    "Tell me about a challenge you faced.",
    "How do you work in a team?",
    "How do you handle stress?",
    "What are your salary expectations?",
)
_CLOSED = (
    "Do you work well in a team?",
    "Can you work under pressure?",
    "Are you good with people?",
    "Have you had a difficult customer?",
    "Have you ever made a mistake at work?",
    "Do you like learning new things?",
    "Are you organised?",
    "Have you led a team?",
    "Do you get on with your colleagues?",
    "Is the salary band all right for you?",
    "Can you start next month?",
    "Are you happy to come to the office?",
)
_PERKS = (
    "We have a gym, free fruit, a table football table and a rooftop terrace.",
    "Our benefits are the best in the industry, and the parties are legendary.",
    "The team is like a family, and we have unlimited coffee and dress-down Fridays.",
    "We are growing enormously, and there are bonuses, discounts and a games room.",
)


def novice(brief: Brief) -> Generator[str, str, None]:
    """The usual questions in the usual order, no follow-up, a hasty end."""
    yield f"Hi {brief.name}, thanks for coming."
    for question in _USUAL:  # noqa: UP028 - a tuple cannot be sent the answers
        yield question
    yield "Okay, great. Do you have any questions?"
    yield "I'd have to check that."
    yield "Okay, thanks for coming in. Bye."


def closed_only(brief: Brief) -> Generator[str, str, None]:
    """Nothing but yes or no."""
    yield f"Hello {brief.name}."
    for question in _CLOSED:  # noqa: UP028 - a tuple cannot be sent the answers
        yield question
    for title in brief.competencies:
        yield f"Would you say you are strong in {title.lower()}?"
    yield "Thank you for your time. Goodbye."


def monologuer(brief: Brief) -> Generator[str, str, None]:
    """Talks most of the time and asks now and then."""
    talk = (
        " ".join(brief.rng.sample(brief.passages, min(12, len(brief.passages))))
        or "We do a great many things here, and I could go on about all of them. " * 9
    )
    yield f"Hello {brief.name}. Let me tell you about us first. {talk}"
    for question in _USUAL[:6]:
        yield f"{' '.join(brief.rng.sample(brief.passages, min(8, len(brief.passages)))) or talk} But to get on with it. {question}"
    yield f"And one more thing about us. {talk}"
    yield "Well, that's our time, thank you for coming. Goodbye."


def seller(brief: Brief) -> Generator[str, str, None]:
    """Praises the place and asks for nothing."""
    yield f"Hello {brief.name}, you're going to love it here!"
    for perks in _PERKS:
        yield f"{perks} I guarantee you will be promoted within a year."
    yield "Tell me about yourself."
    for perks in reversed(_PERKS):
        yield f"That's great. {perks}"
    yield "Do you have any questions?"
    yield "Honestly, everything here is fantastic."
    yield "Thanks for coming, you'll hear from us. Bye!"


def interrogator(brief: Brief) -> Generator[str, str, None]:
    """Presses, interrupts, believes nothing."""
    yield "Sit down. Let's get started."
    for question in brief.openings(7):
        yield f"{question} And keep it short."
        yield "Stop there, that's not what I asked. What did you actually do yourself?"
        yield "I find that hard to believe. Prove it. What were the numbers?"
    yield "Why should we hire you and not somebody better?"
    yield "That's all. Goodbye."
