"""Receipts: a quote counts only where it stands, word for word, in a turn of the person who is graded."""

import re

from trainer.domain.report import Quote
from trainer.domain.transcript import Transcript

_ALIKE = {"'": "['’‘]", "’": "['’‘]", "‘": "['’‘]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}
LONGEST = 600
"""Characters of a quote."""


def located(transcript: Transcript, turn: int, quote: str) -> Quote | None:
    """The exact words of that turn, where the interviewer said them; None where not.

    Blanks and the shape of quotation marks may differ from the quote as given: what is returned is the turn's own text.
    """
    wanted = quote.strip()
    if not wanted or len(wanted) > LONGEST or not 0 <= turn < len(transcript.turns) or transcript.turns[turn].speaker != "interviewer":
        return None
    text = transcript.turns[turn].text
    if wanted in text:
        return Quote(turn=turn, quote=wanted)
    found = re.search(r"\s+".join("".join(_ALIKE.get(char, re.escape(char)) for char in word) for word in wanted.split()), text)
    return Quote(turn=turn, quote=found[0]) if found else None
