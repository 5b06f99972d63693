"""Slips of the keys, put right for listening only."""

from trainer.domain.spelling.mending import Mended, aligned, mended

__all__ = ["Mended", "aligned", "mended"]
