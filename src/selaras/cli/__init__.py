"""The database-free command line."""
