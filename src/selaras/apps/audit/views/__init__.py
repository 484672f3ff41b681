"""Pages of the audit: official tables with findings in their cells, findings by cause."""
