"""A guide as the rich text that Qt shows."""

from html import escape
from itertools import groupby

from vsa.drawing.theme import Theme, color
from vsa.i18n.guides import Guide, Line, Run, Section


def guide_html(guide: Guide, theme: Theme) -> str:
    """The whole guide; each section has its id as an anchor, and links keep their targets."""
    sections = "".join(_section(section, theme) for section in guide.sections)
    quiet = color("text2", theme)
    return f'<h1>{escape(guide.title)}</h1><p style="color: {quiet}">{escape(guide.lead)}</p>{sections}'


def _section(section: Section, theme: Theme) -> str:
    lines = "".join(_lines(kind, list(lines), theme) for kind, lines in groupby(section.lines, key=lambda it: it.kind))
    return f'<h2><a name="{section.id}"></a>{escape(section.title)}</h2>{lines}'


def _lines(kind: str, lines: list[Line], theme: Theme) -> str:
    words = ["".join(_run(run, theme) for run in line.runs) for line in lines]
    if kind == "text":
        return "".join(f"<p>{each}</p>" for each in words)
    tag = "ol" if kind == "number" else "ul"
    items = "".join(f'<li style="margin-bottom: 5px">{each}</li>' for each in words)
    return f'<{tag} style="-qt-list-indent: 1">{items}</{tag}>'


def _run(run: Run, theme: Theme) -> str:
    words = escape(run.text)
    if run.target:
        return f'<a href="{run.target}" style="color: {color("accent", theme)}">{words}</a>'
    return f"<b>{words}</b>" if run.strong else words
