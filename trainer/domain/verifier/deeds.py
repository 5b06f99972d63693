"""Who does what in a sentence, and whether it is denied: what a telling must not turn round."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from trainer.domain.verifier.words import STOP, sentences, stem

I, WE, OTHER = "I", "we", "somebody else"  # noqa: E741 - the word itself
_SUBJECTS = {"i": I, "i'd": I, "i've": I, "i'm": I, "i'll": I, "we": WE, "we'd": WE, "we've": WE, "we're": WE}
_OTHERS = frozenset({"he", "she", "they", "he'd", "she'd", "they'd", "he's", "she's", "they've", "somebody", "someone", "everybody"})
_PEOPLE = frozenset(
    "colleague colleagues manager boss team supervisor director chef foreman partner assistant apprentice apprentices operators engineers "
    "people customers customer client clients neighbour neighbor uncle brother sister mother father friend friends crew lead nurse doctor "
    "technician technicians agency supplier contractor trainee trainees predecessor successor".split()
)
_OWNERS = frozenset({"my", "our", "the", "a", "his", "her", "their", "another"})
_IRREGULAR = {
    "wrote": "write", "written": "write", "found": "find", "built": "build", "drew": "draw", "drawn": "draw", "drawing": "draw",
    "ran": "run", "rang": "ring", "rung": "ring", "led": "lead", "made": "make", "told": "tell", "took": "take", "taken": "take",
    "taught": "teach", "brought": "bring", "thought": "think", "caught": "catch", "bought": "buy", "sold": "sell",
    "chose": "choose", "chosen": "choose", "spoke": "speak", "spoken": "speak", "held": "hold", "kept": "keep", "paid": "pay",
    "said": "say", "saw": "see", "seen": "see", "sent": "send", "went": "go", "gone": "go", "gave": "give", "given": "give",
    "met": "meet", "lost": "lose", "won": "win", "broke": "break", "broken": "break", "began": "begin", "begun": "begin",
    "knew": "know", "known": "know", "stood": "stand", "drove": "drive", "fell": "fall", "cut": "cut", "set": "set", "put": "put",
    "read": "read", "hid": "hide", "stole": "steal", "wore": "wear", "threw": "throw", "flew": "fly", "spent": "spend",
    "slept": "sleep", "left": "leave", "came": "come", "became": "become", "dealt": "deal", "swept": "sweep",
}  # fmt: skip
_HELPS = frozenset(
    "am is are was were be been being have has had do does did will would could should can may might must 've 'd only just also then "
    "first never not always once twice still already really simply even both all ever usually soon later to "
    "n't didn't don't doesn't wasn't weren't haven't hadn't couldn't wouldn't hasn't isn't can't cannot won't "
    "myself himself herself themselves ourselves personally".split()
)
_NOT = re.compile(r"^(?:not|never|no|nobody|nothing|neither|nor|without|hardly|barely|\w+n't|cannot|none|refused)$")
_NONE = frozenset("no nothing nobody none neither".split())
_BREAKS = re.compile(r"[,;:—–]|\b(?:and|but|because|so|while|when|until|although|though|that|which|if)\b", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[,;:—–]")
_SHORTEST = 4
"""Letters up to which a word in -ed is no verb."""
_LEADS = frozenset("by with to for from of at in on as against about into over under after before between than like through".split())
_BEING = frozenset("am is are was were be been being got get gets isn't aren't wasn't weren't".split())
_COUNTS = frozenset("two three four five six seven eight nine ten eleven twelve both some several many most".split())
_NEAR = 6
"""Words after a denying one that it denies."""


class Deed(NamedTuple):
    """A verb, who does it as far as that is said, and whether it is denied."""

    verb: str
    by: str
    """`I`, `we`, a name in lower case, `somebody else`, or empty where it is not said."""
    denied: bool
    quote: str
    """The sentence, as it stands."""


def lemma(word: str) -> str:
    """A verb's common root: "wrote", "written" and "writes" meet."""
    root = stem(_IRREGULAR.get(word, word))
    return (root[:-2] if root.endswith("ed") and len(root) > _SHORTEST else root).rstrip("e")


