"""What a document may cost to read, and the word for one that cannot be read."""

FILE_LIMIT = 20_000_000
"""Bytes a file may have; the longest handbook seen as one PDF has a tenth of it."""
TEXT_LIMIT = 5_000_000
"""Characters its text may have, once unpacked."""
UNPACKED_LIMIT = 100_000_000
"""Bytes a zipped document may unpack to."""


class Unreadable(Exception):
    """Why a document cannot be read and what would help; whoever knows its name adds it."""
