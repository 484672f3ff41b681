"""Benchmarks: each module has ``ukur()`` and returns measurements with their budget and a peer or floor."""
