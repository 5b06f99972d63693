"""Whether what the interviewer states about the company is what the company's documents say."""

from trainer.domain.claims.checking import check_claim, says_something
from trainer.domain.claims.support import support
from trainer.domain.claims.telling import query, told

__all__ = ["check_claim", "query", "says_something", "support", "told"]
