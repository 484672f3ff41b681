"""Group A: arithmetic of the evaluation table T-C.29."""
