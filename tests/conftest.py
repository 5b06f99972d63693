"""Switches that must be set before a vendor is imported."""

import os

from trainer.settings import hush

for name in list(os.environ):
    if name.startswith(("TRAINER_", "OPENAI_", "LANGSMITH_", "LANGCHAIN_")) and not name.startswith("TRAINER_TEST_"):
        del os.environ[name]
hush(os.environ)
