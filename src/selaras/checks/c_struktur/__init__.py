"""Group C: structure, totals and agreement between tables."""
