"""Words hidden from a plain reader: spelt letter by letter, or with digits for letters."""

import re

SPELT = re.compile(r"\b(?:[A-Za-z][ .\-_*]){4,}[A-Za-z]\b[^.!?\n]*")
"""A word spelt letter by letter."""
_SPELT_WORDS = ("ignore", "disregard", "forget", "reveal", "override", "unlock", "system", "prompt", "jailbreak", "bypass", "ledger")
_LEET = (str.maketrans("013457@$", "oieastas"), str.maketrans("013457@$", "oleastas"))
_MIXED = re.compile(r"(?<![\d.,/:])\b(?=\w*[^\W\d_])(?=\w*\d)\w{4,}\b")


def spelt(hit: str) -> bool:
    """Whether letters set apart spell a word that only an attempt on the machine would hide."""
    joined = re.sub(r"[^a-z]", "", hit.lower())
    return joined.startswith(_SPELT_WORDS)


def undisguised(text: str) -> tuple[str, ...]:
    """The text, and where digits stand for letters ("1gn0re") both readings of it with letters in their place, length kept."""
    if not _MIXED.search(text):
        return (text,)
    return (text, *(_with_letters(text, table) for table in _LEET))


def _with_letters(text: str, table: dict[int, int]) -> str:
    return _MIXED.sub(lambda found: ("i" + found[0][1:] if found[0][0] == "1" else found[0]).translate(table), text)
