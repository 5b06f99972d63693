"""Serves the real house with the scripted voice on a free port and prints the address: `python door.py PORT`."""

import os
import sys

from trainer.haste import quick_imports
from trainer.settings import Settings, hush

if __name__ == "__main__":
    hush(os.environ)

    with quick_imports():
        from trainer.bootstrap import open_house
        from trainer.ui.web import serve

    house = open_house(Settings.load(os.environ))
    serve(
        house.floor,
        house.gate,
        port=int(sys.argv[1]),
        ready=lambda address: sys.stdout.write(f"{address}\n") and sys.stdout.flush(),
    )
