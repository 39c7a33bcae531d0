"""The files that others read, one module a format, written whole or not at all."""

from recount.views.files.contents import Contents
from recount.views.files.export import FORMATS, export
from recount.views.files.write import write

__all__ = ["FORMATS", "Contents", "export", "write"]
