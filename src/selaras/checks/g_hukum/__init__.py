"""Group G: legal basis and wording."""
