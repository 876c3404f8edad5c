"""Pictograms of what to do and what to leave, made by program: lines of one width on one grid."""
