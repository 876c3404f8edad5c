"""Characters: what an eye cannot see, what only looks like another letter, and what a wrong encoding has left."""
