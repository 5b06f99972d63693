"""Whether a sentence says that something is, or that it is not."""

import re
from collections.abc import Sequence

from trainer.domain.wording import content, stem

_NEGATORS = frozenset("not no never none nobody nothing neither nor without cannot hardly nowhere".split())
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BEFORE = 4
"""Words before the first shared word in which a negation still governs it."""


def negations(text: str) -> int:
    """How many negations a text holds; "not only" is none."""
    return sum(_negates(tokens, index) for tokens in [_tokens(text)] for index in range(len(tokens)))


def opposed(said: str, given: str) -> bool:
    """Whether exactly one of two sentences on the same matter is negated.

    A negation that stands in `given` far from the words it shares with `said` does not count.
    """
    odd = negations(said) % 2
    return odd not in (negations(given) % 2, negations(_shared_part(said, given)) % 2)


def _shared_part(said: str, given: str) -> str:
    wanted, tokens = content(said), _tokens(given)
    shared = [index for index, token in enumerate(tokens) if stem(token) in wanted]
    if not shared:
        return given
    return " ".join(tokens[max(0, shared[0] - _BEFORE) : shared[-1] + 2])


def _tokens(text: str) -> list[str]:
    return [token.lower().replace("’", "'") for token in _TOKEN.findall(text)]


def _negates(tokens: Sequence[str], index: int) -> bool:
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else ""
    return (token in _NEGATORS or token.endswith("n't")) and not (token == "not" and following in ("only", "just"))
