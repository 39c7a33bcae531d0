"""A file that is there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from recount.errors import UnwritableOutput


def write(path: Path, pieces: Iterable[str | bytes]) -> None:
    """Write bytes, or text as UTF-8, beside its place, then move it there; makes folders. Raises UnwritableOutput."""
    made = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            made = Path(file.name)
            file.writelines(piece.encode("utf-8") if isinstance(piece, str) else piece for piece in pieces)
        made.chmod(0o666 & ~_umask())
        made.replace(path)
    except OSError as error:
        raise UnwritableOutput(str(path), detail=error.strerror or str(error)) from None
    finally:
        if made is not None:
            made.unlink(missing_ok=True)


def _umask() -> int:
    """The process's mask for new files; there is no way to read it but to set it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
