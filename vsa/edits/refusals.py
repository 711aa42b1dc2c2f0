"""What an edit says no with."""

from vsa.i18n import Message, UserError


class InvalidValueError(UserError):
    """A value that a field cannot have. `field` is the field's name."""

    def __init__(self, field: str, what: Message) -> None:
        super().__init__(what)
        self.field = field
