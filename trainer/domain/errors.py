"""Every error that a person may see.

TrainerError            one line that names the place and the way out
├── Invalid             a file or an input is not what it must be (commands exit with 2)
├── Missing             something named is not there
├── Unavailable         a model, a store or a port does not answer; trying later may help
└── Forbidden           asked for by somebody it does not belong to
    └── Unsigned        asked for by nobody who is known
"""


class TrainerError(Exception):
    """What happened and the way out, in one line, for the person at the page or the terminal."""


class Invalid(TrainerError):
    """A file, a setting or an input is not what it must be."""


class Missing(TrainerError):
    """A scenario, company, rubric, session or file that was named is not there."""


class Unavailable(TrainerError):
    """Something outside did not answer: a model, a store, a port, a disk."""


class Forbidden(TrainerError):
    """The thing exists, but not for the person who asks."""


class Unsigned(Forbidden):
    """Nobody is signed in, or no longer."""
