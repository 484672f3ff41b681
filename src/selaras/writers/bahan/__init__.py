"""Material of a document: years, trees, computed values, classes. Independent of the output format."""
