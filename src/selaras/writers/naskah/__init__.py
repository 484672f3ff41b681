"""The written document before any file format: a tree of blocks, built once, rendered as docx and pdf."""