def looks_done(word: str) -> bool:
    """Whether it is a verb in the past by its look; "red" is none."""
    return word in _IRREGULAR or (word.endswith("ed") and len(word) > _SHORTEST)


def deeds(text: str) -> Iterator[Deed]:
    """Every deed of every sentence, in order."""
    for piece in sentences(text):
        yield from _of_sentence(piece)


def _of_sentence(piece: str) -> Iterator[Deed]:
    tokens = [found[0] for found in _TOKEN.finditer(piece)]
    by, fresh, denying = "", False, 0
    for place, token in enumerate(tokens):
        word = token.lower().replace("’", "'")
        if _BREAKS.fullmatch(token):
            by, denying = ("" if token in ";:—–" else by), 0
            continue
        subject = _subject(tokens, place)
        if subject:
            by, fresh, denying = subject, True, 0
            continue
        if _NOT.match(word):
            denying = _NEAR
        elif word not in _HELPS:
            if _is_verb(word, fresh=fresh):
                denied = denying > 0 or (tokens[place + 1].lower() if place + 1 < len(tokens) else "") in _NONE
                yield Deed(lemma(word), _doer(tokens, place, by), denied, piece.strip())
            fresh = False
        denying -= denying > 0


def _is_verb(word: str, *, fresh: bool) -> bool:
    """Straight after its subject any word is one; elsewhere those that look it."""
    return looks_done(word) or (fresh and word not in STOP) or (word.endswith("ing") and len(word) > _SHORTEST + 1)


def _subject(tokens: list[str], place: int) -> str:
    token = tokens[place]
    word = token.lower().replace("’", "'")
    if word in _SUBJECTS:
        return _SUBJECTS[word]
    before = tokens[place - 1].lower() if place else ""
    if before in _LEADS:
        return ""
    if word in _OTHERS:
        return OTHER
    if word in _PEOPLE and before in _OWNERS | _COUNTS and not _is_object(tokens, place - 1):
        return OTHER
    return word if _is_name(tokens, place) else ""


def _is_object(tokens: list[str], place: int) -> bool:
    """Whether what begins here follows a verb or a preposition, and so does nothing itself."""
    before = tokens[place - 1].lower() if place > 0 else ""
    return before in _LEADS or looks_done(before) or before.endswith("ing")


def _is_name(tokens: list[str], place: int) -> bool:
    """A capital before a verb in the past, or before a helping one; a name that a preposition or a verb leads to does nothing."""
    token = tokens[place]
    if not token[:1].isupper() or not token.isalpha() or token.lower() in STOP:
        return False
    following = tokens[place + 1].lower() if place + 1 < len(tokens) else ""
    acts = following in _HELPS or following == "who" or looks_done(following)
    return acts and not _is_object(tokens, place)


def _doer(tokens: list[str], place: int, by: str) -> str:
    """Who does it: the one named after "by", nobody where the verb is passive without that, else the subject."""
    before = [token.lower().replace("’", "'") for token in tokens[max(0, place - 3) : place]]
    while before and before[-1] in _HELPS and before[-1] not in _BEING:
        before.pop()
    passive = bool(before) and before[-1] in _BEING and looks_done(tokens[place].lower())
    return _named_after(tokens, place) or ("" if passive else by)


def _named_after(tokens: list[str], place: int) -> str:
    after = tokens[place + 1 : place + 4]
    if not after or after[0].lower() != "by":
        return ""
    if after[1:2] and after[1].lower() in ("me", "myself"):
        return I
    who = [token for token in after[1:] if token.lower() not in _OWNERS]
    if who and who[0].lower() in _PEOPLE:
        return OTHER
    return who[0].lower() if who and who[0][:1].isupper() else ""
