"""Which language a text is in, by script and by its commonest words."""

import re
import unicodedata
from functools import cache
from typing import Final, Literal

from trainer.domain.verifier.words import words

Language = Literal["en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "other", "unknown"]

_COMMON: Final[dict[Language, str]] = {
    "en": "the and to of i a in that it was my for is we on with but had at they not so when have be do this me you as were from it's i'm",
    "de": "der die das und ich nicht ist ein eine war wir habe mit auf für sich zu dem den es auch als sie haben aber im von sehr hatte",
    "fr": "le la les et je ne pas est un une des nous avec pour que qui dans sur mais j'ai c'est du au était avons très vous ce",
    "es": "el la los las y yo no es un una que de en con por para pero muy me mi lo se había cuando como fue hemos del al",
    "it": "il la gli e io non è un una che di in con per ma molto mi ho sono era abbiamo del della ero nel questo",
    "pt": "o a os as e eu não é um uma que de em com por para mas muito me foi quando como do da estava nós meu minha",
    "nl": "de het een en ik niet is was wij we met voor van op dat die maar heb hebben zijn ook naar er zeer mijn had",
    "pl": "i nie jest to w na z się że do jak ale był była mam przez po co za od bardzo moim mnie",
    "sv": "och jag inte är en ett det som på med för att vi har var men av till mycket när min",
}
_BEYOND_LATIN = re.compile("[^\u0000-\u024f]")
_LEAST = 5
"""Fewer words tell no language."""


def language(text: str) -> Language:
    """The likeliest language; `other` for a script that is not Latin, `unknown` for too little to tell."""
    if foreign(text):
        return "other"
    found = words(text)
    if len(found) < _LEAST:
        return "unknown"
    score, best = max((sum(word in common for word in found), name) for name, common in _common().items())
    return best if score >= max(2, len(found) // 8) else "unknown"


@cache
def _common() -> dict[Language, frozenset[str]]:
    return {name: frozenset(line.split()) for name, line in _COMMON.items()}


def foreign(text: str) -> str:
    """The letters that are not Latin, where they are more than a stray symbol."""
    if text.isascii():
        return ""
    letters = "".join(letter for letter in _BEYOND_LATIN.findall(text) if letter.isalpha() and not _is_latin(letter))
    return letters if len(letters) > 1 else ""


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")
