"""Patient leaflets: one treatment, written in YAML, becomes branded PDF leaflets."""

__version__ = "0.1.0"
