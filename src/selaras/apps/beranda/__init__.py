"""First pages: the landing page, the beranda per role, the overview of a plan; the frame of every page."""
