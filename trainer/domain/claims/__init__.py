"""Whether what the interviewer states about the company is what the company's documents say."""

from trainer.domain.claims.checking import says_something
from trainer.domain.claims.clauses import clauses
from trainer.domain.claims.compound import check_claim
from trainer.domain.claims.lines import lines
from trainer.domain.claims.support import support
from trainer.domain.claims.telling import queries, query, told
from trainer.domain.claims.worth import worth_checking, worth_showing

__all__ = ["check_claim", "clauses", "lines", "queries", "query", "says_something", "support", "told", "worth_checking", "worth_showing"]
