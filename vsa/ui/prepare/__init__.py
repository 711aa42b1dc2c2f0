"""The screens of what happens before and during the course."""
