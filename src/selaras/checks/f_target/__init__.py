"""Group F: targets, indices and their labels."""
