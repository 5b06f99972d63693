"""How it is done: the only rooms that know a vendor or a disk."""
