"""Whether a sentence says that something is, or that it is not."""

import re
from collections.abc import Sequence

from trainer.domain.claims.matter import TIME, matter
from trainer.domain.claims.order import turned
from trainer.domain.claims.poles import plainly, undoubled
from trainer.domain.wording import content, stem

_NEGATORS = frozenset("not no never none nobody nothing neither nor without cannot hardly nowhere".split())
_OF_THINGS = frozenset({"no", "nor", "neither"})
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_COMPARED = frozenset("more fewer less later earlier longer sooner higher lower".split())
_PREPOSITIONS = frozenset("during within between under among against across per beyond".split())
_UNDONE = {"not": ("only", "just"), "nothing": ("else", "but", "more")}
"""What takes a negation back: "does nothing else"."""
_JOINS = frozenset({"or", "nor"})
_BEFORE = 4
"""Words before the first shared word in which a negation still governs it."""
_VERB = 2
"""Words before a "nothing" among which stands what is not done: "she votes on nothing"."""
_DENIED = 2
"""Words of matter behind a negation that say what is denied."""
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|do|does|can|may|must|will|gets?)\b", re.IGNORECASE)
_LEFT_OPEN = re.compile(
    r"\b(?:(?:may|can|do|does|did|is|are|was|were|will|would|has|have|must)(?: not|n['’]t)(?: yet| so| as yet)?|cannot)\s*"
    r"(?:[;:.]|$|,\s*(?:for now|yet|so far|at present)\b)",
    re.IGNORECASE,
)
_DENIED_AGAIN = re.compile(
    r",\s*not (?:for now|yet|just yet|now|at (?:the moment|present|all)|any ?more|so far|even|ever)\b[^,;:.]*(?=[.]?$)", re.IGNORECASE
)
"""A denial said again: "You can't, not for now at least"."""
_AND = re.compile(r"^\s*(?:and|but)\b", re.IGNORECASE)
_OR_NOT = re.compile(r",? (?:and|but) (?=not\b)", re.IGNORECASE)
_ASIDE = re.compile(r",?\s*\bwithout\b[^,;:.]*", re.IGNORECASE)
"""What is done without: it says nothing of the rest of its sentence."""


def left_open(text: str) -> bool:
    """Whether a sentence denies what the one before it tells: "The front desk may not, for now."."""
    return bool(_LEFT_OPEN.search(text))


def negations(text: str) -> int:
    """How many negations a text holds; "not only" is none, and a list ("no car, no gym") is one."""
    tokens = _tokens(text)
    places = [index for index in range(len(tokens)) if _negates(tokens, index)]
    listed = sum(tokens[index] in _OF_THINGS or _lists_none(tokens, index) for index in places)
    return len(places) - max(0, listed - 1)


def _lists_none(tokens: Sequence[str], index: int) -> bool:
    """Whether a "none" goes on with a list of denials: "no bonus for staying and none for bringing a friend"."""
    return tokens[index] == "none" and index > 0 and tokens[index - 1] in {"and", "or"}


def opposed(said: str, given: str, *, denied: bool = False, verbatim: bool = False, strictly: bool = False) -> bool:
    """Whether exactly one of two sentences on the same matter is negated.

    A negation that stands in `given` far from the words it shares with `said` does not count; of a list of negations ("no car,
    no gym") only the one beside them does. What is denied must be spoken of on both sides: "there are no trick questions" is no
    contradiction of "the same questions of everyone".

    Args:
        said: what was said.
        given: a line on the same matter.
        denied: what stands around `given` says no for it where it has no negation itself.
        verbatim: both are the same words, nearly, and every negation counts.
        strictly: the very word that is denied must be spoken of on both sides.
    """
    if turned(said, given):
        return True
    said, given = _said_once(plainly(said)), plainly(given)
    odd = negations(said) % 2
    if verbatim:
        return odd != negations(given) % 2 or _not_only(said) != _not_only(given)
    needed = undoubled(said), undoubled(given)
    said, given = needed if needed != (said, given) else (_main(said), _main(given))
    odd = negations(said) % 2
    part = _clause(said, given) if negations(given) > 1 else _half(said, given)
    if denied and not negations(part):
        return odd == 0
    shared = _shared_part(said, part)
    if odd == negations(shared) % 2 or (odd and _denies_too(said, part)):
        return False
    if left_open(part):
        return True
    words = 1 if strictly else _DENIED
    return _speaks_of_denied(said, given, words) if odd else _speaks_of_denied(part, said, words)


