"""Paper on the screen: what to print, its pages as they will be, and the system's printer."""
