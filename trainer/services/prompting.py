"""What is said to a model: the port to the prompt files, the blanks that each must have, and data made harmless."""

from typing import Protocol

from trainer.services.ports import Message

BLANKS: dict[str, frozenset[str]] = {
    "candidate": frozenset(
        {
            "name",
            "company",
            "job",
            "manner",
            "least",
            "most",
            "resume",
            "conversation",
            "improvised",
            "question",
            "notes",
            "own_question",
            "move",
            "moment",
            "heard",
        }
    ),
    "reask": frozenset({"name", "least", "most", "wrong"}),
    "judge": frozenset({"criterion", "anchors", "checks", "transcript"}),
    "judge-again": frozenset({"wrong"}),
}
"""The message prompts and exactly the blanks that their callers fill."""

PHRASES: dict[str, frozenset[str]] = {
    "moves": frozenset(
        {"greet", "tell", "clarify", "decline", "ask", "react", "answer_small_talk", "admit_unknown", "repeat", "no_questions", "close"}
    ),
    "moments": frozenset(
        {
            "thinks",
            "stacked",
            "novel",
            "contradiction",
            "suits",
            "eases",
            "rephrase",
            "asks_why",
            "sales",
            "dodged",
            "attack",
            "insult",
            "affirm",
            "yes",
        }
    ),
    "manners": frozenset({"terse", "plain", "long_winded", "nervous", "polished", "guarded", "warm", "blunt"}),
}
"""The phrase files and exactly the sections that they must have."""

_HARMLESS = str.maketrans({"<": "‹", ">": "›", "\x00": " ", "\u2028": " ", "\u2029": " "})


class Prompts(Protocol):
    """The prompts, word for word."""

    sha256: str
    """Hash of the whole set, kept with what was made by it."""

    def fill(self, name: str, /, **blanks: str) -> tuple[Message, ...]:
        """A prompt's messages: role, rules and reminder as `system`, data as `user`.

        Raises:
            Invalid: a blank is missing or one too many is given.
        """

    def phrase(self, name: str, section: str) -> str:
        """One section of a phrase file."""

    def words(self, name: str) -> str:
        """What a model is told in that prompt apart from data, to see whether it is recited."""


def harmless(text: str, most: int = 20_000) -> str:
    """Data that can neither close its tag nor open another, nor pass for a chat template's own signs.

    All our delimiters, and those of the chat templates, are made of angle brackets or of square ones around INST; a heading's
    sign at the start of a line goes too. The text stays readable; `original` turns quotes back.
    """
    lines = (line.lstrip("#").lstrip() if line.startswith("#") else line for line in text[:most].translate(_HARMLESS).splitlines())
    return "\n".join(lines).replace("[INST]", "(INST)").replace("[/INST]", "(/INST)").replace("```", "'''")


def original(quote: str) -> str:
    """A quote from harmless text as it stood in the original, as far as brackets go."""
    return quote.replace("‹", "<").replace("›", ">")
