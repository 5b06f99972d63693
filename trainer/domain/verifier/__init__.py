"""The verifier: what stands between a voice and the page. Pure, fast enough to look at every word that comes."""

from collections.abc import Iterable, Sequence

from trainer.domain.plan import Plan
from trainer.domain.scenario import Scenario
from trainer.domain.verifier.altered import altered
from trainer.domain.verifier.ground import Ground, ground
from trainer.domain.verifier.inventions import invented_names, invented_numbers
from trainer.domain.verifier.leaks import leaks, recitals
from trainer.domain.verifier.role import breaks, unasked
from trainer.domain.verifier.shape import limit, shape, untold
from trainer.domain.verifier.violation import Kind, Violation
from trainer.domain.verifier.words import content, sentences

__all__ = ["Ground", "Kind", "Violation", "check", "ground", "improvised", "limit", "sentences", "verify"]


def verify(
    text: str,
    plan: Plan,
    scenario: Scenario,
    told_facts: Iterable[str] = (),
    conversation: Sequence[str] = (),
    *,
    final: bool = True,
    papers: Sequence[str] = (),
) -> tuple[Violation, ...]:
    """What is wrong with a candidate's words for that plan; empty where nothing is.

    Args:
        text: The words, or as many of them as have come.
        plan: What she was to do.
        scenario: Whose ledger is guarded.
        told_facts: Ids told in earlier turns, which may be told again.
        conversation: What both have said so far.
        final: Whether the words are all there; before that nothing can be missing.
        papers: Her CV, the posting, what she was told of the company.
    """
    return check(text, ground(plan, scenario, told_facts, conversation, papers), final=final)


def check(text: str, on: Ground, *, final: bool = True) -> tuple[Violation, ...]:
    """`verify` on a ground made before.

    While words still come, only the last two sentences are looked at again for what one sentence can show.
    """
    near = text if final else "".join(sentences(text)[-2:])
    found = [
        *shape(text, near, on, final=final),
        *breaks(near, on),
        *leaks(text, on),
        *recitals(near, on),
        *invented_numbers(near, on, final=final),
        *invented_names(near, on),
    ]
    if final:
        found += [*untold(text, on), *unasked(text, on), *altered(text, on.telling)]
    return tuple(found)


def improvised(text: str, on: Ground) -> tuple[str, ...]:
    """The sentences that state something of their own: fewer than half of their content words were hers to draw on."""
    pieces = [(piece.strip(), content(piece)) for piece in sentences(text)]
    return tuple(piece for piece, stems in pieces if len(stems) >= 3 and len(stems & on.content) < 0.5 * len(stems) and "?" not in piece)
