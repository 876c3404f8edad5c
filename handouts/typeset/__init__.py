"""Composition to pages: WeasyPrint sets the PDF, pdfium reads it back."""

from handouts.typeset.setting import pango_version, typeset

__all__ = ["pango_version", "typeset"]
