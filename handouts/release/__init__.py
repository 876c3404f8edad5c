"""Releases: the whole catalogue made, checked, kept and put in place."""
