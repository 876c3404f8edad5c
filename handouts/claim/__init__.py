"""Claims: the promises that honest leaflets do not make."""
