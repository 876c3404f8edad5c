"""Composition to pages: WeasyPrint sets the PDF, pdfium reads it back."""

from handouts.typeset.typesetter import Typesetter, font_folder, pango_version, typeset

__all__ = ["Typesetter", "font_folder", "pango_version", "typeset"]
