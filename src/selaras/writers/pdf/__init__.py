"""The document as an accessible PDF, set by typst from data alone."""
