"""Text as it is typed: the Markdown subset, characters, and lines of 80 columns."""
