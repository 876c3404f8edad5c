"""The engine of a language: sentences, readability, phrases, numbers."""
