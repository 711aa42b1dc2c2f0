"""The files opened last, as the start page lists them."""

import json
import os
from datetime import date, datetime
from itertools import islice
from pathlib import Path

from vsa.editor.settings import Settings
from vsa.i18n import Translator
from vsa.ui.start_page import RecentFile

MOST_SHOWN = 5
LARGEST_LOOK = 5_000_000


def recent_files(settings: Settings, tr: Translator) -> list[RecentFile]:
    """Those that still exist, the latest first; a file that cannot be read is listed by its name alone."""
    described = (_described(Path(name), tr) for name in settings.recent if os.path.isfile(name))
    return list(islice(filter(None, described), MOST_SHOWN))


def _described(path: Path, tr: Translator) -> RecentFile | None:
    try:
        written = datetime.fromtimestamp(path.stat().st_mtime)
    except OSError:  # It has gone in this moment.
        return None
    when = tr("ui.start.today", time=f"{written:%H:%M}") if written.date() == date.today() else tr.date(written.date())
    content = _content(path)
    title = str(content.get("title") or "") or path.stem
    return RecentFile(path, title, f"{path.name} · {when}", _held(content, tr))


def _content(path: Path) -> dict[str, object]:
    """The document's own fields, looked at without checking them."""
    try:
        if path.suffix.lower() != ".vsa" or path.stat().st_size > LARGEST_LOOK:
            return {}
        found = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    document = found.get("document", found) if isinstance(found, dict) else {}
    return document if isinstance(document, dict) else {}


def _held(content: dict[str, object], tr: Translator) -> str:
    streams, actions = content.get("streams"), content.get("actions")
    listed = list(streams.values()) if isinstance(streams, dict) else streams if isinstance(streams, list) else []
    states = {stream.get("state") for stream in listed if isinstance(stream, dict)}
    parts = [tr(f"ui.start.held.{state}") for state in ("current", "ideal") if state in states]
    count = len(actions) if isinstance(actions, list | dict) else 0
    if count:
        parts.append(tr("ui.start.held.actions", count=count))
    return " · ".join(parts)
