"""Small mendings that need no further call: labels and quotation marks off, a bad tail cut, a question put."""

import re

from trainer.domain import verifier
from trainer.domain.verifier import Ground
from trainer.services.asking import own_question
from trainer.services.brief import VoiceBrief

_QUOTES = '"“”«»'
_ECHO = re.compile(r"^\W*Interviewer\s*:[^?.!]*(?:[?.!]+\s*|$)")
"""Small models repeat the question before they answer it."""
_THOUGHTS = re.compile(r"<think>.*?(?:</think>|$)", re.DOTALL)


def tidy(raw: str, name: str) -> str:
    """A model's words without its habits: thoughts aloud in tags, its own name and a colon, quotation marks around the whole."""
    text = _THOUGHTS.sub("", raw).strip()
    text = _ECHO.sub("", text)
    first = re.escape(name.partition(" ")[0])
    text = re.sub(rf"^\W{{0,3}}(?:{re.escape(name)}|{first})\W{{0,3}}:\s*\W{{0,2}}", "", text)
    if text[:1] in _QUOTES and text[:1]:
        text = text[1:]
        text = text[:-1] if text[-1:] in _QUOTES else text
    return re.sub(r"\s*\n\s*(?![-*•#\d])", " ", text).strip()


def whole_words(text: str) -> str:
    """The text up to its last complete word: what may follow could change the last one."""
    return text[: text.rfind(" ")].rstrip() if " " in text else ""


def mended(text: str, on: Ground, brief: VoiceBrief) -> str | None:
    """The longest run of opening sentences that passes, with her own question put where it is wanting; None where none does."""
    pieces = verifier.sentences(text)
    for count in range(len(pieces), 0, -1):
        kept = "".join(pieces[:count]).strip()
        if not kept.endswith((".", "!", "?", "…")):
            continue
        for candidate in (kept, f"{kept} {own_question(brief)}".strip()):
            if not verifier.check(candidate, on):
                return candidate
    return None
