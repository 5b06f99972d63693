"""Facts of the ledger that were not to be told."""

from collections import Counter
from collections.abc import Iterator

from trainer.domain.verifier.ground import PROMPT_RUN, RUN, Ground, Wording
from trainer.domain.verifier.violation import Violation
from trainer.domain.verifier.words import content, runs, sentences

WHOLE = 0.5
"""Share of a hidden wording's telling words that gives it away, in words anywhere in the text."""
SENTENCE = 0.6
"""The same for one sentence of it within one sentence of the text."""
LEAST = 3
"""Fewer telling words than this prove nothing."""
_SAYS = "tells something that was not to be told now"


def leaks(text: str, ground: Ground) -> Iterator[Violation]:
    """The sentences that tell a fact outside the plan, in other words or the same.

    The measure is overlap with the words that only that fact holds, for the model never sees hidden facts: what it tells of them
    it has guessed or found in the CV.
    """
    pieces = sentences(text)
    stems = [content(piece) for piece in pieces]
    whole = frozenset().union(*stems)
    recited = {ground.by_run[run] for piece in pieces for run in runs(piece, RUN) if run in ground.by_run}
    touched = Counter(place for stem in whole for place in ground.by_stem.get(stem, ()))
    suspects = recited | {place for place, hits in touched.items() if hits >= LEAST}
    for place in sorted(suspects):
        where = _where(ground.hidden[place], stems, whole, recited=place in recited)
        if where is not None:
            yield Violation("leak", pieces[where].strip(), _SAYS)
            return


def recitals(text: str, ground: Ground) -> Iterator[Violation]:
    """The prompt's own words."""
    if ground.prompt:
        for piece in sentences(text):
            if runs(piece, PROMPT_RUN) & ground.prompt:
                yield Violation("prompt", piece.strip(), "recites instructions")
                return


def _where(wording: Wording, stems: list[frozenset[str]], whole: frozenset[str], *, recited: bool) -> int | None:
    """The sentence that gives it away, or None."""
    hits = wording.telling & whole
    if recited and (hits or wording.on_page):
        return _richest(stems, wording.telling)
    if wording.on_page or len(hits) < LEAST:
        return None
    if len(hits) > LEAST and len(hits) >= WHOLE * len(wording.telling):
        return _richest(stems, wording.telling)
    for number, stem in enumerate(stems):
        if any(len(part & stem) >= max(LEAST, SENTENCE * len(part)) for part in wording.sentences):
            return number
    return None


def _richest(stems: list[frozenset[str]], telling: frozenset[str]) -> int:
    return max(range(len(stems)), key=lambda number: len(stems[number] & telling))
