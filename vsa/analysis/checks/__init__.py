"""What the user should look at in a stream: one module a check."""
