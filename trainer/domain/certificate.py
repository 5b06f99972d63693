"""The certificate: who, by which rubric, on which interviews, and a seal over their journals."""

from collections.abc import Iterable
from hashlib import sha256

from trainer.domain.scenario import Model


class CertifiedInterview(Model):
    """One interview that it rests on."""

    title: str
    date: str
    """ISO 8601, UTC."""
    percent: int
    levels: dict[str, int | None]
    """By title of the criterion."""


class Certificate(Model):
    """What stands on the page."""

    name: str
    rubric_title: str
    rubric_version: str
    rubric_sha256: str
    date: str
    """Of the last interview that it rests on; ISO 8601, UTC."""
    interviews: tuple[CertifiedInterview, ...]
    rule: str
    """What was asked for, in words."""
    seal: str
    """`seal` of the interviews."""


def seal(user: str, rubric_sha256: str, journals: Iterable[Iterable[str]]) -> str:
    """sha256, as hexadecimal text, over the user, the rubric's hash and every event of every interview, a line each, in UTF-8.

    Args:
        user: the name that the sessions are kept under.
        rubric_sha256: of the rubric's file at the last grading.
        journals: the events of each interview as JSON, in order.
    """
    digest = sha256(f"{user}\n{rubric_sha256}\n".encode())
    for events in journals:
        for event in events:
            digest.update(f"{event}\n".encode())
    return digest.hexdigest()
