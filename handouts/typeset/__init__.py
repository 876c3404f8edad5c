"""Composition to pages: WeasyPrint sets the PDF, pdfium reads it back."""

from handouts.typeset.setting import typeset

__all__ = ["typeset"]
