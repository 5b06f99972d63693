"""What we do: use cases over small ports."""
