"""Group D: codes, nomenclature, units and number formats."""
