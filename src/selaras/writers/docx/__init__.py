"""The document as a Word file: real styles, automatic contents, sections, repeated table heads."""
