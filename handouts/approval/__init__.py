"""Approval: a clinician signs exactly these words, sees what has changed since, and anybody can verify a file."""
