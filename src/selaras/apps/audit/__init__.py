"""Audits of stored plans: findings with stable identity, reasons, safe corrections."""
