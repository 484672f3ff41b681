"""Look and words: layouts, components, filters, the row renderer. No query, no rule."""
