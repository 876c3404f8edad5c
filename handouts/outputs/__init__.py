"""Other files than print: web pages, plain text, and what a file says of itself."""
