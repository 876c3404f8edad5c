"""Model to HTML: the only door to Jinja2."""
