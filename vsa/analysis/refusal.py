"""Why a stream cannot be computed."""

from vsa.analysis.results import Notice


class Refused(Exception):
    """Raised inside the analysis only: the figures of a stream with these errors would mean nothing."""

    def __init__(self, *notices: Notice) -> None:
        super().__init__(*(notice.code for notice in notices))
        self.notices = notices
