"""One module a kind of thing on the map. Each offers `SYMBOLS`, and none knows another."""
