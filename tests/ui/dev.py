"""Serves the pages over the fake room, to look at them: `python tests/ui/dev.py [PORT]`."""

import os
import sys
from pathlib import Path

if __name__ == "__main__":
    os.environ |= {"GRADIO_ANALYTICS_ENABLED": "False", "GRADIO_RUN_HISTORY": "False"}
    sys.path[:0] = [str(Path(__file__).parents[2])]

    from tests.ui.fake_room import FakeRoom
    from trainer.services.floor import Floor
    from trainer.ui.web import serve

    serve(Floor(FakeRoom(delay=0.03)), port=int(sys.argv[1]) if len(sys.argv) > 1 else 0, ready=print)
