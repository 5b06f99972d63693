"""`model pull`: fetch a small instruct model for the `local` engine."""

import os
import sys
from argparse import Namespace
from pathlib import Path

from tqdm import tqdm

from trainer.adapters import hub
from trainer.cli.house import House, Subparsers
from trainer.domain.errors import Invalid


def register(subparsers: Subparsers) -> None:
    """Add the errand to the command line."""
    parts = subparsers.add_parser("model", help="fetch a model to run on this machine").add_subparsers(metavar="WHAT", required=True)
    pull = parts.add_parser("pull", help="fetch a GGUF file; a broken download goes on where it stopped")
    default = f"{hub.DEFAULT.repo}/{hub.DEFAULT.filename}"
    pull.add_argument("file", nargs="?", metavar="OWNER/NAME/FILE.gguf", default=default, help=f"default: {default}")
    pull.add_argument("--sha256", help="refuse any other file")
    pull.add_argument("--to", type=Path, metavar="FILE", help="where to put it; the data folder's models where not given")
    pull.set_defaults(run=run)


def run(arguments: Namespace, house: House) -> int:
    """Fetch it with a bar on standard error, from HF_ENDPOINT where that is set; print the setting that uses it."""
    file = _file(arguments.file, arguments.sha256)
    target = arguments.to or house.settings.data / "models" / file.filename
    with tqdm(desc=file.filename, unit="B", unit_scale=True, file=sys.stderr, disable=None, leave=False) as bar:

        def tell(have: int, whole: int) -> None:
            bar.total = whole or None
            bar.update(have - bar.n)

        path = hub.pull(file, target, os.environ.get("HF_ENDPOINT") or hub.HUB, tell)
    print(f"TRAINER_MODEL=local:{path}")
    return 0


def _file(name: str, sha256: str | None) -> hub.ModelFile:
    owner, _, rest = name.partition("/")
    repo, _, filename = rest.partition("/")
    if not (owner and repo and filename):
        raise Invalid(f"{name} names no file on a hub: write OWNER/NAME/FILE.gguf.")
    pinned = hub.DEFAULT.sha256 if (f"{owner}/{repo}", filename) == (hub.DEFAULT.repo, hub.DEFAULT.filename) else None
    return hub.ModelFile(f"{owner}/{repo}", filename, sha256 or pinned)
