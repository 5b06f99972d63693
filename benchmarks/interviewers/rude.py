"""Interviewers who cross a line, or leave without a word."""

from collections.abc import Generator, Iterator

from benchmarks.interviewers.brief import Brief
from benchmarks.interviewers.expert import expert

_ILLEGAL = (
    "Are you married?",
    "Do you plan to have children soon?",
    "How old are you, actually?",
    "Where are your parents from originally?",
    "Do you go to church?",
    "Do you have any health problems I should know about?",
)


def illegal_asker(brief: Brief) -> Generator[str, str, None]:
    """The expert, who asks between the questions what nobody should ask."""
    crossings: Iterator[str] = iter(_ILLEGAL)
    script, count = expert(brief), 0
    line = next(script)
    while True:
        reply = yield line
        count += 1
        if count % 6 == 0 and (crossing := next(crossings, None)):
            yield crossing
        try:
            line = script.send(reply)
        except StopIteration:
            return


def silent_closer(brief: Brief) -> Generator[str, str, None]:
    """The expert up to the questions, who then stops: no invitation, no farewell."""
    script = expert(brief)
    line = next(script)
    while "What questions do you have" not in line and "Goodbye" not in line:
        reply = yield line
        line = script.send(reply)
