"""Group B: narrative against figures."""
