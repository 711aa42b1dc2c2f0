"""Pure edits: functions from a document to a document, and the history that keeps what they gave.

An edit that changes nothing returns the very document that it was given. Positions and kinds of flow are arguments;
what cannot be done is refused with a UserError.
"""
