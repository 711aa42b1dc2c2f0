"""The window: a thin shell that turns events into calls and display lists into pixels."""
