"""What a pointer does to the map: a small machine of gestures, free of any toolkit."""

from vsa.editor.tools.chrome import Chrome, Handle
from vsa.editor.tools.heads import LaneHeadTools
from vsa.editor.tools.kinds import ToolKind
from vsa.editor.tools.toolset import Cursor, Tools

__all__ = ["Chrome", "Cursor", "Handle", "LaneHeadTools", "ToolKind", "Tools"]
