"""One module a report."""
