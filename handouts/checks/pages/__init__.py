"""Checks of the typeset pages: check(leaflet, pages) yields findings."""
