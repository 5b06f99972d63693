"""Whether what the interviewer states about the company is what the company's documents say."""

from trainer.domain.claims.checking import check_claim
from trainer.domain.claims.support import support

__all__ = ["check_claim", "support"]
