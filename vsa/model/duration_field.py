"""A duration as a field of a model: kept in the file as the canonical text that every language reads."""

from typing import Annotated, Any

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from vsa.i18n import UserError
from vsa.model.duration_text import canonical, read_duration
from vsa.model.durations import Duration, Unit


def _validated(value: Any) -> Duration:
    if isinstance(value, Duration):
        return value
    if not isinstance(value, str):
        raise ValueError("a duration is a text")
    try:
        return read_duration(value, bare=Unit.MINUTE)
    except UserError as error:
        raise ValueError("not a duration") from error


DurationField = Annotated[
    Duration,
    PlainValidator(_validated),
    PlainSerializer(canonical, return_type=str),
    WithJsonSchema({"type": "string"}),
]
