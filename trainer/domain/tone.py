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
    r"not proud|less proud|let (?:him|her|them|somebody) down|cost (?:him|her|them|us))\b",
    re.IGNORECASE,
)


def sober(facts: Sequence[Fact]) -> bool:
    """Whether what is told is private, about money, sad, or against herself, so that it is told plainly."""
    return any(
        fact.kind in _PLAIN_KINDS
        or fact.layer == "lesson"
        or bool(set(fact.topics) & _PLAIN_TOPICS)
        or any(_SAD.search(line) for line in fact.says)
        for fact in facts
    )
