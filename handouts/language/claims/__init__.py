"""Phrases that promise, by what they promise."""
