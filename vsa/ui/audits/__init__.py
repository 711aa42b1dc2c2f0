"""The audits on the stage of following up."""
