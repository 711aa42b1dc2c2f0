"""What levels, areas and advice of an audit are called, on screen and on paper."""

from vsa.analysis.improvement.audits import Advice, Reason, average
from vsa.i18n import Translator
from vsa.model.following_up import Area, Audit

DECIMALS = 1


def area_name(area: Area, tr: Translator) -> str:
    """What an area is called."""
    return tr(f"audits.area.{area}")


def level_name(level: int, tr: Translator) -> str:
    """A level with its number: `2 Godt i gang`."""
    return tr("audits.numbered_level", number=level, level=tr(f"audits.level.{level}"))


def average_text(audit: Audit, tr: Translator) -> str:
    """The average of an audit, or a dash."""
    mean = average(audit)
    return tr.number(mean, DECIMALS) if mean is not None else "–"


def advice_text(advice: Advice, tr: Translator) -> str:
    """An advice as one sentence or two."""
    area, what = area_name(advice.area, tr), tr(f"audits.advice.{advice.area}")
    if advice.reason is Reason.FALLEN and advice.before is not None:
        before, now = level_name(advice.before, tr), level_name(advice.level, tr)
        return tr("audits.advice_fallen", area=area, before=before, level=now, what=what)
    return tr("audits.advice_lowest", area=area, level=level_name(advice.level, tr), what=what)
