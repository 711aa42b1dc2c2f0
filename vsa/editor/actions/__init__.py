"""The plan of actions as its screen shows it: rows, filters, the matrix, the details and the board."""
