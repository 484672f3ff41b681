"""Pages of files: companion check, import wizard."""
