"""Django contexts, one package per bounded context."""
