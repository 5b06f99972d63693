"""Staying the candidate: no machine, no narrator, no interviewer."""

import re
from collections.abc import Iterator

from trainer.domain.verifier.ground import Ground, plain
from trainer.domain.verifier.manners import CHECKING, HOST, LABEL, MACHINE, REPORTED, STAGE
from trainer.domain.verifier.violation import Violation
from trainer.domain.verifier.words import content, sentences, words

_TURN_OF_SPEECH = 5
"""A question of so few words asks nothing: "Honestly?", "My part?"."""
_ECHO = 3
"""So many words of the very question she was asked are no request to repeat it."""
_ALWAYS_OURS = re.compile(r"as an? |my |i'm |i am |the (?:candidate|character|persona)", re.IGNORECASE)


def breaks(text: str, ground: Ground) -> Iterator[Violation]:
    """Where she speaks as a machine, as a narrator or as the one who asks."""
    straight = text.replace("’", "'")
    for pattern, says in ((MACHINE, "does not speak as the person"), (STAGE, "holds a stage direction"), (LABEL, "carries a label")):
        if (match := pattern.search(straight)) and not _of_the_trade(match.group(), ground):
            yield Violation("role", text[match.start() : match.end()].strip(), says)
    for piece in sentences(text):
        if plain(piece) not in ground.authored and not _asks_own(piece, ground):
            yield from _asking(piece, ground)


def unasked(text: str, ground: Ground) -> Iterator[Violation]:
    """Her own question was planned and is not there."""
    if ground.own_question and not any(_asks_own(piece, ground) for piece in sentences(text)):
        yield Violation("unasked", "", "does not put the question that was to be asked")


def _asking(piece: str, ground: Ground) -> Iterator[Violation]:
    host = HOST.search(piece.replace("’", "'"))
    if host and ("?" in piece or not REPORTED.search(piece[: host.start()])):
        yield Violation("role", piece.strip(), "speaks as the interviewer")
    elif "?" in piece and len(words(piece)) >= _ECHO and plain(piece) in ground.asked:
        yield Violation("role", piece.strip(), "hands the question back")
    elif _is_idle(piece, ground):
        yield Violation("question", piece.strip(), "asks a question of which none was planned")


def _asks_own(piece: str, ground: Ground) -> bool:
    return "?" in piece and len(content(piece) & ground.own_question) >= min(2, len(ground.own_question)) > 0


def _is_idle(piece: str, ground: Ground) -> bool:
    length, act = len(words(piece)), ground.plan.act
    if "?" not in piece or length <= _TURN_OF_SPEECH or act in {"clarify", "decline"} or CHECKING.search(piece):
        return False
    if act in {"greet", "answer_small_talk"} and length <= 2 * _TURN_OF_SPEECH:
        return False
    return not piece.strip().startswith(('"', "“", "‘"))


def _of_the_trade(said: str, ground: Ground) -> bool:
    """Words that stand in her own facts too: a candidate may have built a chatbot."""
    stems = content(said)
    return bool(stems) and stems <= ground.content and not _ALWAYS_OURS.match(said)
