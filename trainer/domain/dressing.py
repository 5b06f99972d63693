"""Marks of speech put on a line: openers, asides, fillers, a stumble, a closing word; and a line cut short."""

import re
from collections.abc import Callable, Sequence
from random import Random

from trainer.domain.phrases import Manner
from trainer.domain.styles import Marks

_RUN_ON = frozenset(
    [
        "a", "about", "after", "all", "an", "and", "as", "at", "before", "both", "but", "by", "for", "from", "he", "her", "his",
        "if", "in", "it", "it's", "its", "mostly", "my", "no", "not", "of", "on", "one", "our", "she", "so", "some", "that",
        "that's", "the", "their", "then", "there", "there's", "they", "this", "to", "two", "usually", "we", "well", "when", "with",
        "yes", "you",
    ]
)  # fmt: skip
_CLOSE = r"(?:it|them|him|her|me|us|you|that|this|up|out|off|on|in|to|of|not|be|been)"
"""What belongs so closely to a verb that nobody hesitates before it."""
_POINT_AT_END = 2
"""Sentences above which the last one is left to follow the one before it."""
_STUMBLES = ("I", "We", "It", "The", "My", "So")


def dress(text: str, manner: Manner, drawn: Marks, rng: Random, words: Sequence[int], lowers: Callable[[str], bool]) -> str:
    """The line with the marks that were drawn for it; kept under the band's most words by leaving marks away.

    `lowers` says of a word whether it is no name, so that it can follow an opener in lower case.
    """
    sentences = split(text)
    if drawn.fillers:
        sentences = _filled(sentences, manner, drawn.fillers, rng)
    for _ in range(drawn.asides):
        sentences = _with_aside(sentences, manner, rng)
    line = " ".join(sentences)
    if drawn.stumble:
        line = stumbled(line)
    if drawn.opener and (opener := _fitting(manner.openers, line, rng, lowers)):
        line = joined(opener, line, lowers)
    if drawn.closer and manner.closers and len(line.split()) < words[1]:
        line = f"{line} {rng.choice(manner.closers)}"
    return _lengthened(line, manner, rng, words[0]) if drawn.asides else line


def joined(opener: str, line: str, lowers: Callable[[str], bool]) -> str:
    """An opener before a line; after an open end the line goes on in lower case where its first word is no name."""
    first, _, rest = line.partition(" ")
    if opener[-1] == ":" and first != "I" and _runs_on(first, lowers):
        return f"{opener} {first[0].lower()}{line[1:]}"
    if not _open_ended(opener) or _first_person(first):
        return f"{opener} {line}"
    if _runs_on(first, lowers):
        return f"{opener} {first.lower()}{' ' if rest else ''}{rest}"
    return f"{opener.rstrip(',')}: {line}" if len(opener.split()) > 1 else f"{opener} {line}"


def _fitting(openers: Sequence[str], line: str, rng: Random, lowers: Callable[[str], bool]) -> str:
    """An opener that runs on only where the line can, and does not begin as the line does; empty where there is none."""
    first = line.partition(" ")[0]
    runs = _first_person(first) or _runs_on(first, lowers)
    other = [opener for opener in openers if not _again(opener, line)]
    left = [opener for opener in other if runs or not _open_ended(opener)] or other
    return rng.choice(left) if left else ""


def _again(opener: str, line: str) -> bool:
    """Whether the line begins with a word of the opener: "Ah, well, well, I'm a support person"."""
    first = line.partition(" ")[0].lower().strip(",.?!")
    return first in ("well", "so", "oh", "ah", "now", "okay", "look") and first in re.findall(r"\w+", opener.lower())


def _open_ended(opener: str) -> bool:
    """Whether the sentence that the opener begins is not over yet: it ends in a comma, or in no mark at all."""
    return opener[-1] == "," or opener[-1].isalnum()


def _first_person(word: str) -> bool:
    return word in ("I", "I,") or word.startswith("I'")


def _runs_on(word: str, lowers: Callable[[str], bool]) -> bool:
    bare = word.lower().rstrip(",;:.")
    return bare in _RUN_ON or lowers(bare)


def stumbled(line: str) -> str:
    """The first word begun twice."""
    first, _, rest = line.partition(" ")
    if first not in _STUMBLES or not rest:
        return line
    return f"{first} — {first if first == 'I' else first.lower()} {rest}"


def shortened(line: str, enough: int = 18) -> str:
    """The first sentence, and as many more as fit into `enough` words; a sentence with a number in it is kept."""
    kept: list[str] = []
    for sentence in split(line):
        count = sum(len(other.split()) for other in kept)
        if (
            not kept
            or count + len(sentence.split()) <= enough
            or (re.search(r"\d", sentence) and count + len(sentence.split()) <= 2 * enough)
        ):
            kept.append(sentence)
    return " ".join(kept)


def split(text: str) -> list[str]:
    """Sentences, with their marks."""
    return re.split(r"(?<=[.!?…])\s+(?=[A-Z“\"'])", text.strip()) if text.strip() else []


def _with_aside(sentences: list[str], manner: Manner, rng: Random) -> list[str]:
    """An aside between two sentences of hers: never beside another, nor before the end of a longer telling, where the point is."""
    fresh = [aside for aside in manner.asides if aside not in " ".join(sentences)]
    last = len(sentences) - 1 if len(sentences) > _POINT_AT_END else len(sentences)
    known = " ".join(manner.asides)
    places = [place for place in range(1, last) if not any(one in known for one in sentences[place - 1 : place + 1])]
    if not fresh or not places:
        return sentences
    place = rng.choice(places)
    return [*sentences[:place], rng.choice(fresh), *sentences[place:]]


def _filled(sentences: list[str], manner: Manner, count: int, rng: Random) -> list[str]:
    """A filler after a comma, or after the first word or two of a sentence that has none."""
    if not manner.fillers or not sentences:
        return sentences
    out = list(sentences)
    for place in rng.sample(range(len(out)), min(count, len(out))):
        spare = [filler for filler in manner.fillers if filler.lower() not in out[place].lower()]
        if spare:
            filler = rng.choice(spare)
            out[place] = out[place].replace(", ", f", {filler}, ", 1) if ", " in out[place] else _after_start(out[place], filler)
    return out


def _after_start(sentence: str, filler: str) -> str:
    """The filler after a whole verb: "I don't" and "over-explain" stay in one piece, and "closed it" stays together."""
    return re.sub(rf"^(I|We|It|They|So|And|But) (\w+)(?= (?!{_CLOSE}\b))", rf"\1 \2, {filler},", sentence, count=1)


def _lengthened(line: str, manner: Manner, rng: Random, least: int) -> str:
    """Somebody long-winded wanders when a turn is short: more asides on the way, at last a closing word."""
    for _ in range(2):
        if len(line.split()) < least:
            line = " ".join(_with_aside(split(line), manner, rng))
    spare = [phrase for phrase in manner.closers if phrase not in line]
    return f"{line} {rng.choice(spare)}" if spare and len(line.split()) < least else line
