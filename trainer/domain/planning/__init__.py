"""What the candidate will do with a turn, decided in code: the act, the facts she may tell, the length, a question of her own."""

from trainer.domain.planning.deciding import plan_turn

__all__ = ["plan_turn"]