def _said_once(text: str) -> str:
    rest = _DENIED_AGAIN.sub("", text)
    return rest if negations(rest) else text


def denied_words(text: str) -> frozenset[str]:
    """The matter that a sentence denies: the words behind each of its negations."""
    tokens = _tokens(plainly(text))
    places = [index for index in range(len(tokens)) if _negates(tokens, index)]
    return frozenset(word for index in places for word in _behind(tokens, index, _DENIED))


def _behind(tokens: Sequence[str], index: int, words: int) -> list[str]:
    return [one for token in tokens[index + 1 :] for one in sorted(matter(token) - TIME)][:words]


def _main(text: str) -> str:
    """A sentence without what is done without, as long as something stays."""
    rest = _ASIDE.sub("", text)
    return rest if matter(rest) else text


def _speaks_of_denied(denying: str, other: str, words: int) -> bool:
    """Whether a sentence speaks of what another denies: of all of a "no such thing", or of a part of what is not done."""
    there = matter(other)
    tokens = _tokens(denying)
    return any(_touches(tokens, index, there, words) for index in range(len(tokens)) if _negates(tokens, index))


def _touches(tokens: Sequence[str], index: int, there: frozenset[str], words: int) -> bool:
    if tokens[index] in _OF_THINGS and (things := _things(tokens[index + 1 :])):
        return any(thing <= there for thing in things)
    after = _behind(tokens, index, words)
    if tokens[index] == "nothing":
        after += [one for token in tokens[max(0, index - _VERB) : index] for one in matter(token)]
    return any(one in there for one in after)


def _things(following: Sequence[str]) -> list[frozenset[str]]:
    """What is denied, each thing by itself: "no trick questions in the test", "no fund or chain"."""
    found: list[list[str]] = [[]]
    for token in following:
        if token in _JOINS and found[-1]:
            found.append([])
        elif content(token) and token not in _PREPOSITIONS:
            found[-1].append(token)
        else:
            break
    return [thing for words in found if (thing := matter(" ".join(words)))]


def _half(said: str, given: str) -> str:
    """Of "compulsory here and not compulsory there" the half that is spoken of; the whole where neither stands out."""
    cut = _OR_NOT.search(given)
    if not cut:
        return given
    halves = given[: cut.start()], given[cut.end() :]
    first, second = (matter(_AUXILIARY.split(half)[-1]) for half in halves)
    spoken = matter(said)
    here, there = len(spoken & first - second), len(spoken & second - first)
    return given if here == there else halves[here < there]


def _denies_too(said: str, given: str) -> bool:
    """Whether the part of a line that shares words with what was said says no as well, wherever in it."""
    spoken = matter(said)
    return any(negations(part) % 2 for part in re.split(r"[,;:]", given) if matter(part) & spoken)


def _not_only(text: str) -> bool:
    return bool(re.search(r"\bnot (?:only|just)\b", text.lower()))


def _clause(said: str, given: str) -> str:
    """Of clauses that each say no, the one nearest to what is said; else the whole."""
    clauses = [_AND.sub("", clause) for clause in re.split(r"[,;:|]", given) if clause.strip()]
    saying_no = [clause for clause in clauses if (_tokens(clause)[:1] or [""])[0] in _NEGATORS or "no" in _tokens(clause)[:4]]
    if len(saying_no) < 2:
        return given
    wanted = content(said) | matter(said)
    return max(clauses, key=lambda clause: len(wanted & (content(clause) | matter(clause))))


def _shared_part(said: str, given: str) -> str:
    wanted, tokens = content(said) | matter(said), _tokens(given)
    shared = [index for index, token in enumerate(tokens) if stem(token) in wanted or matter(token) & wanted]
    if not shared:
        return given
    return " ".join(tokens[max(0, shared[0] - _BEFORE) : shared[-1] + 3])


def _tokens(text: str) -> list[str]:
    return [token.lower().replace("’", "'").removesuffix("'s") for token in _TOKEN.findall(text)]


def _compares(tokens: Sequence[str], index: int) -> bool:
    """Whether a "no" only says how much: "no more than six shifts"."""
    compared = tokens[index + 1 : index + 3]
    return tokens[index] in {"no", "not"} and compared[1:] == ["than"] and compared[0] in _COMPARED


def _negates(tokens: Sequence[str], index: int) -> bool:
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else ""
    return (token in _NEGATORS or token.endswith("n't")) and following not in _UNDONE.get(token, ()) and not _compares(tokens, index)
