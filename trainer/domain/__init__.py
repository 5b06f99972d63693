"""What is true: frozen values and pure functions; no disk, no vendor, no clock."""
