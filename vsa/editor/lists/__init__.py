"""Actions and gains as lists in Excel, and the way back: what was changed there becomes one edit."""

from vsa.editor.lists.merging import Merged, merged
from vsa.editor.lists.writing import work_lists

__all__ = ["Merged", "merged", "work_lists"]
