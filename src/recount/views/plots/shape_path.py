"""The signs of origins."""

from __future__ import annotations

_SHAPES = (
    "M5 0A5 5 0 1 1 -5 0A5 5 0 1 1 5 0Z", "M-4.5 -4.5H4.5V4.5H-4.5Z", "M0 -5.5L5.5 4.5H-5.5Z", "M0 -6L6 0L0 6L-6 0Z",
    "M0 5.5L5.5 -4.5H-5.5Z", "M-2 -5.5H2V-2H5.5V2H2V5.5H-2V2H-5.5V-2H-2Z",
    "M-5.5 0L-2.75 -4.8H2.75L5.5 0L2.75 4.8H-2.75Z",
    "M-5 -5L0 -2L5 -5L2 0L5 5L0 2L-5 5L-2 0Z",
)  # fmt: skip


def shape_path(shape: int) -> str:
    """The outline of an origin's sign, so that origins differ without their colours."""
    return _SHAPES[shape % len(_SHAPES)]
