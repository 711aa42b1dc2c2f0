"""What stands on a map: one module a kind of thing, each with its size, ports, drawing and spoken description."""
