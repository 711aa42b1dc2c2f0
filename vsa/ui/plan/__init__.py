"""The plan for twelve months on the stage of following up."""
