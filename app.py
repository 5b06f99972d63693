"""Opens the door: `python app.py` serves the practice room."""

import sys

from trainer.__main__ import main

if __name__ == "__main__":
    sys.exit(main(["serve", *sys.argv[1:]]))
