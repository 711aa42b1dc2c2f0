"""The inspector beside the map, where every field of what is selected is read and changed."""
