"""Files from the page into a company's documents: names made harmless, one file a load, nothing of them left lying about."""

import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from trainer.domain.errors import Invalid
from trainer.services.bookcase import Upload
from trainer.services.facts import FactLibrary, Loaded, Progress

LONGEST_NAME = 100
_UNSAFE = re.compile(r"[^\w .()&,'+-]+")


@dataclass(frozen=True)
class UploadFolder:
    """Implements `trainer.services.bookcase.Uploads`. A file lies in the folder while it is read, at the same place for the same name."""

    facts: FactLibrary
    folder: Path

    def load(self, company: str, upload: Upload, progress: Progress) -> Loaded:
        """Read, store and index one file; a later one of the same name replaces it."""
        name = harmless(upload.name)
        place = self.folder / company / name
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(upload.data)
            done = self.facts.load(company, place, progress)
        except Invalid as fault:
            done = Loaded(faults=(str(fault),))
        except OSError as error:
            done = Loaded(faults=(f"{name}: could not be kept ({error.strerror}); it was left out",))
        finally:
            with suppress(OSError):
                place.unlink(missing_ok=True)
        return done._replace(faults=tuple(line.replace(str(place.resolve()), name).replace(str(place), name) for line in done.faults))


def harmless(name: str) -> str:
    """The last part of a path in either notation, without signs that mean something to a disk or a terminal; its ending stays."""
    last = re.split(r"[/\\]", name)[-1]
    kept = _UNSAFE.sub("-", "".join(sign for sign in last if sign.isprintable())).strip(" .-")
    stem, dot, ending = kept.rpartition(".")
    short = f"{stem[: LONGEST_NAME - len(ending)]}{dot}{ending}" if dot and len(ending) < 12 else kept[:LONGEST_NAME]
    return short if any(map(str.isalnum, short)) else "unnamed"
