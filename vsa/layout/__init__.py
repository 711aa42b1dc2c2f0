"""Where boxes stand and how arrows run. Returns plans, never edits; depends on no other room."""
