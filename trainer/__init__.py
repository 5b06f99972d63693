"""The Other Chair: a practice room for people who interview others."""
