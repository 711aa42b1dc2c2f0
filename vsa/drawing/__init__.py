"""What a picture is: primitives and sheets, theme colours, bundled fonts, measured text, and shapes to draw with."""
