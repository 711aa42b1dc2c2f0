"""The stage of the actions: the plan with its matrix, the board of the weekly meeting, and what it gives."""
