"""Whose a file is: our own, half-written, locked, or of a release."""
