"""The steps of a map as the rows of a table: the second view, in which everything can be read and written too."""
