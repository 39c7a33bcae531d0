"""The verbs of attack that take what they hit for their object."""

from __future__ import annotations

from functools import cache

from recount.reference.frames import frame_forms


@cache
def hitting() -> frozenset[str]:
    """Every form of them, in lower case: "bombed", "strikes"."""
    return frozenset(
        word
        for forms in frame_forms().values()
        for form in forms
        if form.frame.type == "ASSAULT" and form.frame.form == "verb" and "obj" in form.frame.target
        for word in form.words
    )
