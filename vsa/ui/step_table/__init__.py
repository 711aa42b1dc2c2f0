"""The table of a map's steps, as a widget. Made when it is first asked for."""
