"""Word search over passages, field by field: what a passage says, word by word and by pairs of words, and where it stands."""

import re
from collections.abc import Sequence

import numpy as np

from trainer.adapters.documents_db import Row
from trainer.adapters.lexical import Lexical, Scores

_HEADING = 0.2
_PATH = 0.2
_DOCUMENT = 0.2
_PAIRS = 0.5
"""Weights against the words' 1. Chosen on half of one handbook's documents; recall hardly moves between 0.2 and 0.5."""
_ENDING = re.compile(r"\.\w{1,5}$")


class WordSearch:
    """The fields of passages, each with its own index: rare words of a heading and of the text are rare in different measure."""

    def __init__(self, rows: Sequence[Row]) -> None:
        paths = list(dict.fromkeys(row.document for row in rows))
        numbers = {path: number for number, path in enumerate(paths)}
        wholes: list[list[str]] = [[] for _ in paths]
        for row in rows:
            wholes[numbers[row.document]].append(row.section.text)
        self._document_of = np.array([numbers[row.document] for row in rows], np.intp)
        self._text = Lexical([row.section.text for row in rows])
        self._pairs = Lexical([f"{row.section.heading} {row.section.text}" for row in rows], pairs=True)
        self._heading = Lexical([f"{row.section.heading} {row.section.keywords}" for row in rows])
        self._path = Lexical([re.sub(r"[^\w]|_", " ", _ENDING.sub("", path)) for path in paths])
        self._document = Lexical([" ".join(texts) for texts in wholes])

    def scores(self, query: str) -> Scores:
        """How well each passage meets the query; 0 where no word of it stands in the passage, its headings, its path or its document."""
        standing = self._text.scores(query) + _PAIRS * self._pairs.scores(query) + _HEADING * self._heading.scores(query)
        around = _PATH * self._path.scores(query) + _DOCUMENT * self._document.scores(query)
        return np.asarray(standing + around[self._document_of], np.float32)
