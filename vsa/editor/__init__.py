"""The editing session without a window: what is open, what is selected, what a key or a pointer does to it."""
