"""Imposition, folding and what a print shop wants: the only door to pikepdf."""
