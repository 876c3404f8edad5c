"""Checks of the copy: check(leaflet, today) yields findings."""
