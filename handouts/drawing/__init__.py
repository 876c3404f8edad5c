"""Drawings (SVG): their parts and styles, their words, and what WeasyPrint 70 paints otherwise than it is drawn."""
