"""The success factors on the stage of following up."""
