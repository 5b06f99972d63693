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


def opposed(said: str, given: str, *, denied: bool = False, verbatim: bool = False) -> bool:
    """Whether exactly one of two sentences on the same matter is negated.

    A negation that stands in `given` far from the words it shares with `said` does not count; of a list of negations ("no car,
    no gym") only the one beside them does.

    Args:
        said: what was said.
        given: a line on the same matter.
        denied: what stands around `given` says no for it where it has no negation itself.
        verbatim: both are the same words, nearly, and every negation counts.
    """
    odd = negations(said) % 2
    if verbatim:
        return odd != negations(given) % 2 or _not_only(said) != _not_only(given)
    part = _clause(said, given) if negations(given) > 1 else given
    if denied and not negations(part):
        return odd == 0
    return odd != negations(_shared_part(said, part)) % 2


def _not_only(text: str) -> bool:
    return bool(re.search(r"\bnot (?:only|just)\b", text.lower()))


def _clause(said: str, given: str) -> str:
    """Of clauses that each say no, the one nearest to what is said; else the whole."""
    clauses = [clause for clause in re.split(r"[,;:|]", given) if clause.strip()]
    saying_no = [clause for clause in clauses if (_tokens(clause)[:1] or [""])[0] in _NEGATORS or _tokens(clause)[:2][-1:] == ["no"]]
    if len(saying_no) < 2:
        return given
    wanted = content(said)
    return max(clauses, key=lambda clause: len(wanted & content(clause)))


def _shared_part(said: str, given: str) -> str:
    wanted, tokens = content(said), _tokens(given)
    shared = [index for index, token in enumerate(tokens) if stem(token) in wanted]
    if not shared:
        return given
    return " ".join(tokens[max(0, shared[0] - _BEFORE) : shared[-1] + 3])


def _tokens(text: str) -> list[str]:
    return [token.lower().replace("’", "'") for token in _TOKEN.findall(text)]


def _negates(tokens: Sequence[str], index: int) -> bool:
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else ""
    return (token in _NEGATORS or token.endswith("n't")) and not (token == "not" and following in ("only", "just"))
