"""The journal's tables through time; run by `trainer.adapters.journal` whenever a journal is opened."""
