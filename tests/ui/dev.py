"""Serves the pages over the fake room: `python tests/ui/dev.py [port]`, to look at them."""

import os
import sys
from pathlib import Path

os.environ |= {"GRADIO_ANALYTICS_ENABLED": "False", "GRADIO_RUN_HISTORY": "False"}
sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from fake_room import FakeRoom

from trainer.ui.web import serve

if __name__ == "__main__":
    serve(FakeRoom(delay=0.03), user_of=lambda _: "local", port=int(sys.argv[1]) if len(sys.argv) > 1 else 0, ready=print)
