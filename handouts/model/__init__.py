"""The nouns of the house: frozen values that pass from step to step."""
