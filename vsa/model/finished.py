"""A version of a document that was finished, and the checksum that tells whether it is still what it was."""

import hashlib
import json
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from vsa.model.base import LARGEST, Frozen

if TYPE_CHECKING:
    from vsa.model.document import Document
    from vsa.model.stream import Stream


class Finished(Frozen):
    """The number of the version, when it was finished, the `checksum` of what the document held then, and the name of
    the `copy` that was put away."""

    version: Annotated[int, Field(ge=1, le=LARGEST)]
    moment: datetime
    checksum: str
    copy_name: str = ""


def checksum(document: "Document") -> str:
    """SHA-256 of all that a document holds, but for its lock. Fields with their default do not count, so that fields
    which come with later versions of the program change nothing."""
    text = json.dumps(_content(document), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def is_as_finished(document: "Document") -> bool:
    """Whether a locked document still holds what it held when it was finished; one that is not locked does."""
    return document.lock is None or document.lock.checksum == checksum(document)


def _content(document: "Document") -> dict[str, Any]:
    from vsa.model.document import LISTS

    fields = document.model_dump(mode="json", exclude_defaults=True, exclude={"lock", "streams"})
    for name in LISTS:
        if name in fields:
            fields[name] = list(fields[name].values())
    fields["streams"] = [_stream_content(stream) for stream in document.streams.values()]
    return fields


def _stream_content(stream: "Stream") -> dict[str, Any]:
    """The elements as lists: their order is the drawing order."""
    from vsa.model.integrity import ELEMENTS

    fields = stream.model_dump(mode="json", exclude_defaults=True)
    for name in ELEMENTS:
        if name in fields:
            fields[name] = list(fields[name].values())
    fields["kinds"] = [node.kind for node in stream.nodes.values()]
    return fields
