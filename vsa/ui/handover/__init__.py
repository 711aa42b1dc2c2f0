"""The change of leader on the stage of following up."""
