"""The parts of scripts/draw-figures: skin cut through, scars, tools, labels, and the drawings made of them."""
