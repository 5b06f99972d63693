"""Is a turn made of words at all?"""

import re

_WORD = re.compile(r"[^\W\d_]{2,}")
_VOWEL = re.compile(r"[aeiouyàâäáéèêëíîïóôöúùûüåæøœ]", re.IGNORECASE)
_KNOWN_SHORT = frozenset({"hm", "hmm", "mm", "mhm", "ok", "cv", "hr", "pm", "vs", "mr", "mrs", "dr", "tv", "sql", "css", "php", "xml"})
_MASH = re.compile(r"(.)\1{3,}|[bcdfghjklmnpqrstvwxz]{6,}", re.IGNORECASE)
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "poiuytrewq", "lkjhgfdsa", "mnbvcxz")
"""Rows of the keyboard, both ways: fingers drawn along one write no word."""


def intelligible(text: str) -> bool:
    """False for noise: emoji, digits, control characters, or letters that form no words. Other scripts than Latin count as words."""
    words = _WORD.findall(text)
    if not words:
        return bool(re.search(r"\b(?:I|a|\d{1,4})\b", text)) and "?" in text
    good = sum(1 for word in words if _is_word(word))
    return good / len(words) >= 0.5


def _is_word(word: str) -> bool:
    if any(ord(letter) > 0x24F for letter in word):
        return True
    if word.lower() in _KNOWN_SHORT or (word.isupper() and len(word) <= 5):
        return True
    if len(word) > 2 and any(word.lower() in row for row in _KEYS):
        return False
    return bool(_VOWEL.search(word)) and not _MASH.search(word) and len(word) <= 30
