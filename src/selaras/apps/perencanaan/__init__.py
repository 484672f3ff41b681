"""Annual plans: the Renja of an agency, its official tables row by row, its stages and versions."""
