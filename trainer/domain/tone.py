"""Which tellings are no place for a bright word before or after them."""

import re
from collections.abc import Sequence

from trainer.domain.scenario import Fact

_PLAIN_KINDS = ("logistics", "concern", "red_flag", "protected")
_PLAIN_TOPICS = frozenset(
    ["failure", "weaknesses", "gap", "short-stay", "leaving", "feedback", "worries", "pay", "conflict", "ethics", "security-safety"]
)
_SAD = re.compile(
    r"\b(?:died|dead|death|dying|funeral|widow(?:er)?|stroke|cancer|ill|illness|hospital|passed away|grief|cried|crying|tears|miscarr\w+|"
    r"ashamed|guilty|regret|hurt|injur\w+|lost (?:him|her|them|my|our|a)|sacked|redundan\w+|laid off|my (?:fault|mistake)|i was wrong|"
    r"not proud|less proud|let (?:him|her|them|somebody) down|burnt out|burned out|signed off|walked out|in secret"
    r"|cost (?:him|her|them|us))\b",
    re.IGNORECASE,
)


def tender(facts: Sequence[Fact]) -> bool:
    """Whether what was told is private, or sad, so that a kind word after it is more than a courtesy."""
    return any(fact.kind == "protected" or any(_SAD.search(line) for line in fact.says) for fact in facts)


def sober(facts: Sequence[Fact], ledger: Sequence[Fact] = ()) -> bool:
    """Whether what is told is private, about money, sad, or against herself, so that it is told plainly.

    What lies beneath a story that was told too well is a confession, whatever its words.
    """
    adorned = {fact.story for fact in ledger if fact.embellished}
    return any(
        fact.kind in _PLAIN_KINDS
        or fact.layer == "lesson"
        or (fact.story in adorned and fact.layer != "outline")
        or bool(set(fact.topics) & _PLAIN_TOPICS)
        or any(_SAD.search(line) for line in fact.says)
        for fact in facts
    )
