"""Governments, agencies, people and their dated roles; signing in and out."""
