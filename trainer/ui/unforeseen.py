"""What nobody foresaw: an exception of a page's handler is logged with its traceback, and the person at the page gets words."""

import logging
from typing import Final

from trainer.domain.errors import TrainerError, Unavailable

LOG: Final = logging.getLogger(__name__)

LINE: Final = (
    "Something went wrong here that nobody foresaw. Everything that was said is safe in the journal. "
    "Load the page again; if it happens once more, show the last lines of the terminal to whoever looks after this room."
)
"""The same for whoever reads no page: a script, a download, a stream of lines."""


def worded(error: Exception) -> TrainerError:
    """The error as a person may read it: its own line where it was meant to be read, else the words above, and the traceback in the log.

    The pages' handlers and routes catch whatever comes and bring it here, so that no page is left without words; nothing else does.
    """
    if isinstance(error, TrainerError):
        return error
    LOG.error("An exception that nobody foresaw", exc_info=error)
    return Unforeseen(LINE)


class Unforeseen(Unavailable):
    """Something in the house broke; what was said is in the journal."""
