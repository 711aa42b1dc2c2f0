"""Numbers that mean a thousand to some and one to others."""

import re

from vsa.i18n import Translator, UserError, message, quoted

_THOUSANDS = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}(?P<mark>[.,])[0-9]{3}(?:(?P=mark)[0-9]{3})*(?![0-9.,])")


def refuse_thousands_mark(text: str, tr: Translator) -> None:
    """Raises UserError for `1.000` where decimals have a comma, and for `1,000` where they have a point: typed by hand
    it means a thousand to some and one to others. Only files may be read without this: there a point parts decimals."""
    if (found := _THOUSANDS.search(text)) and found["mark"] != tr("common.decimal_mark"):
        whole = found[0].replace(found["mark"], "")
        raise UserError(message("model.number.thousands", text=quoted(text), whole=whole))
