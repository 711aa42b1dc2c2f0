"""The list of symbols: what is in it, how it is searched, and what a choice does where it was opened."""
