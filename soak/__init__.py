"""The soak: random actions through the real window, thousands of them, each of which can be played again from its seed.

What must hold is in `soak/checks.py`. New commands and widgets are found by themselves: the monkey reads the table of
commands and looks at what is on screen.
"""
