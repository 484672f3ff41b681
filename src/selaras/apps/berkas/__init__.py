"""Files: the companion page without account, and the import wizard with its background work."""
