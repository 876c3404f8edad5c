"""Build: the order of the steps of one edition, and many of them over many workers."""
