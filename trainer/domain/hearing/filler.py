"""Words that say nothing: asides and hesitations within a sentence, and sentences made of nothing else."""

import re

_ASIDE = (
    r"(?:you know|you see|i mean|as it were|so to speak|if you will|shall we say|sort of|kind of|basically|essentially|literally|actually"
    r"|honestly|frankly|obviously|anyhow|at the end of the day|to be (?:fair|frank)|let(?:'s| us| me) (?:just )?(?:see|think)(?: now)?"
    r"|now then|right then|how (?:shall|should) i (?:put|say) (?:it|this)|what was i (?:going to say|saying))"
)
_HEAD = re.compile(rf"^(?P<lead>(?:(?:and|so|but|well|now|okay|ok|yes|yeah|right|oh)[,.]? )*){_ASIDE},\s+(?=\S)")
_WITHIN = re.compile(rf",\s*{_ASIDE}(?=\s*[,.!]|\s*$)")
_HESITATES = re.compile(r"(?<![\w-])(?:u+m+|u+h+m*|e+rm*|hm+|mm+)(?![\w-])[,.…—–-]*\s*(?=\w)")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_EMPTY = frozenset(
    "a actually ah all alright and anyhow as at basically be bear but day end er erm essentially fair frank frankly good hm hmm honestly "
    "how i if in is it it's just kind know let let's like literally look looking me mean minute mm moment my no notes now of oh ok okay "
    "on one please put quick really right say saying sec second see shall should so sort speak sure that then there think this to uh um us "
    "was we well were what where will with yeah yes you".split()
)
_SENSE = re.compile(r"\b(?:i see|good|all right|alright|sure|no|how|what|where|is (?:it|that|this|there)|you (?:see|like|look|were))\b")
_ASKED_OF_ONESELF = re.compile(
    r"^(?:(?:and|so|now|well|right|okay|ok)[,.]? )*(?:where (?:was i|were we)|what was i (?:going to say|saying))\W*$"
)
_SHORTEST = 3


def unpadded(plain: str) -> str:
    """A plain sentence without its asides and hesitations; one of nothing else stays as it is."""
    text = _HESITATES.sub("", plain)
    text = _HEAD.sub(r"\g<lead>", _WITHIN.sub("", text))
    words = _WORD.findall(text)
    return text if any(word not in _EMPTY for word in words) else plain


def is_filler(plain: str) -> bool:
    """Whether a plain sentence of some words says nothing, acknowledges nothing and asks nothing: "Well, let us see now."."""
    if _ASKED_OF_ONESELF.search(plain):
        return True
    words = _WORD.findall(plain)
    return len(words) >= _SHORTEST and "?" not in plain and all(word in _EMPTY for word in words) and not _SENSE.search(plain)
