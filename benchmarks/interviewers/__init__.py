"""Interviewers made of rules: they know the posting, the competencies and the company's documents, never a ledger."""

from benchmarks.interviewers.brief import Brief, Script
from benchmarks.interviewers.expert import expert
from benchmarks.interviewers.lazy import closed_only, interrogator, monologuer, novice, seller
from benchmarks.interviewers.rude import illegal_asker, silent_closer

INTERVIEWERS: dict[str, Script] = {
    "expert": expert,
    "novice": novice,
    "closed_only": closed_only,
    "monologuer": monologuer,
    "seller": seller,
    "interrogator": interrogator,
    "illegal_asker": illegal_asker,
    "silent_closer": silent_closer,
}

__all__ = ["INTERVIEWERS", "Brief", "Script"]
