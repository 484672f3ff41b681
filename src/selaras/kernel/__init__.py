"""Values that know no document and no database: numbers, codes, periods, citations, text."""
